import { expect, test } from 'vitest';
import { suggest } from '../../../../modules/guides/names';

test.each([
  ['Kofr', '; did you mean "Koofr"?'],
  ['google  PHOTO', '; did you mean "Google Photos"?'],
  ['Elsewhere', ''],
])('%s', (name, expected) => {
  expect(suggest(name, ['Koofr', 'Google Photos'])).toBe(expected);
});

test('nothing is near where nothing is known', () => {
  expect(suggest('Koofr', [])).toBe('');
});
