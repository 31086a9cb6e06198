import type { Browser, Page } from 'puppeteer-core';
import type { BrowserName } from './find-browser';
import type { Surroundings } from './options';
import type { RootAccess } from './view';

/** A request of a page or of the extension, held until it is answered. */
export interface HeldRequest {
  url: string;
  method: string;
  /** What it is for: document, image, script, fetch, …; lower case. */
  kind: string;
  /** By their names in lower case. */
  headers: Readonly<Record<string, string>>;
}

/** The answer to a held request. */
export interface Answer {
  status: number;
  headers: Record<string, string>;
  body: string;
}

/** Instead of an answer: as if there were no network. */
export const REFUSED = 'refused';

/** What Chromium and Firefox do differently. Everything else in the harness is written once, on top of this. */
export interface Engine {
  readonly name: BrowserName;
  readonly browser: Browser;
  /** `chrome-extension://ID/` or `moz-extension://UUID/`. */
  readonly extensionUrl: string;
  /** Every http and https request of the whole browser goes to `answer`; none reaches the network. */
  answerRequests(answer: (request: HeldRequest) => Promise<Answer | typeof REFUSED>): Promise<void>;
  /** Evaluates an expression that answers text in the service worker or event page, waking it if need be. */
  evaluateInBackground(source: string): Promise<unknown>;
  /** The addresses that the background has asked the network for since the launch (in Firefox: the whole extension). */
  backgroundRequests(): Promise<string[]>;
  /**
   * What the background has thrown and nobody has caught, rejections included, since the launch. In Firefox also what
   * content scripts have, which Chromium reports as the page's. Asking wakes nothing.
   */
  extensionErrors(): Promise<string[]>;
  /** Ends the service worker or event page, as the browser does after half a minute of rest. */
  stopBackground(): Promise<void>;
  /** Whether the test's debugger looks on when a background starts, as it does unless told otherwise; that takes time. */
  watchBackgroundStart(watch: boolean): Promise<void>;
  /** Ends the process behind a web page, as a crash does. Others that share the process go with it. */
  crashTab(page: Page): Promise<void>;
  /** How many bytes the background's own objects take once all garbage is collected. */
  backgroundHeap(): Promise<number>;
  /** Collects all garbage of a page, which has to be in front. */
  collectGarbage(page: Page): Promise<void>;
  /** Has the extension load itself anew, as after an update. */
  reloadExtension(): Promise<void>;
  /** Does what the browser does when the keys of a command of the manifest are pressed. */
  pressCommand(name: string): Promise<void>;
  /** Applies what a person set in the system: colour scheme, contrast, motion. */
  surround(page: Page, surroundings: Surroundings): Promise<void>;
  /** Loads an extension page in a tab, and returns when it is complete. */
  goToExtensionPage(page: Page, url: string): Promise<void>;
  /** Lets a tab that is not in front run its frames and take clicks. Pictures are taken of the tab in front alone. */
  keepAlive(page: Page): Promise<void>;
  /** The banner's closed shadow root: calls a function source with it, or answers undefined when there is none. */
  callInClosedRoot(page: Page, source: string): Promise<string | undefined>;
  /** Clicks the extension's toolbar button (which grants activeTab) on the front tab, and reaches into its popup. */
  openToolbarPopup(frontPage: Page): Promise<RootAccess>;
  /** Takes away or gives back access to hosts of the manifest's `host_permissions`. */
  setHostAccess(granted: boolean, origins: string[]): Promise<void>;
  /** From now on `permissions.request` for these origins is accepted without a question. */
  acceptRequestsFor(origins: string[]): Promise<void>;
}
