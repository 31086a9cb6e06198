import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { launch } from 'puppeteer-core';
import { createServer } from 'wxt';
import { findBrowser } from '../tools/browsers/find-browser';

/**
 * `npm run dev`: WXT's dev server, which rebuilds and reloads the extension on every change, and a browser with a
 * throw-away profile at Meta's transfer page.
 */
const server = await createServer({
  // WXT opens browsers by web-ext, 130 packages more; puppeteer is here already.
  webExt: { disabled: true },
  // Vite would look through every HTML file here, the preview's too.
  vite: () => ({ optimizeDeps: { entries: [] } }),
});
await server.start();

if (process.platform === 'linux' && !(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']))
  console.log(
    '\n▸ There is no display here, so no browser opens. Load .output/chrome-mv3-dev in one yourself.',
  );
else {
  const browser = await launch({
    browser: 'chrome',
    executablePath: findBrowser('chromium'),
    headless: false,
    pipe: true,
    defaultViewport: null,
    enableExtensions: [resolve('.output/chrome-mv3-dev')],
    userDataDir: mkdtempSync(join(tmpdir(), 'transfer-guides-')),
    args: ['--no-first-run', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  });
  const [page] = await browser.pages();
  await page?.goto('https://www.facebook.com/tyi', { timeout: 0 });
}
