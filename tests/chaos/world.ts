import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { shadowView } from '../../tools/browsers/closed-shadow';
import type { BrowserSession } from '../../tools/browsers/session';
import type { View } from '../../tools/browsers/view';
import { waitUntil, within } from '../../tools/browsers/wait';
import { knownPage, optionalSites, type KnownPage } from './pages';
import { readStored, type Raw, type Stored, type Transfer, type Unreadable } from './stored';

/** A document in a tab's history. */
interface Entry {
  readonly url: string;
  /** Entries of one loaded page have the same number. */
  readonly load: number;
}

/** What a person chose on a surface. */
interface Chosen {
  /** Whether they asked for a banner, so that it stays; `undefined` if that can't be known. */
  isPinned: boolean | undefined;
  /** The guide that they opened. */
  guide?: string | undefined;
  destination?: string | undefined;
}

/** A tab on a web page. */
export interface WebTab extends Chosen {
  readonly name: string;
  readonly page: Page;
  readonly view: View;
  history: Entry[];
  at: number;
  /** Whether there was a banner after the last step. */
  hasBanner: boolean;
  /** By loads: what was chosen on pages that were left, and that the browser may bring back from its cache. */
  readonly left: Map<number, Chosen>;
  /** Whether its banner has a reason to say that something went wrong. */
  mayComplain: boolean;
  /** Whether its banner says, for some seconds, what the person has hidden. */
  saysHidden: boolean;
}

export const OWN_PAGES = ['popup', 'sidepanel', 'options', 'welcome'] as const;

/** A page of the extension, in a tab behind. */
export interface OwnPage extends Partial<Chosen> {
  readonly name: (typeof OWN_PAGES)[number];
  readonly page: Page;
  readonly view: View;
  /** Whether it has a reason to say that something went wrong. */
  mayComplain: boolean;
  /** The page with guides that it was last seen to follow; `new` when it has just been loaded. */
  follows: string | undefined;
  /** The backup that was last chosen there to be imported. */
  backup?: string;
}

/** What happened to tabs in a step, as far as banners follow it. */
interface TabEvents {
  readonly loaded: Set<WebTab>;
  /** Those that navigated within their page. */
  readonly navigated: Set<WebTab>;
}

const START = 'https://example.org/';

/** What is open, what the walk remembers of its own actions, and what is wrong at the moment. */
export class World {
  readonly tabs: WebTab[] = [];
  readonly own: OwnPage[] = [];
  front: WebTab | undefined;
  /** Whether the browser refuses to store anything. */
  refuses = false;
  /** How far the background's clock is off, in milliseconds. */
  clock = 0;
  /** Whether the extension has its access to hosts. */
  hasAccess = true;
  /** What faults have stored: none of it may get lost. */
  unreadable: Unreadable[] = [];
  /** By the id of an undo: the transfers before that command. */
  readonly undone = new Map<string, readonly Transfer[]>();
  /** The last exported backup. */
  exported: string | undefined;
  /** For files of the walk's own. */
  readonly folder = mkdtempSync(join(tmpdir(), 'chaos-'));
  /** The names of the optional sites that the person has turned on. */
  readonly sitesOn = new Set<string>();
  /** The addresses that a person went to. */
  readonly visited = new Set<string>();
  events: TabEvents = { loaded: new Set(), navigated: new Set() };
  private observer: Page | undefined;
  private tabCount = 0;
  private loads = 0;

  constructor(readonly session: BrowserSession) {}

  /** Evaluates an expression in a page of the extension that shows a picture, so that nothing wakes the background. */
  async ask<T>(expression: string): Promise<T> {
    this.observer ??= await this.session.openExtensionPageInBackground('icon/16.png');
    const source = `Promise.resolve(${expression}).then((value) => JSON.stringify({ value }))`;
    const text = await within('a look at the storage', this.observer.evaluate(source));
    return (JSON.parse(text as string) as { value: T }).value;
  }

  /** The observing page was closed, with all pages of the extension. */
  forgetObserver(): void {
    this.observer = undefined;
  }

  async stored(): Promise<Stored> {
    return readStored(await this.ask<Raw>('chrome.storage.local.get(null)'), this.unreadable);
  }

  /** The page of a tab, where it has guides and the extension has access to it. */
  pageOf(tab: WebTab | undefined): KnownPage | undefined {
    const page = tab && this.hasAccess ? knownPage(this.urlOf(tab)) : undefined;
    const site = optionalSites.find(({ service }) => service === page?.service);
    return site && !this.sitesOn.has(site.name) ? undefined : page;
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
    const tab: WebTab = {
      name: `tab ${++this.tabCount}`,
      page,
      view: shadowView(this.session, page),
      history: [],
      at: -1,
      hasBanner: false,
      isPinned: false,
      left: new Map(),
      mayComplain: false,
      saysHidden: false,
    };
    this.tabs.push(tab);
    this.front = tab;
    return tab;
  }

  /** Notes that a tab has loaded a page: a new entry of its history, or the same one anew. */
  loaded(tab: WebTab, url: string, isNewEntry = true): void {
    if (isNewEntry) tab.history = [...tab.history.slice(0, ++tab.at), { url, load: ++this.loads }];
    this.forgetBanner(tab);
    this.visited.add(url);
    this.events.loaded.add(tab);
  }

  /** Notes that a tab has navigated from a URL within its page. */
  navigated(tab: WebTab, from: string): void {
    const [old, now] = [knownPage(from), knownPage(this.urlOf(tab))];
    if (old?.service !== now?.service || old?.kind !== now?.kind) {
      tab.guide = undefined;
      tab.isPinned = false;
    }
    this.visited.add(this.urlOf(tab));
    this.events.navigated.add(tab);
  }

  /** Notes that a tab's banner is gone, with what the person chose in it. */
  forgetBanner(tab: WebTab): void {
    tab.hasBanner = tab.isPinned = tab.saysHidden = false;
    tab.guide = tab.destination = undefined;
  }

  async bringToFront(tab: WebTab): Promise<void> {
    await tab.page.bringToFront();
    const id = await this.session.tabId(tab.page);
    await waitUntil(`${tab.name} to be in front`, async () =>
      (
        await this.ask<number[]>('chrome.tabs.query({ active: true }).then((all) => all.map(({ id }) => id))')
      ).includes(id),
    );
    this.front = tab;
  }

  /** Closes a tab; another comes to the front. */
  async closeTab(tab: WebTab): Promise<void> {
    await tab.page.close();
    this.tabs.splice(this.tabs.indexOf(tab), 1);
    this.events.loaded.delete(tab);
    this.events.navigated.delete(tab);
    if (this.tabs.length === 0) {
      const start = await this.openTab();
      await start.page.goto(START);
      this.loaded(start, START);
    }
    const next = this.tabs.at(-1);
    if (next && (this.front === tab || !this.front)) await this.bringToFront(next);
  }

  async openOwn(name: OwnPage['name']): Promise<void> {
    const page = await this.session.openExtensionPageInBackground(`${name}.html`);
    const view = this.session.view(page);
    this.own.push({ name, page, view, mayComplain: this.refuses, follows: 'new' });
  }

  forgetOwn(own: OwnPage): void {
    this.own.splice(this.own.indexOf(own), 1);
  }

  async closeOwn(own: OwnPage): Promise<void> {
    this.forgetOwn(own);
    await own.page.close();
  }
}
