import type { Browser, Page } from 'puppeteer-core';
import type { BrowserName } from './find-browser';
import type { Engine } from './engine';
import { DEFAULT_VIEWPORT, type SessionOptions, type Surroundings } from './options';
import { answerOf, expressionSource, type Json } from './remote';
import { Site } from './site';
import { View, viewOfPage } from './view';
import { waitUntil, within } from './wait';

/** A running browser with the extension. The interface is the same for Chromium and Firefox. */
export class BrowserSession {
  /** Answers every http and https request of this browser, and records requests and reported problems. */
  readonly site = new Site();
  private readonly tabIds = new WeakMap<Page, number>();
  private opening: Promise<unknown> = Promise.resolve();
  private surroundings: Surroundings;

  constructor(
    readonly engine: Engine,
    private readonly options: SessionOptions,
  ) {
    this.surroundings = options;
  }

  get name(): BrowserName {
    return this.engine.name;
  }

  get browser(): Browser {
    return this.engine.browser;
  }

  /** The base URL of the extension's own pages. */
  get extensionUrl(): string {
    return this.engine.extensionUrl;
  }

  /** Cuts the browser off from the network; `launchBrowser` calls it. */
  async prepare(): Promise<void> {
    await this.engine.answerRequests((request) => this.site.answer(request));
    await this.evaluateInBackground(() => undefined);
  }

  /** Waits for the welcome page, which opens after the installation, and closes it; `launchBrowser` calls it. */
  async closeWelcome(): Promise<void> {
    await waitUntil('the welcome page to have opened', () =>
      this.evaluateInBackground(async () => {
        const { state } = await chrome.storage.local.get<{ state?: { value: { isWelcomed?: boolean } } }>(
          'state',
        );
        return state?.value.isWelcomed === true;
      }),
    );
    // If it is closed while it loads, Chromium may be left without the extension's texts.
    await waitUntil('the welcome page to be loaded and closed', () =>
      this.evaluateInBackground(async () => {
        const tabs = await chrome.tabs.query({});
        const own = tabs.filter(({ url, pendingUrl }) => (url ?? pendingUrl)?.endsWith('/welcome.html'));
        if (own.some(({ status }) => status !== 'complete')) return false;
        await chrome.tabs.remove(own.flatMap(({ id }) => id ?? []));
        return chrome.i18n.getMessage('extension_name') !== '';
      }),
    );
  }

  /** Reloads the extension, as after an update. */
  async reloadExtension(): Promise<void> {
    await this.engine.reloadExtension();
    // A background that is stopped at that moment never answers.
    await waitUntil('the extension to be loaded anew', () =>
      within(
        'a look',
        this.evaluateInBackground(() => true),
        2_000,
      ),
    );
  }

  /** Opens a tab in the foreground and, given a URL, loads it. */
  async openPage(url?: string): Promise<Page> {
    const page = await this.openTab(false);
    if (url !== undefined) await page.goto(url);
    return page;
  }

  /** Opens an extension page (`options.html`) in a foreground tab. In Firefox `page.url()` doesn't return its URL. */
  async openExtensionPage(path: string): Promise<Page> {
    const page = await this.openTab(false);
    await this.engine.goToExtensionPage(page, this.extensionUrl + path);
    return page;
  }

  /** The same in a background tab: the active tab stays, so that a popup page relates to that tab. */
  async openExtensionPageInBackground(path: string): Promise<Page> {
    const page = await this.openTab(true);
    await this.engine.keepAlive(page);
    await this.engine.goToExtensionPage(page, this.extensionUrl + path);
    return page;
  }

  /** Reloads an extension page in its tab. */
  async reloadExtensionPage(page: Page): Promise<void> {
    await this.engine.goToExtensionPage(page, await page.evaluate(() => document.URL));
  }

  /**
   * Clicks the toolbar button while `page` is in front, as a person does (the extension gets activeTab on it), and
   * returns the real popup.
   */
  async openToolbarPopup(page: Page): Promise<View> {
    return new View(await this.engine.openToolbarPopup(page));
  }

  /** Runs `act` and returns the loaded page of the tab that it opens. */
  async pageOpenedBy(act: () => Promise<void>): Promise<Page> {
    const known = new Set(await this.browser.pages());
    await act();
    const page = await waitUntil('a new tab', async () =>
      (await this.browser.pages()).find((one) => !known.has(one)),
    );
    this.site.watch(page);
    await waitUntil('the new tab to load', () =>
      page.evaluate(() => document.URL !== 'about:blank' && document.readyState === 'complete'),
    );
    return page;
  }

