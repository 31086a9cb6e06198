import { describe, expect, test } from 'vitest';
import { usualPlaces } from '../../../../tools/browsers/find-browser';

describe('a browser is looked for', () => {
  test('on Linux first on PATH, Chromium before Chrome', () => {
    const places = usualPlaces('chromium', { platform: 'linux', env: { PATH: '/opt/bin::/usr/bin' } });
    expect(places[0]).toBe('/opt/bin/chromium');
    expect(places).toContain('/snap/bin/chromium');
    expect(places.indexOf('/opt/bin/google-chrome')).toBeGreaterThan(places.indexOf('/snap/bin/chromium'));
    expect(places.filter((place) => !place.startsWith('/'))).toEqual([]);
  });

  test('on macOS among everybody’s programs and the person’s own', () => {
    const places = usualPlaces('firefox', { platform: 'darwin', env: { HOME: '/Users/a' } });
    expect(places.slice(0, 2)).toEqual([
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      '/Users/a/Applications/Firefox.app/Contents/MacOS/firefox',
    ]);
  });

  test('on Windows in the folders that there are, with its own separators', () => {
    const env = { PROGRAMFILES: 'C:\\Program Files', LOCALAPPDATA: 'C:\\Users\\a\\AppData\\Local' };
    expect(usualPlaces('chromium', { platform: 'win32', env })).toEqual([
      'C:\\Program Files\\Chromium\\Application\\chrome.exe',
      'C:\\Users\\a\\AppData\\Local\\Chromium\\Application\\chrome.exe',
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
      'C:\\Users\\a\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe',
    ]);
  });
});
