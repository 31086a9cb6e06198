import type { Page } from 'puppeteer-core';
import { beforeEach, describe, expect, test } from 'vitest';
import { badgeFor, browserName, FEED, KOOFR, navigateInApp, open, TOOL, withOwnBrowser } from './extension';
import { shadowView } from '../../tools/browsers/closed-shadow';
import { noteBackgroundReads, openNotingReads, readBackgroundReads } from '../../tools/browsers/note-reads';
import { waitUntil } from '../../tools/browsers/wait';
import { PHOTOS } from '../../tools/guides';
import { waitForGuide } from '../../tools/surfaces/guide';

/** Costs that can be counted: unlike times, they are the same on every machine. */
const context = withOwnBrowser();
const inChromium = test.runIf(browserName === 'chromium');

/** The same page on a host that is none of the extension's business. */
const UNLISTED = 'https://unlisted.example/';
const TOOLS_FILES = ['/index/hosts/www.facebook.com.json', `/guides/${PHOTOS}.json`];

const showNothing = () =>
  context.session.storage.writeState({
    preferences: { autoDisplay: { leaving: 'badge', transfer: 'badge', settings: 'badge', site: 'badge' } },
  });

/** A message about the given page is the sign that the detector has run, in this page and in those before it. */
const waitForMessageOf = (url: string) =>
  waitUntil(`a message about ${url}`, async () => {
    const { messages } = await readBackgroundReads(context.session);
    return messages.some((message) => message.url === url);
  });

/** Goes to an address of the tool without a load: the document stays the one that matched nothing. */
async function goOnToTool(page: Page): Promise<void> {
  await navigateInApp(page, '/tyi');
  await waitForMessageOf(TOOL);
}

describe('a page that matches nothing', () => {
  beforeEach(async () => {
    await showNothing();
    await noteBackgroundReads(context.session);
  });

  test('gets no element and no change of its document', async () => {
    const page = await context.session.openPage();
    await page.evaluateOnNewDocument(() => {
      const world = globalThis as { changes?: number };
      world.changes = 0;
      const observer = new MutationObserver((records) => {
        world.changes = (world.changes ?? 0) + records.length;
      });
      // The detector runs after the parser is through.
      addEventListener('DOMContentLoaded', () => {
        const everything = { subtree: true, childList: true, attributes: true, characterData: true };
        observer.observe(document, everything);
      });
    });
    await page.goto(FEED);
    await goOnToTool(page);
    const look = () =>
      page.evaluate(() => ({
        changes: (globalThis as { changes?: number }).changes,
        elements: [...document.documentElement.children].map(({ localName }) => localName),
      }));
    expect(await look()).toEqual({ changes: 0, elements: ['head', 'body'] });
    await page.evaluate(() => void document.body.append('seen'));
    expect((await look()).changes).toBe(1);
  });

  test('is not told of: no message, no read from the storage, no file', async () => {
    const { session } = context;
    const page = await session.openPage(FEED);
    await page.goto(KOOFR);
    await waitForMessageOf(KOOFR);
    const koofr = '/index/hosts/app.koofr.net.json';
    await waitUntil('what the next page needs', async () => {
      const { files, reads } = await readBackgroundReads(session);
      return files.includes(koofr) && reads > 0;
    });
    const { files, reads, messages } = await readBackgroundReads(session);
    expect(messages).toEqual([{ type: 'page-matched', url: KOOFR, isPageLoad: true }]);
    expect(files).toEqual([koofr]);
    expect(reads).toBe(1);
  });

  inChromium('gets one listener at most', async () => {
    const { session } = context;
    const listeners = async (url: string) => {
      const page = await session.openPage();
      const cdp = await page.createCDPSession();
      await cdp.send('Performance.enable');
      await page.goto(url);
      await cdp.send('HeapProfiler.collectGarbage');
      const { metrics } = await cdp.send('Performance.getMetrics');
      // The detector was there all the time.
      await navigateInApp(page, '/tyi');
      if (url === FEED) await waitForMessageOf(TOOL);
      await page.close();
      return metrics.find(({ name }) => name === 'JSEventListeners')?.value ?? NaN;
    };
    const without = await listeners(UNLISTED);
    expect((await listeners(FEED)) - without).toBeLessThanOrEqual(1);
  });
});

describe('a page with a guide', () => {
  test('costs one message of the detector, and of the files its host’s index and its guide', async () => {
    const { session } = context;
    await noteBackgroundReads(session);
    const { page, banner } = await open(session, TOOL);
    await waitForGuide(banner, PHOTOS);
    await session.waitForBadge(page, badgeFor(TOOL));
    const { files, messages } = await readBackgroundReads(session);
    expect(messages.map(({ type }) => type)).toEqual(['page-matched']);
    expect(files).toEqual(TOOLS_FILES);
  });

  inChromium('is not moved by the banner: no layout shift', async () => {
    const { session } = context;
    const page = await session.openPage();
    await page.evaluateOnNewDocument(() => {
      const shifts: unknown[] = ((globalThis as { shifts?: unknown[] }).shifts = []);
      const observer = new PerformanceObserver((list) => void shifts.push(...list.getEntries()));
      observer.observe({ type: 'layout-shift', buffered: true });
    });
    const shifts = () => page.evaluate(() => (globalThis as { shifts?: unknown[] }).shifts?.length);
    session.site.on(TOOL, { body: '<h1>A page</h1><p>That one reads.</p>'.repeat(20) });
    await page.goto(TOOL);
    const banner = shadowView(session, page);
    await waitForGuide(banner, PHOTOS);
    const twoFrames = () =>
      page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    await twoFrames();
    expect(await shifts()).toBe(0);
    // That one would have been seen:
    await page.evaluate(() => {
      const above = document.createElement('div');
      above.style.height = '200px';
      document.body.prepend(above);
    });
    await waitUntil('a layout shift', shifts);
  });
});

test('the popup on a page with a guide reads its host’s index and the guide, and then the sites to offer', async () => {
  const { session } = context;
  await session.openPage(TOOL);
  const { page, files } = await openNotingReads(session, 'popup.html');
  await waitForGuide(session.view(page), PHOTOS);
  const sites = '/index/sites.json';
  await waitUntil('the sites', async () => (await files()).includes(sites));
  expect(await files()).toEqual([...TOOLS_FILES, sites]);
});
