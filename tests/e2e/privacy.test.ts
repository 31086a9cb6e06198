import { describe, expect, test } from 'vitest';
import { browserName, KOOFR, open, OWN_PAGES, requested, SETTINGS, TOOL, withOwnBrowser } from './extension';
import { noteNameLookups } from '../../tools/browsers/name-lookups';
import type { BrowserSession } from '../../tools/browsers/session';
import { htmlPage } from '../../tools/browsers/site';
import { waitUntil } from '../../tools/browsers/wait';
import { PHOTOS } from '../../tools/guides';
import { answerArrival, expand, waitForCompleted } from '../../tools/surfaces/banner';
import { finishSteps, markDone, openTool, waitForGuide, waitForStep } from '../../tools/surfaces/guide';
import { openPanel } from '../../tools/surfaces/popup';
import { exportBackup, openToolFromWelcome, prefer } from '../../tools/surfaces/settings';

const context = withOwnBrowser();
/** Something that a page has in its address and nobody else is to know. */
const SECRET = 'tell-nobody';

/** Answers every page without an icon to ask for, so that what is asked for is the pages alone. */
function answerWithoutIcons({ site }: BrowserSession): void {
  const page = htmlPage('A page', '<h1>A page</h1>').replace(
    '<title>',
    '<link rel="icon" href="data:,"><title>',
  );
  site.on(() => true, { content: page });
}

const readStored = async (session: BrowserSession) => JSON.stringify(await session.storage.read());

/** What the background has asked for since its start, even before a test could look on; its own files are not told of. */
const requestsOfBackground = (session: BrowserSession) =>
  session.evaluateInBackground(() => performance.getEntriesByType('resource').map(({ name }) => name));

/** The page that a link opens: Firefox hides from a test what its popup opens, but not from the extension. */
async function follow(session: BrowserSession, url: string, click: () => Promise<void>) {
  await click();
  const tabId = await waitUntil(`a tab at ${url}`, () =>
    session.evaluateInBackground(async (wanted: string) => {
      const tabs = await chrome.tabs.query({ status: 'complete' });
      return tabs.find((tab) => tab.url === wanted)?.id;
    }, url),
  );
  return {
    tabId,
    told: await session.evaluateInBackground(async (id: number) => {
      const [frame] = await chrome.scripting.executeScript({
        target: { tabId: id },
        world: 'MAIN',
        func: () => ({ referrer: document.referrer, opener: window.opener !== null }),
      });
      return frame?.result;
    }, tabId),
    referer: session.site.requests.find((request) => request.url === url)?.headers['referer'],
    close: () => session.evaluateInBackground((id: number) => chrome.tabs.remove(id), tabId),
  };
}

test('a whole journey: the pages one opens are asked for, and nothing else', async () => {
  const { session } = context;
  answerWithoutIcons(session);
  await session.engine.stopBackground();
  const settings = `${SETTINGS}?${SECRET}`;
  const koofr = `${KOOFR}?${SECRET}`;

  const choices = session.view(await session.openExtensionPage('options.html'));
  await prefer(choices, 'photos', 'Koofr');
  await waitUntil('the preference', async () => (await readStored(session)).includes('"photos":"koofr"'));
  const welcome = session.view(await session.openExtensionPage('welcome.html'));
  const tool = await follow(session, TOOL, () => openToolFromWelcome(welcome));
  await tool.close();

  const { page, banner } = await open(session, settings);
  await expand(banner);
  await markDone(banner, PHOTOS, 2);
  await waitForStep(banner, PHOTOS, 3);
  const panelOpener = await session.openToolbarPopup(page);
  await openPanel(panelOpener);
  const panel = session.view(await session.openExtensionPageInBackground('sidepanel.html'));
  await finishSteps(panel, PHOTOS, 3);

  const there = await open(session, koofr);
  await answerArrival(there.banner, 'complete');
  await waitForCompleted(there.banner);
  const popup = await session.openToolbarPopup(there.page);
  await waitForGuide(popup, PHOTOS);
  await popup.close();

  const options = session.view(await session.openExtensionPage('options.html'));
  await exportBackup(options);
  await options.check('Flickr', false);

  expect(requested(session)).toEqual([TOOL, settings, koofr].map((url) => `GET document ${url}`));
  expect(await session.backgroundRequests()).toEqual([]);
  const asked = await requestsOfBackground(session);
  expect(asked.filter((url) => !url.startsWith(session.extensionUrl))).toEqual([]);
  const stored = await readStored(session);
  expect(stored).toContain('completedAt');
  expect(stored).not.toContain(SECRET);
  expect(stored).not.toMatch(/https?:|facebook\.com|koofr\.net/);
});

