import { expect, test } from 'vitest';
import { isNews } from '../../../../core/state/is-news';

test.each([
  ['1.1.0', '', true],
  ['1.10.0', '1.9.0', true],
  ['2.0.0', '1.9.3', true],
  ['1.1.0', '1.1.0', false],
  ['1.9.0', '1.10.0', false],
  ['', '', false],
  ['', '1.1.0', false],
])('the news of version "%s" after those of "%s": %s', (version, seen, expected) => {
  expect(isNews(version, seen)).toBe(expected);
});
