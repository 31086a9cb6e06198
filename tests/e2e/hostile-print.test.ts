import { inflateSync } from 'node:zlib';
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { open, SETTINGS, TOOL, withExtension } from './extension';
import { openHostile, serve } from './hostile-page';
import { PHOTOS } from '../../tools/guides';
import { waitForMinimized } from '../../tools/surfaces/banner';
import { waitForGuide } from '../../tools/surfaces/guide';

const context = withExtension();

/** What a page's paper has drawn on it: every stream of the PDF file, unpacked. Fonts and their names differ by file. */
async function paperOf(page: Page): Promise<{ streams: string[]; pages: number }> {
  await page.bringToFront();
  const bytes = Buffer.from(await page.pdf({ printBackground: true }));
  const text = bytes.toString('latin1');
  const streams: string[] = [];
  for (const { index, 0: start } of text.matchAll(/stream\r?\n/g)) {
    if (text.slice(index - 3, index) === 'end') continue;
    const from = index + start.length;
    const packed = bytes.subarray(from, text.indexOf('endstream', from));
    try {
      streams.push(inflateSync(packed).toString('latin1'));
    } catch {
      streams.push(packed.toString('latin1'));
    }
  }
  // Page content alone: what moves, fills or shows text.
  const drawn = streams.filter((stream) => /\b(re|Tj|TJ|cm)\b/.test(stream) && !stream.includes('begincmap'));
  return { streams: drawn, pages: [...text.matchAll(/\/Type\s*\/Page\b/g)].length };
}

test.each([
  ['minimized', SETTINGS, waitForMinimized],
  ['expanded', TOOL, waitForGuide],
])('the banner, %s, is not on the paper when the page is printed', async (_name, url, waitForBanner) => {
  const { session } = context;
  serve(session, url, 'printed.html');
  const { page, banner } = await open(session, url);
  await waitForBanner(banner, PHOTOS);
  const withBanner = await paperOf(page);
  // A picture of the screen has it.
  const plain = await openHostile(session, 'https://example.org/', 'printed.html');
  const without = await paperOf(plain.page);
  expect(without.streams.length).toBeGreaterThan(0);
  expect(withBanner).toEqual(without);
  await waitForBanner(banner, PHOTOS);
});
