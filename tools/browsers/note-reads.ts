import type { Page } from 'puppeteer-core';
import { bidiOf, callInContext, textArgument } from './bidi';
import type { BrowserSession } from './session';

/** What the background did since `noteBackgroundReads`. */
export interface BackgroundReads {
  /** The files of the package, from its root. */
  files: string[];
  /** How often it read storage.local. */
  reads: number;
  /** The messages that came in. */
  messages: { type: string; url?: string }[];
}

/** Has the background start anew, and note from then on what it reads and hears. Nothing of what it does is changed. */
export async function noteBackgroundReads(session: BrowserSession): Promise<void> {
  await session.engine.stopBackground();
  await session.evaluateInBackground(() => {
    const { window } = globalThis as { window?: typeof globalThis };
    const world = (window ?? globalThis) as typeof globalThis & { noted: BackgroundReads };
    const noted: BackgroundReads = (world.noted = { files: [], reads: 0, messages: [] });
    const { fetch } = world;
    world.fetch = (input, init) => {
      noted.files.push(new URL(input as string).pathname);
      return fetch.call(world, input, init);
    };
    const area = (world as { browser?: typeof chrome }).browser?.storage.local ?? chrome.storage.local;
    const get = area.get.bind(area) as (...args: unknown[]) => unknown;
    Object.defineProperty(area, 'get', {
      configurable: true,
      value: (...args: unknown[]) => {
        noted.reads += 1;
        return get(...args);
      },
    });
    chrome.runtime.onMessage.addListener((message: { type: string; url?: string }) => {
      noted.messages.push(message);
    });
  });
}

export function readBackgroundReads(session: BrowserSession): Promise<BackgroundReads> {
  return session.evaluateInBackground(() => {
    const { window } = globalThis as { window?: typeof globalThis };
    return ((window ?? globalThis) as unknown as { noted: BackgroundReads }).noted;
  });
}

const NOTE_FETCHES = `{
  const { fetch } = window;
  window.fetched = [];
  window.fetch = (input, init) => {
    window.fetched.push(new URL(String(input)).pathname);
    return fetch.call(window, input, init);
  };
}`;

/** Opens a page of the extension in a tab behind, with a note of the files that it reads from its beginning on. */
export async function openNotingReads(
  session: BrowserSession,
  path: string,
): Promise<{ page: Page; files: () => Promise<string[]> }> {
  const page = await session.openExtensionPageInBackground('managed-schema.json');
  if (session.name === 'chromium') await page.evaluateOnNewDocument(NOTE_FETCHES);
  else await noteFetchesInFirefox(session);
  await session.engine.goToExtensionPage(page, session.extensionUrl + path);
  return {
    page,
    files: () => page.evaluate(() => (globalThis as unknown as { fetched: string[] }).fetched),
  };
}

/** Scripts that puppeteer has run before a page's own do not run in the pages of an extension: the browser's own do. */
async function noteFetchesInFirefox({ browser }: BrowserSession): Promise<void> {
  const bidi = bidiOf(browser);
  const { contexts } = (await bidi.send('browsingContext.getTree', {
    'moz:scope': 'chrome',
    maxDepth: 0,
  })) as { contexts: { context: string }[] };
  const script = `addEventListener('DOMWindowCreated', ({ target }) => {
    const content = target.defaultView;
    if (!content?.location.href.startsWith('moz-extension:')) return;
    const sandbox = Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: false, sameZoneAs: content });
    Cu.evalInSandbox(${JSON.stringify(NOTE_FETCHES)}, sandbox);
  }, true);`;
  const load = `(script) => {
    if (globalThis.__notesFetches) return;
    globalThis.__notesFetches = true;
    Services.mm.loadFrameScript('data:application/javascript;charset=utf-8,' + encodeURIComponent(script), true);
  }`;
  await callInContext(bidi, contexts[0]?.context ?? '', load, [textArgument(script)]);
}
