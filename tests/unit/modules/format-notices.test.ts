import { expect, test } from 'vitest';
import { formatNotices } from '../../../modules/notices/format-notices';

const one = { name: 'one', version: '1.0.0', identifier: 'MIT', text: 'Free for all.\n' };

test('a package that several builds bundle stands there once, and packages are in order', () => {
  const text = formatNotices([{ ...one, name: 'two' }, one, one]);
  expect(text.match(/^(one|two) 1\.0\.0$/gm)).toEqual(['one 1.0.0', 'two 1.0.0']);
  expect(text.match(/Free for all\./g)).toHaveLength(2);
});

test('a package without a licence stops the build; one without its text says so', () => {
  const { name, version, identifier } = one;
  expect(() => formatNotices([{ name, version }])).toThrow('one 1.0.0 is bundled');
  expect(formatNotices([{ name, version, identifier }])).toContain('without the text');
});
