import type { StoreId } from './read-store';

export const STORE_NAMES: Readonly<Record<StoreId, string>> = {
  chrome: 'Chrome Web Store',
  edge: 'Microsoft Edge Add-ons',
  firefox: 'addons.mozilla.org',
};

/**
 * In characters. Names: developer.mozilla.org, manifest.json/name, which lists all three stores. Summaries: Chrome's
 * reference of the manifest ("no more than 132 characters"), which Edge reads too; addons-server, addons/models.py (250, and
 * no addresses). That server also has a form that counts name and summary together, to 70: it was never turned on
 * (mozilla/addons-server#13691). Descriptions: learn.microsoft.com, publish-extension; addons/models.py. Chrome documents none
 * for the description: 16,000 is what its dashboard says, by several reports.
 */
export const LIMITS: Readonly<
  Record<StoreId, { name: number; summary: number; description: [number, number] }>
> = {
  chrome: { name: 75, summary: 132, description: [1, 16_000] },
  edge: { name: 45, summary: 132, description: [250, 10_000] },
  firefox: { name: 50, summary: 250, description: [10, 15_000] },
};

/** For each answer. Not documented: what Chrome’s dashboard says, by several reports. Edge’s form is modelled on it. */
export const ANSWER = { max: 1000 };
/** For Microsoft's testers. Not documented, and cautious. */
export const EDGE_NOTES = { max: 2000 };
/** For Mozilla's reviewers: addons-server, versions/models.py, approval_notes. */
export const MOZILLA_NOTES = { max: 3000 };
/** learn.microsoft.com, publish-extension, "Enter search terms for the extension". */
export const SEARCH_TERMS = { terms: 7, words: 21, characters: 30 };
/** Our own: a longer caption doesn't fit on its picture. */
export const CAPTION = { max: 62 };
/** Cautious: the tags themselves are chosen from a list in the form. */
export const MAX_TAGS = 10;
