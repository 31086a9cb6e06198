import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { shadowView } from '../../tools/browsers/closed-shadow';
import type { BrowserSession } from '../../tools/browsers/launch';
import type { View } from '../../tools/browsers/view';
import { waitUntil, within } from '../../tools/browsers/wait';
import type { RankedPage } from '../../core/guides/guide-model';
import { isOptional, optionalHostsOf, rankedPage, readStored, type Raw, type Stored } from './product';

/** A document in a tab's history, as the walk knows it. */
export interface Entry {
  readonly url: string;
  /** Entries of one loaded page have the same number. */
  readonly load: number;
}

/** A tab on a web page. */
export interface WebTab {
  readonly name: string;
  readonly page: Page;
  readonly banner: View;
  history: Entry[];
  at: number;
  /** Whether a banner is to be there. */
  hasBanner: boolean;
  /** Whether its banner has a reason to say that something went wrong. */
  mayComplain: boolean;
  /** The guide that the person opened there, and the place they chose there. */
  asked?: string | undefined;
  chosen?: string | undefined;
}

/** Where a tab is that nobody went anywhere with. */
const START = 'https://example.org/';

export const OWN_PAGES = ['popup', 'sidepanel', 'options', 'welcome'] as const;

/** A page of the extension, in a tab behind. */
export interface OwnPage {
  readonly name: (typeof OWN_PAGES)[number];
  readonly page: Page;
  readonly view: View;
  /** Whether it has a reason to say that something went wrong. */
  mayComplain: boolean;
}

/** What happened to tabs in a step: what the banners have to follow. */
export interface TabEvents {
  /** Loaded anew. */
  readonly arrived: Set<WebTab>;
  /** Went on within the page. */
  readonly moved: Set<WebTab>;
  /** Whether a tab came to the front or went elsewhere: what a panel follows. */
  panelFollows: boolean;
}

/** Where a walk is: what is open, and what is wrong with the world at the moment. */
export class Ground {
  readonly tabs: WebTab[] = [];
  readonly own: OwnPage[] = [];
  front: WebTab | undefined;
  /** Whether the browser refuses to store anything. */
  refuses = false;
  /** How far the background's clock is off, in milliseconds. */
  clock = 0;
  /** Whether the extension has its access to hosts. */
  hasAccess = true;
  /** What was put into the storage by a fault, and must be found in it for ever after. */
  readonly misfits: { key: string; value: unknown }[] = [];
  /** What "Save as a file" gave last. */
  saved: string | undefined;
  /** The file that was last chosen to be taken in. */
  chosenFile: string | undefined;
  /** For files of the walk's own. */
  readonly folder = mkdtempSync(join(tmpdir(), 'chaos-'));
  /** The sites that the person has switched on, by the names of their services. */
  readonly sitesOn = new Set<string>();
  /** Every address that a person went to. */
  readonly visited = new Set<string>();
  events: TabEvents = { arrived: new Set(), moved: new Set(), panelFollows: false };
  private observer: Page | undefined;
  private tabCount = 0;
  private loads = 0;

  constructor(readonly session: BrowserSession) {}

  /** Asks the extension something from a page of its that shows a picture: the background sleeps on. */
  async ask<T>(expression: string): Promise<T> {
    this.observer ??= await this.session.openExtensionPageInBackground('icon/16.png');
    const source = `Promise.resolve(${expression}).then((value) => JSON.stringify({ value }))`;
    const text = await within('a look at the storage', this.observer.evaluate(source));
    return (JSON.parse(text as string) as { value: T }).value;
  }

  /** The page that answers is gone, with all pages of the extension. */
  forgetObserver(): void {
    this.observer = undefined;
  }

  async raw(): Promise<Raw> {
    return this.ask<Raw>('chrome.storage.local.get(null)');
  }

  async stored(): Promise<Stored> {
    return readStored(await this.raw());
  }

  /** What the page of a tab means; nothing where the extension may not look. */
  pageOf(tab: WebTab, stored: Stored): RankedPage | undefined {
    const url = this.urlOf(tab);
    const isOn =
      !isOptional(url) ||
      [...this.sitesOn].some((name) => optionalHostsOf(name).includes(new URL(url).hostname));
    return this.hasAccess && isOn ? rankedPage(url, stored) : undefined;
  }

  async badge(tab: WebTab): Promise<string> {
    return this.ask(`chrome.action.getBadgeText({ tabId: ${await this.session.tabId(tab.page)} })`);
  }

  urlOf(tab: WebTab): string {
    return tab.history[tab.at]?.url ?? 'about:blank';
  }

  async openTab(): Promise<WebTab> {
    const page = await this.session.openPage();
    await this.session.engine.keepAlive(page);
    const name = `tab ${++this.tabCount}`;
    const banner = shadowView(this.session, page);
    const tab: WebTab = {
      name,
      page,
      banner,
      history: [],
      at: -1,
      hasBanner: false,
      mayComplain: false,
    };
    this.tabs.push(tab);
    this.cameToFront(tab);
    return tab;
  }

  /** Notes that a tab shows another page, loaded anew (a new entry of its history, or the same one). */
  arrivedAt(tab: WebTab, url: string, isNewEntry = true): void {
    if (isNewEntry) tab.history = [...tab.history.slice(0, ++tab.at), { url, load: ++this.loads }];
    tab.asked = tab.chosen = undefined;
    this.visited.add(url);
    this.events.arrived.add(tab);
    this.events.panelFollows = true;
  }

  /** Notes that a tab went on within its page. */
  movedTo(tab: WebTab, url: string): void {
    const load = tab.history[tab.at]?.load ?? 0;
    tab.history = [...tab.history.slice(0, ++tab.at), { url, load }];
    this.visited.add(url);
    this.events.moved.add(tab);
    this.events.panelFollows = true;
  }

  cameToFront(tab: WebTab): void {
    this.front = tab;
    this.events.panelFollows = true;
  }

  async bringToFront(tab: WebTab): Promise<void> {
    await tab.page.bringToFront();
    const id = await this.session.tabId(tab.page);
    await waitUntil(`${tab.name} to be in front`, async () =>
      (
        await this.ask<number[]>('chrome.tabs.query({ active: true }).then((all) => all.map(({ id }) => id))')
      ).includes(id),
    );
    this.cameToFront(tab);
  }

  private async openStart(): Promise<WebTab> {
    const tab = await this.openTab();
    await tab.page.goto(START);
    this.arrivedAt(tab, START);
    return tab;
  }

  /** Forgets a tab that is gone; another comes to the front. */
  async forget(tab: WebTab): Promise<void> {
    this.tabs.splice(this.tabs.indexOf(tab), 1);
    this.events.arrived.delete(tab);
    this.events.moved.delete(tab);
    const next = this.tabs.at(-1) ?? (await this.openStart());
    if (this.front === tab || !this.front) await this.bringToFront(next);
  }

  async openOwn(name: OwnPage['name']): Promise<OwnPage> {
    const page = await this.session.openExtensionPageInBackground(`${name}.html`);
    const own = { name, page, view: this.session.view(page), mayComplain: this.refuses };
    this.own.push(own);
    this.events.panelFollows = true;
    return own;
  }

  async closeOwn(own: OwnPage): Promise<void> {
    this.own.splice(this.own.indexOf(own), 1);
    await own.page.close();
  }
}
