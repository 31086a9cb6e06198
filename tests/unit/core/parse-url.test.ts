import { expect, test } from 'vitest';
import { parseUrl } from '../../../core/parse-url';

test('an address is parsed', () => {
  expect(parseUrl('https://www.facebook.com/tyi?a=b')?.pathname).toBe('/tyi');
});

test.each(['', 'www.facebook.com', '/tyi', 'https://'])('"%s" is no address', (text) => {
  expect(parseUrl(text)).toBeUndefined();
});