  /** Calls `fn` in the service worker (Chromium) or event page (Firefox). It can use `chrome`, but not the test. */
  async evaluateInBackground<T, A extends Json[]>(fn: (...args: A) => T, ...args: A): Promise<Awaited<T>> {
    return answerOf<Awaited<T>>(await this.engine.evaluateInBackground(expressionSource(fn, args)));
  }

  /**
   * The URLs that the background has requested since the launch; none is answered. Requests of extension pages and web
   * pages are in `site.requests`.
   */
  backgroundRequests(): Promise<string[]> {
    return this.engine.backgroundRequests();
  }

  /** The extension's uncaught errors since the launch, except for those of its pages, which are in `site.problems`. */
  extensionErrors(): Promise<string[]> {
    return this.engine.extensionErrors();
  }

  /** The extension's storage.local, accessed through the background. */
  readonly storage = {
    /** Everything stored, or the values of one key. */
    read: (key?: string) =>
      this.evaluateInBackground((one?: string) => chrome.storage.local.get(one ?? null), key),
    write: (values: { [key: string]: Json }) =>
      this.evaluateInBackground((all: { [key: string]: Json }) => chrome.storage.local.set(all), values),
    /** The sections of the state; sections that were never changed may be missing. */
    readState: async () => {
      const { state } = (await this.storage.read('state')) as {
        state?: { value: { [section: string]: Json } };
      };
      return state?.value ?? {};
    },
    /** Stores a state with these sections, and initial values for the others. */
    writeState: (sections: { [section: string]: Json }) =>
      this.storage.write({ state: { version: 2, value: { isWelcomed: true, ...sections } } }),
    clear: () => this.evaluateInBackground(() => chrome.storage.local.clear()),
  };

  /** The extension's id of a page's tab. A tab that the session did not open is brought to the front for this. */
  async tabId(page: Page): Promise<number> {
    const known = this.tabIds.get(page);
    if (known !== undefined) return known;
    await page.bringToFront();
    await waitUntil('the tab to be in front', () =>
      page.evaluate(() => document.visibilityState === 'visible'),
    );
    const [id] = await this.evaluateInBackground(async () =>
      (await chrome.tabs.query({ active: true, lastFocusedWindow: true })).map((tab) => tab.id),
    );
    if (id === undefined) throw new Error('No tab is active');
    this.tabIds.set(page, id);
    return id;
  }

  /** The text of the toolbar badge on a page's tab. */
  async badgeText(page: Page): Promise<string> {
    const tabId = await this.tabId(page);
    return this.evaluateInBackground((id: number) => chrome.action.getBadgeText({ tabId: id }), tabId);
  }

  async waitForBadge(page: Page, text: string): Promise<void> {
    await waitUntil(`the badge "${text}"`, async () => {
      const now = await this.badgeText(page);
      if (now === text) return true;
      throw new Error(`it was "${now}"`);
    });
  }

  /** Sets colour scheme, motion and contrast for the given pages (Chromium) or all (Firefox), and for later ones. */
  async setSurroundings(surroundings: Surroundings, ...pages: Page[]): Promise<void> {
    this.surroundings = surroundings;
    for (const page of pages) await this.engine.surround(page, surroundings);
  }

  /** An extension page as a view. */
  view(page: Page): View {
    return viewOfPage(page);
  }

  async close(): Promise<void> {
    const child = this.browser.process();
    try {
      await within('closing the browser', this.browser.close());
    } catch {
      child?.kill('SIGKILL');
    }
  }

  /** Opens tabs one after another, so that a new tab in the extension's list is known to be this one. */
  private openTab(background: boolean): Promise<Page> {
    const open = this.opening.then(async () => {
      const before = new Set(await this.allTabIds());
      const page = await this.browser.newPage({ background });
      const id = await waitUntil("the tab in the extension's list", async () =>
        (await this.allTabIds()).find((one) => !before.has(one)),
      );
      this.tabIds.set(page, id);
      this.site.watch(page);
      await page.setViewport(this.options.viewport ?? DEFAULT_VIEWPORT);
      await this.engine.surround(page, this.surroundings);
      return page;
    });
    this.opening = open.catch(() => undefined);
    return open;
  }

  private allTabIds(): Promise<number[]> {
    return this.evaluateInBackground(async () =>
      (await chrome.tabs.query({})).flatMap((tab) => tab.id ?? []),
    );
  }
}
