import { expect, test } from 'vitest';
import { pinningOf } from '../../../core/pinning';

const CHROME = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/148.0.0.0 Safari/537.36';
const ANDROID = 'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 Chrome/148.0.0.0 Mobile Safari/537.36';

test.each([
  ['pin', CHROME],
  ['eye', `${CHROME} Edg/148.0.0.0`],
  ['gear', 'Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0'],
  ['none', 'Mozilla/5.0 (Android 15; Mobile; rv:153.0) Gecko/153.0 Firefox/153.0'],
  ['none', `${ANDROID} EdgA/148.0.0.0`],
])('the icon is pinned by: %s, in %s', (pinning, userAgent) => {
  expect(pinningOf(userAgent)).toBe(pinning);
});
