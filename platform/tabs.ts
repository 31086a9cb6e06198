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

/** Where a tab is; `undefined` once it is closed, or on a page that is none of the extension's business. */
export async function tabUrl(tabId: number): Promise<string | undefined> {
  try {
    return (await browser.tabs.get(tabId)).url;
  } catch {
    return undefined;
  }
}
