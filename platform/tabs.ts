import { browser } from './browser';

export interface OpenTab {
  readonly id: number;
  /** Absent where the extension has no access to the page. */
  readonly url?: string;
}

export async function openTabs(): Promise<readonly OpenTab[]> {
  const tabs = await browser.tabs.query({});
  return tabs.flatMap(({ id, url }) => (id === undefined ? [] : [{ id, ...(url !== undefined && { url }) }]));
}

/** The id of the active tab of the last focused window. */
export async function frontTabId(): Promise<number | undefined> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  return tab?.id;
}

/** The URL of this window's active tab; `undefined` if the extension has no access to it. */
export async function currentUrl(): Promise<string | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.url;
}

/** What no window has as its id; the browsers' `windows.WINDOW_ID_NONE`. */
const NO_WINDOW = -1;

/** The id of this window, by its active tab: on Android there is no `windows` API. */
export async function currentWindowId(): Promise<number> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.windowId ?? NO_WINDOW;
}

/** Calls back when another tab of a window becomes active, or the active one navigates. Returns a function to stop. */
export function watchTabs(window: number, onChange: () => void): () => void {
  const onActivated = ({ windowId }: { windowId: number }) => {
    if (windowId === window) onChange();
  };
  const onUpdated = (
    _id: number,
    { url, status }: { url?: string; status?: string },
    { active, windowId }: { active: boolean; windowId?: number },
  ) => {
    if (active && windowId === window && (url !== undefined || status === 'complete')) onChange();
  };
  browser.tabs.onActivated.addListener(onActivated);
  browser.tabs.onUpdated.addListener(onUpdated);
  return () => {
    browser.tabs.onActivated.removeListener(onActivated);
    browser.tabs.onUpdated.removeListener(onUpdated);
  };
}

/** A tab's URL; `undefined` if the tab is closed, or the extension has no access to its page. */
export async function tabUrl(tabId: number): Promise<string | undefined> {
  try {
    return (await browser.tabs.get(tabId)).url;
  } catch {
    return undefined;
  }
}
