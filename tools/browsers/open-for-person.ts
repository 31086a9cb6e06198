import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { launch } from 'puppeteer-core';
import { findBrowser } from './find-browser';

/** The page that the extension is mainly made for. */
export const TRANSFER_PAGE = 'https://www.facebook.com/tyi';

/** Whether this machine can show a window. */
export const hasDisplay = (): boolean =>
  process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);

/** Opens Chromium for a person, at the transfer page, with the extension from a folder and a temporary profile. */
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
