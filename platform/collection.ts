import type { DataType } from '../core/guides/data-types';
import type { DataTypeIndex, HostIndex, OptionalSite, PickerIndex } from '../core/guides/guide-index';
import type { ServiceNames } from '../core/pages/service';
import type { Guide } from '../core/guides/guide';
import type { MatchedPage } from '../core/guides/guide-model';
import { matchRules } from '../core/pages/match-page';
import { parseUrl } from '../core/parse-url';
import type { GuideSearch } from '../core/guides/search-guides';
import { browser } from './browser';
import { isListed } from './host-access';

async function fetchFile(path: string): Promise<Response> {
  return fetch(browser.runtime.getURL(path));
}

const loaded = new Map<string, Promise<unknown>>();

/** Loads a JSON file of the extension's package, and caches it. */
function load<T>(path: string): Promise<T> {
  const reading = loaded.get(path) ?? fetchFile(path).then((response) => response.json());
  loaded.set(path, reading);
  reading.catch(() => loaded.delete(path));
  return reading as Promise<T>;
}

/** Matches a page's URL. Loads only the index of its host, and nothing for a host that isn't listed. */
export async function matchUrl(url: string): Promise<MatchedPage | undefined> {
  const host = parseUrl(url)?.hostname;
  if (host === undefined || !isListed(host)) return undefined;
  const { rules, guides, names } = await load<HostIndex>(`/index/hosts/${host}.json`);
  const match = matchRules(rules, url);
  return match && { url, match, guides, names };
}

/** Loads one guide in full. Rejects if there is none with that id. */
export const loadGuide = (id: string) => load<Guide>(`/guides/${encodeURIComponent(id)}.json`);

/** Loads several guides. Those that aren't in the bundle any more are left out. */
export async function loadGuides(ids: readonly string[]): Promise<readonly Guide[]> {
  const results = await Promise.allSettled([...new Set(ids)].map(loadGuide));
  return results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
}

export const loadPicker = () => load<PickerIndex>('/index/picker.json');

export const loadDataType = (dataType: DataType) => load<DataTypeIndex>(`/index/types/${dataType}.json`);

/** The names of all services. */
export const loadServices = () => load<ServiceNames>('/index/services.json');

export const loadSites = () => load<readonly OptionalSite[]>('/index/sites.json');

/** Most people never search: the search and its index are loaded when they are first used. */
export async function loadSearch(): Promise<GuideSearch> {
  const [{ openGuideSearch }, index] = await Promise.all([
    import('../core/guides/search-guides'),
    fetchFile('/index/search.json').then((response) => response.text()),
  ]);
  return openGuideSearch(index);
}
