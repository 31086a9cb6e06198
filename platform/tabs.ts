import { browser } from './browser';

export interface OpenTab {
  readonly id: number;
  readonly url: string;
}

/** The tabs on these hosts, as far as the extension has access to them. */
export async function tabsOn(hosts: readonly string[]): Promise<readonly OpenTab[]> {
  const tabs = await browser.tabs.query({ url: hosts.map((host) => `https://${host}/*`) });
  return tabs.flatMap(({ id, url }) => (id !== undefined && url !== undefined ? [{ id, url }] : []));
}

/** Where a tab is; `undefined` once it is closed, or on a page that is none of the extension's business. */
export async function tabUrl(tabId: number): Promise<string | undefined> {
  try {
    return (await browser.tabs.get(tabId)).url;
  } catch {
    return undefined;
  }
}
