import { expect, test } from 'vitest';
import { browserName, open, TOOL, withOwnBrowser } from '../e2e/extension';
import type { BrowserSession } from '../../tools/browsers/session';
import { waitUntil } from '../../tools/browsers/wait';
import { PHOTOS } from '../../tools/guides';
import { waitForGuide } from '../../tools/surfaces/guide';

const context = withOwnBrowser();

/** What eighty pages may add: some hundred bytes each, of the browser's own. Firefox adds none. */
const HEAP_BOUND = browserName === 'chromium' ? 40_000 : 8_000;

/** Opens a page of the tool in ten tabs at once, waits for their badges, and closes them. */
const openAndCloseTen = (session: BrowserSession) =>
  session.evaluateInBackground(async (url: string) => {
    const tabs = await Promise.all(
      Array.from({ length: 10 }, () => chrome.tabs.create({ url, active: false })),
    );
    for (const { id } of tabs)
      while ((await chrome.action.getBadgeText({ tabId: id ?? 0 })) === '')
        await new Promise((again) => setTimeout(again, 10));
    await chrome.tabs.remove(tabs.flatMap(({ id }) => id ?? []));
  }, TOOL);

/** What the background has noted and registered for longer than a page lasts. */
const lasting = (session: BrowserSession) =>
  session.evaluateInBackground(async () => ({
    scripts: await chrome.scripting.getRegisteredContentScripts(),
    tabs: (await chrome.tabs.query({})).length,
    stored: await chrome.storage.local.get(null),
  }));

test('a hundred pages, opened and closed, leave nothing behind in the background', async () => {
  const { session } = context;
  const openAndClose = async (pages: number) => {
    for (let done = 0; done < pages; done += 10) await openAndCloseTen(session);
  };
  // What is read once and kept is there after the first pages.
  await openAndClose(20);
  const before = await lasting(session);
  const heapBefore = await session.engine.backgroundHeap();
  await openAndClose(80);
  // What the last pages set off may still be under way.
  await waitUntil('the heap to be as small as before', async () => {
    const grown = (await session.engine.backgroundHeap()) - heapBefore;
    if (grown < HEAP_BOUND) return true;
    throw new Error(`it has grown by ${String(grown)} bytes`);
  });
  expect(await lasting(session)).toEqual(before);
}, 120_000);

/** Has the background show the banner in a tab and take it away again, and the tab note each host by a weak reference. */
const mountAndRemove = (session: BrowserSession, tab: number, count: number) =>
  session.evaluateInBackground(
    async (tabId: number, times: number) => {
      const noteHost = () =>
        new Promise<void>((noted) => {
          const world = globalThis as { hosts?: WeakRef<Element>[] };
          const look = () => {
            const host = document.querySelector('html > [data-transfer-guides]');
            if (!host) return false;
            (world.hosts ??= []).push(new WeakRef(host));
            noted();
            return true;
          };
          const observer = new MutationObserver(() => {
            if (look()) observer.disconnect();
          });
          if (!look()) observer.observe(document.documentElement, { childList: true });
        });
      const [answer] = await chrome.scripting.executeScript({
        target: { tabId },
        func: () => chrome.runtime.sendMessage<unknown, object>({ type: 'read-guide', guide: 'meta-photos' }),
      });
      for (let time = 0; time < times; time++) {
        await chrome.scripting.executeScript({ target: { tabId }, files: ['/banner.js'] });
        await Promise.all([
          chrome.tabs.sendMessage(tabId, { type: 'show', view: answer?.result }),
          chrome.scripting.executeScript({ target: { tabId }, func: noteHost }),
        ]);
        await chrome.tabs.sendMessage(tabId, { type: 'hide' });
      }
    },
    tab,
    count,
  );

/** How many hosts there were, how many of them something still holds, and whether anybody listens for messages. */
const lookAtRemains = (session: BrowserSession, tab: number) =>
  session.evaluateInBackground(async (tabId: number) => {
    const [answer] = await chrome.scripting.executeScript({
      target: { tabId },
      func: () => {
        const { hosts = [] } = globalThis as { hosts?: WeakRef<Element>[] };
        const held = hosts.filter((host) => host.deref()).length;
        return { made: hosts.length, held };
      },
    });
    const listens = await chrome.tabs.sendMessage(tabId, { type: 'hide' }).then(
      () => true,
      () => false,
    );
    return { made: NaN, held: NaN, ...answer?.result, listens };
  }, tab);

/**
 * Of the hosts that were taken away, so many may be held. Firefox lets go of all; Chromium keeps the latest few, with
 * what hangs on them, until others take their place.
 */
const HELD_BOUND = browserName === 'chromium' ? 50 : 1;

/** Chromium holds the latest few, so that only many show what stays for good. */
const ROUNDS = browserName === 'chromium' ? 10 : 3;

test('a banner that came and went hundreds of times leaves no host, no node and no listener', async () => {
  const { session } = context;
  const { page, banner } = await open(session, TOOL);
  await waitForGuide(banner, PHOTOS);
  const tab = await session.tabId(page);
  await session.evaluateInBackground((id: number) => chrome.tabs.sendMessage(id, { type: 'hide' }), tab);
  const cdp = browserName === 'chromium' ? await page.createCDPSession() : undefined;
  await cdp?.send('Performance.enable');
  const count = async () => {
    await session.engine.collectGarbage(page);
    const { metrics = [] } = (await cdp?.send('Performance.getMetrics')) ?? {};
    const value = (wanted: string) => metrics.find(({ name }) => name === wanted)?.value ?? 0;
    return { nodes: value('Nodes'), listeners: value('JSEventListeners') };
  };
  await mountAndRemove(session, tab, 10);
  const before = await count();
  for (let round = 0; round < ROUNDS; round++) await mountAndRemove(session, tab, 99);
  const remains = await waitUntil('most hosts to be garbage', async () => {
    await session.engine.collectGarbage(page);
    const look = await lookAtRemains(session, tab);
    if (look.held <= HELD_BOUND) return look;
    throw new Error(`${String(look.held)} of ${String(look.made)} are held`);
  });
  expect(remains).toMatchObject({ made: 10 + 99 * ROUNDS, listens: false });
  const after = await count();
  // One that stayed each time would be 990 listeners or 3,000 nodes; the last banner's content may be held for a while.
  expect(after.listeners - before.listeners).toBeLessThan(10 * HELD_BOUND);
  expect(after.nodes - before.nodes).toBeLessThan(1_000 + 10 * HELD_BOUND);
}, 180_000);
