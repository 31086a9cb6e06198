import MiniSearch, { type Options } from 'minisearch';
import type { GuideSummary } from './guide';
import type { Preferences } from '../state/state';
import { DATA_TYPES } from './data-types';
import { byDefaultOrder, leadsToPreferred } from './rank-guides';

/** A guide and its texts, to be indexed. */
export interface SearchEntry {
  readonly guide: GuideSummary;
  /** The names and aliases of its services. */
  readonly services: readonly string[];
  readonly text: string;
}

export type GuideSearch = (query: string, preferences: Preferences) => readonly GuideSummary[];

interface Document {
  readonly id: string;
  readonly title: string;
  readonly dataType: string;
  readonly services: string;
  readonly text: string;
  readonly guide: GuideSummary;
}

const OPTIONS: Options<Document> = {
  fields: ['title', 'dataType', 'services', 'text'],
  storeFields: ['guide'],
  searchOptions: {
    prefix: (term) => term.length > 1,
    fuzzy: (term) => (term.length > 3 ? 0.2 : false),
    combineWith: 'AND',
    boost: { title: 4, services: 4, dataType: 2 },
  },
};

const BY_NAME = ['title', 'dataType', 'services'];
const MOST = 50;

/** Builds the search index, serialized for `openGuideSearch`. */
export function buildSearchIndex(entries: readonly SearchEntry[]): string {
  const index = new MiniSearch<Document>(OPTIONS);
  index.addAll(
    entries.map(({ guide, services, text }) => ({
      id: guide.id,
      title: guide.title,
      dataType: DATA_TYPES[guide.dataType],
      services: services.join(' '),
      // Each word once: the score depends on whether a guide contains a word, not on how often.
      text: [...new Set(text.toLowerCase().split(/[^\p{L}\p{N}]+/u))].join(' '),
      guide,
    })),
  );
  return JSON.stringify(index);
}

/**
 * A typo-tolerant search in titles, data types, names and aliases of services, and texts. Guides that match only in the
 * text come last; within both groups, a preferred destination comes first, then direct transfers.
 */
export function openGuideSearch(index: string): GuideSearch {
  const search = MiniSearch.loadJSON<Document>(index, OPTIONS);
  return (query, preferences) =>
    search
      .search(query)
      .map((hit) => ({
        guide: hit['guide'] as GuideSummary,
        score: hit.score,
        byName: Object.values(hit.match).some((fields) => fields.some((field) => BY_NAME.includes(field))),
      }))
      .map((found) => ({ ...found, preferred: leadsToPreferred(found.guide, preferences) }))
      .sort(
        (a, b) =>
          Number(b.byName) - Number(a.byName) ||
          Number(b.preferred) - Number(a.preferred) ||
          Number(b.guide.direct) - Number(a.guide.direct) ||
          b.score - a.score ||
          byDefaultOrder(a.guide, b.guide),
      )
      .slice(0, MOST)
      .map(({ guide }) => guide);
}
