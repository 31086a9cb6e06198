import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { launch } from 'puppeteer-core';
import { findBrowser } from './find-browser';

/** The page that the extension exists for. */
export const TRANSFER_PAGE = 'https://www.facebook.com/tyi';

/** Whether a window can be seen here. */
export const hasDisplay = (): boolean =>
  process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);

/** Opens Chromium for a person, at the transfer page, with the extension of a folder and a throw-away profile. */
export async function openForPerson(extensionFolder: string): Promise<void> {
  const browser = await launch({
    browser: 'chrome',
    executablePath: findBrowser('chromium'),
    headless: false,
    pipe: true,
    defaultViewport: null,
    enableExtensions: [resolve(extensionFolder)],
    userDataDir: mkdtempSync(join(tmpdir(), 'transfer-guides-')),
    args: ['--no-first-run', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  });
  const [page] = await browser.pages();
  await page?.goto(TRANSFER_PAGE, { timeout: 0 });
}
