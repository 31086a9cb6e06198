import type { DataTypeIndex, HostIndex, OptionalSite, PickerStart } from '../core/guides/guide-index';
import { chooseDestination } from '../core/guides/choose-destination';
import type { Guide, GuideSummary } from '../core/guides/guide';
import type { GuideView } from '../core/guides/guide-view';
import { matchRules } from '../core/pages/match-page';
import { transferFirst, transferForPage } from '../core/state/page-transfer';
import type { Preferences } from '../core/state/preferences';
import { rankGuides } from '../core/guides/rank-guides';
import type { GuideSearch } from '../core/guides/search-guides';
import type { PageMatch, ServiceId, ServiceNames } from '../core/pages/service';
import { isUnderWay, transferOf, type Transfer, type TransferLog } from '../core/state/transfer';
import { browser } from './browser';
import { isListed } from './host-access';

/** A page that means something, and the guides of its host. */
export interface MatchedPage {
  readonly url: string;
  readonly match: PageMatch;
  readonly guides: readonly GuideSummary[];
  readonly names: ServiceNames;
}

/** The same with the guides that fit the page, best first, and the transfer under way that it has to do with. */
export interface RankedPage extends MatchedPage {
  readonly transfer: Transfer | undefined;
}

/** What is kept of the person's choices and acts, as far as a guide's view depends on it. */
export interface Stored {
  readonly preferences: Preferences;
  readonly log: TransferLog;
}

export function rankPage(page: MatchedPage, { preferences, log }: Stored): RankedPage {
  const ranked = rankGuides(page.guides, page.match, preferences, page.url);
  const transfer = transferForPage(log, page.match, ranked);
  return { ...page, guides: transferFirst(ranked, transfer), transfer };
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
    import('../core/guides/search-guides'),
    fetchFile('/index/search.json').then((response) => response.text()),
  ]);
  return openGuideSearch(index);
}

/** What the person asked for by themselves. */
export interface Asked {
  readonly destination?: ServiceId | undefined;
  /** A transfer's id. */
  readonly transfer?: string | undefined;
}

/** A guide, ready to be shown; for a page, with the page's other guides. */
export async function loadGuideView(
  id: string,
  stored: Stored,
  page?: RankedPage,
  asked: Asked = {},
): Promise<GuideView> {
  const guide = await loadGuide(id);
  const { preferences, log } = stored;
  const wanted = asked.destination ?? chooseDestination(guide, preferences, page?.match);
  const transfer =
    log.transfers.find((one) => one.id === asked.transfer && isUnderWay(one)) ??
    (asked.destination === undefined && page?.transfer?.guide === id
      ? page.transfer
      : transferOf(log, id, wanted));
  const destination = asked.destination ?? transfer?.destination ?? wanted;
  const { undo } = log;
  const isUndoHere = [...log.transfers, ...(undo?.before ?? [])].some(
    (one) => one.id === undo?.transfer && one.guide === id,
  );
  return {
    guide,
    names: { ...guide.names, ...page?.names },
    others: (page?.guides ?? [])
      .filter((other) => other.id !== id)
      .map(({ id: other, title }) => ({ id: other, title })),
    ...(destination !== undefined && { destination }),
    ...(transfer && { transfer }),
    ...(undo && isUndoHere && { undo: { act: undo.act, kind: undo.kind } }),
    ...(page && { match: page.match }),
  };
}
