import type { Browser, Page } from 'puppeteer-core';
import type { BrowserName } from './find-browser';
import type { Surroundings } from './options';
import type { AccessibleNode } from './spoken';
import type { RootAccess } from './view';

/** An intercepted request of a page or of the extension, which waits for an answer. */
export interface HeldRequest {
  url: string;
  method: string;
  /** The resource type in lower case: document, image, script, fetch, … */
  kind: string;
  /** The headers, by name in lower case. */
  headers: Readonly<Record<string, string>>;
}

/** The answer to a held request. */
export interface Answer {
  status: number;
  headers: Record<string, string>;
  body: string;
}

/** In place of an answer: fails the request, as if there were no network. */
export const REFUSED = 'refused';

/** The differences between Chromium and Firefox. Everything else in the harness uses this and is written once. */
export interface Engine {
  readonly name: BrowserName;
  readonly browser: Browser;
  /** `chrome-extension://ID/` or `moz-extension://UUID/`. */
  readonly extensionUrl: string;
  /** Every http and https request of the whole browser goes to `answer`; none reaches the network. */
  answerRequests(answer: (request: HeldRequest) => Promise<Answer | typeof REFUSED>): Promise<void>;
  /** Evaluates an expression that returns text in the service worker or event page, which it wakes if necessary. */
  evaluateInBackground(source: string): Promise<unknown>;
  /** The URLs that the background (in Firefox: the whole extension) has requested since the launch. */
  backgroundRequests(): Promise<string[]>;
  /**
   * The background's uncaught errors and rejections since the launch. In Firefox also those of content scripts, which
   * Chromium reports as the page's. Reading them doesn't wake the background.
   */
  extensionErrors(): Promise<string[]>;
  /** Stops the service worker or event page, as the browser does after half a minute without events. */
  stopBackground(): Promise<void>;
  /** Whether a debugger is attached when a background starts; the default is yes, which slows the start down. */
  watchBackgroundStart(watch: boolean): Promise<void>;
  /** Ends the process of a web page, as a crash does, and with it other pages in that process. */
  crashTab(page: Page): Promise<void>;
  /** The size of the background's own objects in bytes, after garbage collection. */
  backgroundHeap(): Promise<number>;
  /** Collects all garbage of a page, which has to be in the foreground. */
  collectGarbage(page: Page): Promise<void>;
  /** Reloads the extension, as after an update. */
  reloadExtension(): Promise<void>;
  /** Does what the browser does when the shortcut of a command of the manifest is pressed. */
  pressCommand(name: string): Promise<void>;
  /** Applies a person's system settings: colour scheme, contrast, motion. */
  surround(page: Page, surroundings: Surroundings): Promise<void>;
  /** Loads an extension page in a tab, and resolves when it is complete. */
  goToExtensionPage(page: Page, url: string): Promise<void>;
  /** Lets a background tab render frames and receive clicks. Screenshots work only in the foreground tab. */
  keepAlive(page: Page): Promise<void>;
  /** Calls a function, given as source, with the banner's closed shadow root; undefined if there is none. */
  callInClosedRoot(page: Page, source: string): Promise<string | undefined>;
  /** A page's accessibility tree, closed shadow roots included. In Firefox it is complete only a moment after the page. */
  accessibleNodes(page: Page): Promise<AccessibleNode>;
  /** Clicks the extension's toolbar button (which grants activeTab) on the active tab, and accesses its popup. */
  openToolbarPopup(frontPage: Page): Promise<RootAccess>;
  /** Grants or withdraws access to hosts of the manifest's `host_permissions`. */
  setHostAccess(granted: boolean, origins: string[]): Promise<void>;
  /** From now on `permissions.request` for these origins is granted without a prompt. */
  acceptRequestsFor(origins: string[]): Promise<void>;
}