describe('a link', () => {
  test('of any page tells where it comes from, so that it would be seen', async () => {
    const { session } = context;
    const body = `<a href="${TOOL}" target="_blank" rel="opener">Go</a>`;
    session.site.on('https://plain.example/', { body });
    const plain = session.view(await session.openPage('https://plain.example/'));
    const opened = await follow(session, TOOL, () => plain.clickLink('Go'));
    expect(opened.referer).toBe('https://plain.example/');
    expect(opened.told).toEqual({ referrer: 'https://plain.example/', opener: true });
    await opened.close();
  });

  /** Each opens a surface and answers with a click on its link to the tool. */
  const openPlaces: Record<string, () => Promise<() => Promise<void>>> = {
    banner: async () => {
      const { banner } = await open(context.session, SETTINGS);
      await expand(banner);
      return () => openTool(banner, PHOTOS);
    },
    popup: async () => {
      const { session } = context;
      const popup = await session.openToolbarPopup(await session.openPage(SETTINGS));
      // It may be gone before the mouse button is up: whether the tab is there tells if the click was one.
      return () => openTool(popup, PHOTOS).catch(() => undefined);
    },
    panel: async () => {
      const { session } = context;
      await session.openPage(SETTINGS);
      const panel = session.view(await session.openExtensionPageInBackground('sidepanel.html'));
      return () => openTool(panel, PHOTOS);
    },
    'welcome page': async () => {
      const { session } = context;
      const welcome = session.view(await session.openExtensionPage('welcome.html'));
      return () => openToolFromWelcome(welcome);
    },
  };

  test.each(Object.keys(openPlaces))(
    'in the %s does not, and gives no hold on where it was',
    async (place) => {
      const { session } = context;
      const opened = await follow(session, TOOL, await openPlaces[place]!());
      expect(opened.referer).toBeUndefined();
      expect(opened.told).toEqual({ referrer: '', opener: false });
      await opened.close();
    },
  );
});

describe('what the pages of the extension ask for by themselves', () => {
  test.each(OWN_PAGES)('%s: its own files, and no hint to anywhere else', async (path) => {
    const { session } = context;
    await open(session, SETTINGS);
    const page = await session.openExtensionPageInBackground(path);
    await session.view(page).waitForText(/\w/);
    const found = await page.evaluate(() => ({
      loaded: performance.getEntriesByType('resource').map(({ name }) => name),
      named: [...document.querySelectorAll('link, script, img, iframe, object, source')].map(
        (one) => (one as HTMLLinkElement).href ?? (one as HTMLScriptElement).src,
      ),
      hints: [...document.querySelectorAll<HTMLLinkElement>('link')]
        .map(({ rel }) => rel)
        .filter((rel) => !['stylesheet', 'modulepreload'].includes(rel)),
      lookups: document.querySelector<HTMLMetaElement>('meta[http-equiv=x-dns-prefetch-control]')?.content,
    }));
    expect(found.loaded.length + found.named.length).toBeGreaterThan(2);
    for (const url of [...found.loaded, ...found.named])
      expect(url.startsWith(session.extensionUrl), url).toBe(true);
    expect(found.hints).toEqual([]);
    expect(found.lookups).toBe('off');
  });

  test.runIf(browserName === 'firefox')('no name of a link is looked up before it is clicked', async () => {
    const { session } = context;
    await open(session, TOOL);
    const lookups = await noteNameLookups(session);
    for (const path of OWN_PAGES) {
      const page = await session.openExtensionPageInBackground(path);
      await session.view(page).waitForText(/\w/);
    }
    // A file of the package shown as a text, in the same process, has not said that it wants none: it is last in line.
    const fence = await session.openExtensionPageInBackground('managed-schema.json');
    await fence.evaluate(() => {
      const link = Object.assign(document.createElement('a'), { href: 'https://fence.example/' });
      document.documentElement.append(link);
    });
    const names = await waitUntil('the look-up of a link that asks for it', async () => {
      const all = await lookups();
      return all.includes('fence.example') ? all : undefined;
    });
    const { host } = new URL(TOOL);
    // The open page's own host, and the browser's own affairs.
    const others = names.filter(
      (name) => name !== host && !name.endsWith('.mozilla.com') && !name.endsWith('.mozilla.org'),
    );
    expect([...new Set(others)]).toEqual(['fence.example']);
  });
});
