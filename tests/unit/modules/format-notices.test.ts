import { expect, test } from 'vitest';
import { formatNotices } from '../../../modules/notices/format-notices';

const one = { name: 'one', version: '1.0.0', identifier: 'MIT', text: 'Free for all.\n' };

test('a package that several builds bundle stands there once, and packages are in order', () => {
  const text = formatNotices([{ ...one, name: 'two' }, one, one]);
  expect(text.match(/^(one|two) 1\.0\.0$/gm)).toEqual(['one 1.0.0', 'two 1.0.0']);
  expect(text.match(/Free for all\./g)).toHaveLength(2);
});

test('a package without a licence stops the build, and so does one without its text', () => {
  const { name, version, identifier } = one;
  expect(() => formatNotices([{ name, version }])).toThrow('names no licence');
  expect(() => formatNotices([{ name, version, identifier }])).toThrow('without the text');
  expect(() => formatNotices([{ ...one, text: '\n' }])).toThrow('without the text');
});

test('a text that a package comes without is taken from those that are given, and no other', () => {
  const { name, version, identifier } = one;
  const given = { one: 'Given.', two: 'Unused.' };
  expect(formatNotices([{ name, version, identifier }], given)).toMatch(/one 1\.0\.0\nMIT\n\nGiven\.\n$/);
  expect(formatNotices([one], given)).toContain('Free for all.');
});
