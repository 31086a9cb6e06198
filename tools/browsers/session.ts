import type { Browser, Page } from 'puppeteer-core';
import type { BrowserName } from './find-browser';
import type { Engine } from './engine';
import { DEFAULT_VIEWPORT, type SessionOptions, type Surroundings } from './options';
import { answerOf, expressionSource, type Json } from './remote';
import { Site } from './site';
import { View, viewOfPage } from './view';
import { waitUntil, within } from './wait';

/** A running browser with the extension in it. The same in Chromium and Firefox. */
export class BrowserSession {
  /** What every http and https request of this browser is answered with, and what was asked and complained of. */
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

  /** The address that the extension's own pages start with. */
  get extensionUrl(): string {
    return this.engine.extensionUrl;
  }

  /** Cuts the browser off from the network; `launchBrowser` calls it. */
  async prepare(): Promise<void> {
    await this.engine.answerRequests((request) => this.site.answer(request));
    await this.evaluateInBackground(() => undefined);
  }

  /** Waits for the page that opens once, after the installation, and closes it; `launchBrowser` calls it. */
  async closeWelcome(): Promise<void> {
    await waitUntil('the welcome page to have opened', () =>
      this.evaluateInBackground(async () => {
        const { state } = await chrome.storage.local.get<{ state?: { value: { isWelcomed?: boolean } } }>(
          'state',
        );
        return state?.value.isWelcomed === true;
      }),
    );
    // Closed while it loads, it can leave Chromium without any of the extension's texts.
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

  /** Has the extension load itself anew, as after an update. */
  async reloadExtension(): Promise<void> {
    await this.engine.reloadExtension();
    // A background that ends just then never answers.
    await waitUntil('the extension to be loaded anew', () =>
      within(
        'a look',
        this.evaluateInBackground(() => true),
        2_000,
      ),
    );
  }

  /** Opens a tab in front and, given an address, loads it. */
  async openPage(url?: string): Promise<Page> {
    const page = await this.openTab(false);
    if (url !== undefined) await page.goto(url);
    return page;
  }

  /** Opens a page of the extension (`options.html`) in a tab in front. In Firefox `page.url()` does not know of it. */
  async openExtensionPage(path: string): Promise<Page> {
    const page = await this.openTab(false);
    await this.engine.goToExtensionPage(page, this.extensionUrl + path);
    return page;
  }

  /** The same in a tab behind: the tab in front stays the active one, so that a popup page takes itself to be on that. */
  async openExtensionPageInBackground(path: string): Promise<Page> {
    const page = await this.openTab(true);
    await this.engine.keepAlive(page);
    await this.engine.goToExtensionPage(page, this.extensionUrl + path);
    return page;
  }

  /** Loads a page of the extension anew, in its tab. */
  async reloadExtensionPage(page: Page): Promise<void> {
    await this.engine.goToExtensionPage(page, await page.evaluate(() => document.URL));
  }

  /**
   * Clicks the toolbar button while `page` is in front, as a person does (the extension gets activeTab on it), and
   * returns the true popup.
   */
  async openToolbarPopup(page: Page): Promise<View> {
    return new View(await this.engine.openToolbarPopup(page));
  }

  /** Runs `act` and returns the page of the tab that it opens (a link to another tab), loaded. */
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

  /** Calls `fn` in the service worker (Chromium) or event page (Firefox). It sees `chrome`, nothing of the test. */
  async evaluateInBackground<T, A extends Json[]>(fn: (...args: A) => T, ...args: A): Promise<Awaited<T>> {
    return answerOf<Awaited<T>>(await this.engine.evaluateInBackground(expressionSource(fn, args)));
  }

  /**
   * The addresses that the background asked the network for since the launch: none of them is answered. What pages of
   * the extension and web pages ask for is in `site.requests`.
   */
  backgroundRequests(): Promise<string[]> {
    return this.engine.backgroundRequests();
  }

  /** The uncaught errors of the extension since the launch, pages of it aside: theirs are in `site.problems`. */
  extensionErrors(): Promise<string[]> {
    return this.engine.extensionErrors();
  }

  /** The extension's storage.local, by way of the background. */
  readonly storage = {
    /** Everything stored, or the values of one key. */
    read: (key?: string) =>
      this.evaluateInBackground((one?: string) => chrome.storage.local.get(one ?? null), key),
    write: (values: { [key: string]: Json }) =>
      this.evaluateInBackground((all: { [key: string]: Json }) => chrome.storage.local.set(all), values),
    /** The sections of the state; those that were never changed may be missing. */
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

  /** The extension's number for the tab of a page. A tab that the session did not open is brought to the front for it. */
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

  /** Changes colour scheme, motion and contrast, of the pages given (Chromium) or of all (Firefox), and of later ones. */
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

  /** One after another, so that the tab that appears in the extension's list is known to be this one. */
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
