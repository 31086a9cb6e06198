import { expect, test } from 'vitest';
import { textDirection } from '../../../core/text-direction';

test.each([
  ['en', 'ltr'],
  ['ar', 'rtl'],
  ['he-IL', 'rtl'],
  ['FA', 'rtl'],
  ['arn', 'ltr'],
  ['', 'ltr'],
] as const)('a text in "%s" is written %s', (language, direction) => {
  expect(textDirection(language)).toBe(direction);
});
