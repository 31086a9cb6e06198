import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch, type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ViteDevServer } from 'vite';
import { findBrowser } from '../../tools/browsers/find-browser';
import { createPreviewServer } from '../../scripts/preview/preview-server';
import { browserName } from './extension';
import { viewOfPage } from '../../tools/browsers/view';
import { PHOTOS, guide } from '../../tools/guides';
import { chooseDestination } from '../../tools/surfaces/guide';

const folder = mkdtempSync(join(tmpdir(), 'guides-preview-'));
const file = join(folder, `${PHOTOS}.md`);
let server: ViteDevServer;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  cpSync('guides', folder, { recursive: true });
  server = await createPreviewServer(folder);
  browser = await launch({
    browser: browserName === 'chromium' ? 'chrome' : 'firefox',
    executablePath: findBrowser(browserName),
    args: browserName === 'chromium' && process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  page = await browser.newPage();
  await page.goto(`${server.resolvedUrls?.local[0] ?? ''}#${PHOTOS}`);
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
  rmSync(folder, { recursive: true });
});

test('it shows a guide in the real components, follows an edit, and tells a fault with its place', async () => {
  const view = viewOfPage(page);
  await view.waitForText(guide(PHOTOS).headline);
  // It looks like the extension: this size is in its style sheet.
  expect(await view.evaluate(() => getComputedStyle(document.querySelector('.surface')!).fontSize)).toBe(
    '14px',
  );
  await chooseDestination(view, 'Koofr');
  const text = readFileSync(file, 'utf8');
  // Without a headline the title takes its place.
  writeFileSync(file, text.replace(/^headline: .*\n/m, '').replace(/^title: .*/m, 'title: Another name'));
  await view.waitForText('Another name');
  writeFileSync(file, text.replace(/^datatype: .*/m, 'datatype: Phtos'));
  const shown = await view.waitForText('unknown data type "Phtos"; did you mean "Photos"?');
  const line = text.split('\n').findIndex((one) => one.startsWith('datatype: ')) + 1;
  expect(shown).toContain(`${PHOTOS}.md:${line}:11`);
  expect(shown).toContain('Another name');
  writeFileSync(file, text);
  await view.waitForText(guide(PHOTOS).headline);
});
