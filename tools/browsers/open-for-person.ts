import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { launch, type Page } from 'puppeteer-core';
import { findBrowser } from './find-browser';
import { standInPage } from './stand-in-site';

/** The page that the extension is mainly made for. */
export const TRANSFER_PAGE = 'https://www.facebook.com/tyi';

/** Whether this machine can show a window. */
export const hasDisplay = (): boolean =>
  process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);

/**
 * Opens Chromium for a person, at the transfer page, with the extension from a folder and a temporary profile. With
 * `standIn`, its first tab shows a page of our own at every address, so that nobody needs an account.
 */
export async function openForPerson(extensionFolder: string, { standIn = false } = {}): Promise<Page> {
  const browser = await launch({
    browser: 'chrome',
    executablePath: findBrowser('chromium'),
    headless: false,
    pipe: true,
    defaultViewport: null,
    enableExtensions: [resolve(extensionFolder)],
    userDataDir: temporaryProfile(),
    args: ['--no-first-run', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  });
  const page = (await browser.pages())[0] ?? (await browser.newPage());
  if (standIn) {
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      void (request.isNavigationRequest()
        ? request.respond({ contentType: 'text/html; charset=utf-8', body: standInPage(request.url()) })
        : request.abort());
    });
  }
  const welcome = browser.waitForTarget((target) => target.url().endsWith('/welcome.html'), {
    timeout: 10_000,
  });
  await page.goto(TRANSFER_PAGE, { timeout: 0 });
  // The welcome page opens in front.
  await welcome.catch(() => undefined);
  await page.bringToFront();
  return page;
}

/** A profile in developer mode. Without it, Chromium drops an unpacked extension that reloads itself, as under `npm run dev`. */
function temporaryProfile(): string {
  const profile = mkdtempSync(join(tmpdir(), 'transfer-guides-'));
  mkdirSync(join(profile, 'Default'));
  const preferences = { extensions: { ui: { developer_mode: true } } };
  writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify(preferences));
  return profile;
}
