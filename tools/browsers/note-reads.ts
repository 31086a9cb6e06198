import type { Page } from 'puppeteer-core';
import { bidiOf, callInContext, textArgument } from './bidi';
import type { BrowserSession } from './session';

/** What the background has read and received since `noteBackgroundReads`. */
export interface BackgroundReads {
  /** The files of the package that it read, by path. */
  files: string[];
  /** How many times it read storage.local. */
  reads: number;
  /** The messages that it received. */
  messages: { type: string; url?: string }[];
}

/** Restarts the background and records what it reads and receives. Its behaviour doesn't change. */
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

/** Opens an extension page in a background tab, and records the files that it reads from the start. */
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

/** Puppeteer's preload scripts don't run in extension pages; a frame script with the browser's privileges does. */
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
