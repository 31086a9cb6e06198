import { resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest';
import { matchPage } from '../../core/pages/match-page';
import { shadowView } from '../../tools/browsers/closed-shadow';
import { describePages } from '../../tools/browsers/describe-pages';
import { acceptHostRequests, hasHostAccess } from '../../tools/browsers/host-access';
import { launchBrowser, type BrowserSession } from '../../tools/browsers/launch';
import type { View } from '../../tools/browsers/view';
import { waitUntil } from '../../tools/browsers/wait';
import { collection, optionalHostsOf, switchLabelOf } from '../../tools/guides';

export const browserName = inject('browserName');
export const outputFolder = resolve(`.output/${browserName === 'chromium' ? 'chrome' : 'firefox'}-mv3`);

export { FEED, KOOFR, SETTINGS, TOOL } from './addresses';

/** The pages of the extension. */
export const OWN_PAGES = ['popup.html', 'options.html', 'sidepanel.html', 'welcome.html'] as const;

/** All that the pages of a browser have asked for, in order, each in one line. */
export const requested = ({ site }: BrowserSession): string[] =>
  site.requests.map(({ kind, method, url }) => `${method} ${kind} ${url}`);

/** The badge of a page without a transfer in progress: whether there is a guide for it. */
export function badgeFor(url: string): string {
  const match = matchPage(collection.pages, url);
  const fitting = collection.guides.filter(({ sources, destinations }) =>
    match?.kind === 'site'
      ? destinations.includes(match.service)
      : sources.some((id) => id === match?.service || match?.exportsFor?.includes(id)),
  );
  return fitting.length === 0 ? '' : '•';
}

/** Turns a site on or off in the settings, as a person does, and answers the browser's question with yes. */
export async function switchSite(session: BrowserSession, name: string, on: boolean): Promise<void> {
  const hosts = optionalHostsOf(name);
  if (on) await acceptHostRequests(session, ...hosts);
  const page = await session.openExtensionPage('options.html');
  await session.view(page).check(switchLabelOf(name), on);
  await page.close();
  await waitUntil(`the browser's permission to be ${on ? 'there' : 'gone'}`, async () => {
    return (await hasHostAccess(session, ...hosts)) === on;
  });
}

interface Context {
  readonly session: BrowserSession;
}

/** The browser of this worker, which one test file after the other uses. It ends with the worker. */
let shared: BrowserSession | undefined;

/** The production build in a browser; each test begins as on the day of installation. */
export function withExtension(): Context {
  return withSession(
    async () => (shared ??= await launchBrowser(browserName, outputFolder)),
    async (session, isClean) => {
      // What a failed test has left behind must not fail others.
      if (isClean) return;
      shared = undefined;
      await session.close();
    },
  );
}

/**
 * The same in a browser of this file's own: with other options, or for tests that change the browser or the extension itself,
 * or ask what has happened since its start.
 */
export function withOwnBrowser(launch = () => launchBrowser(browserName, outputFolder)): Context {
  return withSession(launch, (session) => session.close());
}

function withSession(
  begin: () => Promise<BrowserSession>,
  end: (session: BrowserSession, isClean: boolean) => Promise<void>,
): Context {
  const context = {} as { session: BrowserSession };
  let isClean = true;
  let knownErrors = 0;
  beforeAll(async () => {
    context.session = await begin();
    knownErrors = (await context.session.extensionErrors()).length;
  });
  afterEach(async ({ task }) => {
    const hasPassed = task.result?.state !== 'fail';
    const wasClean = isClean;
    isClean = false;
    const { session } = context;
    if (!hasPassed) console.error(`${task.name}: after it failed, ${await describePages(session)}`);
    const errors = session.site.problems.filter(({ kind }) => kind === 'error');
    const [first, ...others] = await session.browser.pages();
    await Promise.all(others.map((page) => page.close()));
    if (first?.url() !== 'about:blank') await first?.goto('about:blank');
    await session.storage.clear();
    session.site.reset();
    const extensionErrors = (await session.extensionErrors()).slice(knownErrors);
    knownErrors += extensionErrors.length;
    expect(errors).toEqual([]);
    expect(extensionErrors).toEqual([]);
    isClean = wasClean && hasPassed;
  });
  afterAll(async () => {
    // Without a session, its start has failed.
    if (context.session) await end(context.session, isClean);
  });
  return context;
}

export interface OpenedPage {
  readonly page: Page;
  readonly banner: View;
}

export async function open(session: BrowserSession, url: string): Promise<OpenedPage> {
  const page = await session.openPage(url);
  return { page, banner: shadowView(session, page) };
}

/** Waits until the page's match was answered by the badge, and holds that no banner came with it. */
export async function expectBadgeAlone(session: BrowserSession, { page, banner }: OpenedPage): Promise<void> {
  await session.waitForBadge(page, badgeFor(page.url()));
  // The badge is set last: a banner would have been injected before it.
  await askAndDraw(session, page);
  expect(await banner.exists()).toBe(false);
}

/**
 * Waits as long as a banner's question to the background and the answer take, as often as is said, and then two frames: a
 * banner that was to come is there by then.
 */
export async function askAndDraw(session: BrowserSession, page: Page, questions = 1): Promise<void> {
  const tabId = await session.tabId(page);
  for (let n = 0; n < questions; n++)
    await session.evaluateInBackground(async (id: number) => {
      await chrome.scripting.executeScript({
        target: { tabId: id },
        func: () => chrome.runtime.sendMessage({ type: 'read-guide', guide: 'meta-photos' }),
      });
    }, tabId);
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
}

/** An in-app navigation, as single-page apps make them. */
export async function navigateInApp(page: Page, path: string): Promise<void> {
  await page.evaluate((to) => {
    history.pushState(null, '', to);
  }, path);
}
