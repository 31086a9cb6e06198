import { mkdirSync, readFileSync } from 'node:fs';
import { launch } from 'puppeteer-core';
import { findBrowser } from '../tools/browsers/find-browser';

/**
 * `npm run icons`: renders the icon at the sizes that browsers need; the smallest has a drawing of its own. Its output is
 * committed.
 */
const SIZES = [16, 32, 48, 128];

mkdirSync('public/icon', { recursive: true });
const browser = await launch({
  browser: 'chrome',
  executablePath: findBrowser('chromium'),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
const page = await browser.newPage();
for (const size of SIZES) {
  const svg = readFileSync(size === 16 ? 'assets/icon-16.svg' : 'assets/icon.svg', 'utf8');
  await page.setViewport({ width: size, height: size });
  await page.setContent(`<style>body{margin:0}svg{display:block;height:100vh;width:100vw}</style>${svg}`);
  await page.screenshot({ path: `public/icon/${String(size)}.png`, omitBackground: true });
}
await browser.close();
