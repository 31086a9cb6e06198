import { mkdtempSync } from 'node:fs';
import { lookup } from 'node:dns/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { launch } from 'puppeteer-core';
import { findBrowser, installBrowsers } from '../tools/browsers/find-browser';
import { runStep } from '../tools/run-step';
import { takeScreenshots } from './screenshots';

/**
 * `npm start`: builds, and opens a browser with a throw-away profile at Meta's transfer tool. Where there
 * is no display or no network, it takes pictures on a stand-in page instead.
 */
const TOOL = 'https://www.facebook.com/tyi';

console.log('▸ Looking for a browser (installing what is missing) …');
installBrowsers();
if (!runStep('Building the extension', 'tsx', 'scripts/build.ts')) process.exit(1);

const hasDisplay =
  process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
const hasNetwork = await lookup('www.facebook.com').then(
  () => true,
  () => false,
);

if (hasDisplay && hasNetwork) {
  console.log(`\n▸ Opening Chromium at ${TOOL} (close it to end) …`);
  const browser = await launch({
    browser: 'chrome',
    executablePath: findBrowser('chromium'),
    headless: false,
    pipe: true,
    defaultViewport: null,
    enableExtensions: [resolve('.output/chrome-mv3')],
    userDataDir: mkdtempSync(join(tmpdir(), 'transfer-guides-')),
    args: ['--no-first-run', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  });
  const [page] = await browser.pages();
  await page?.goto(TOOL, { timeout: 0 });
} else {
  const missing = hasDisplay ? 'network' : 'display';
  console.log(
    `\n▸ There is no ${missing} here: taking pictures on a stand-in page at the real address instead …`,
  );
  const folder = await takeScreenshots('chromium', 'light');
  console.log(`\nThe pictures of banner, popup and options are in\n  ${folder}`);
}
