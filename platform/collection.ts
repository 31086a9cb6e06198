import type { DataTypeIndex, HostIndex, OptionalSite, PickerStart } from '../core/catalogue';
import { chooseDestination } from '../core/choose-destination';
import type { Guide, GuideSummary } from '../core/guide';
import type { BannerView, GuideView } from '../core/guide-view';
import { matchRules } from '../core/match-page';
import type { Preferences } from '../core/preferences';
import type { GuideSearch } from '../core/search-guides';
import type { PageMatch, ServiceNames } from '../core/service';
import { browser } from './browser';
import { isListed } from './host-access';

/** A page that means something, and the guides of its host. */
export interface MatchedPage {
  readonly url: string;
  readonly match: PageMatch;
  readonly guides: readonly GuideSummary[];
  readonly names: ServiceNames;
}

async function fetchFile(path: string): Promise<Response> {
  return fetch(browser.runtime.getURL(path));
}

const loaded = new Map<string, Promise<unknown>>();

/** Reads a file of the extension's own package, once. */
function load<T>(path: string): Promise<T> {
  const reading = loaded.get(path) ?? fetchFile(path).then((response) => response.json());
  loaded.set(path, reading);
  reading.catch(() => loaded.delete(path));
  return reading as Promise<T>;
}

/** What a page means. Reads the part of the index that is about its host, and nothing for any other host. */
export async function matchUrl(url: string): Promise<MatchedPage | undefined> {
  const host = URL.parse(url)?.hostname;
  if (host === undefined || !isListed(host)) return undefined;
  const { rules, guides, names } = await load<HostIndex>(`/index/hosts/${host}.json`);
  const match = matchRules(rules, url);
  return match && { url, match, guides, names };
}

/** Reads one guide in full. Rejects where there is none with that id. */
export const loadGuide = (id: string) => load<Guide>(`/guides/${encodeURIComponent(id)}.json`);

export const loadPicker = () => load<PickerStart>('/index/picker.json');

export const loadDataType = (file: string) => load<DataTypeIndex>(`/index/types/${file}.json`);

export const loadSites = () => load<readonly OptionalSite[]>('/index/sites.json');

/** Most people never search: the search and its index are loaded at its first use. */
export async function loadSearch(): Promise<GuideSearch> {
  const [{ openGuideSearch }, index] = await Promise.all([
    import('../core/search-guides'),
    fetchFile('/index/search.json').then((response) => response.text()),
  ]);
  return openGuideSearch(index);
}

/** A guide, ready to be shown; for a page, with the page's other guides. */
export async function loadGuideView(
  id: string,
  preferences: Preferences,
  page?: MatchedPage,
  ranked: readonly GuideSummary[] = [],
): Promise<GuideView> {
  const guide = await loadGuide(id);
  const destination = chooseDestination(guide, preferences, page?.match);
  const others = ranked
    .filter((other) => other.id !== id)
    .map((other) => ({ id: other.id, title: other.title }));
  return {
    guide,
    names: { ...guide.names, ...page?.names },
    others,
    ...(destination && { destination }),
    ...(page && { match: page.match }),
  };
}

export async function loadBannerView(
  id: string,
  preferences: Preferences,
  page: MatchedPage,
  ranked: readonly GuideSummary[],
  open: boolean,
): Promise<BannerView> {
  const view = await loadGuideView(id, preferences, page, ranked);
  return { ...view, match: page.match, open, edge: preferences.edge };
}
