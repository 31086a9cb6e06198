import { fieldsOf, type StoreTexts } from './fields';
import { MAX_TAGS, SEARCH_TERMS, STORE_NAMES } from './limits';
import type { Listing, StoreId } from './read-store';

/** What is wrong with the texts of a store's forms: one line for each, with the place, the limit and the count. */
export function textProblems(store: StoreId, texts: StoreTexts): string[] {
  const name = STORE_NAMES[store];
  const counted = fieldsOf(store, texts).flatMap(({ label, text, source, min = 0, max = Infinity }) => {
    const count = text.length;
    if (count > max) return `${source}: “${label}” has ${said(count)}. ${name} takes at most ${said(max)}.`;
    if (count < min) return `${source}: “${label}” has ${said(count)}. ${name} wants at least ${said(min)}.`;
    return [];
  });
  if (store === 'edge') return [...counted, ...texts.listings.flatMap(searchTermProblems)];
  return store === 'firefox' ? [...counted, ...mozillaProblems(texts)] : counted;
}

const said = (count: number) => `${count.toLocaleString('en')} characters`;

function searchTermProblems({ language, searchTerms }: Listing): string[] {
  const words = searchTerms.flatMap((term) => term.split(/\s+/)).length;
  const terms = searchTerms.length;
  const place = `store/listing/${language}.yml, searchTerms`;
  const say = (count: number, what: string, limit: number) =>
    count > limit
      ? `${place}: there are ${String(count)} ${what}. Microsoft Edge Add-ons takes at most ${String(limit)}.`
      : [];
  return [say(terms, 'terms', SEARCH_TERMS.terms), say(words, 'words', SEARCH_TERMS.words)].flat();
}

function mozillaProblems({ listings, forms }: StoreTexts): string[] {
  const addresses = listings
    .filter(({ summary }) => /\w\.(com|net|org)\b/.test(summary))
    .map(
      ({ language }) =>
        `locales/${language}.yml, extension.description: addons.mozilla.org takes no addresses in it.`,
    );
  const { length } = forms.tags;
  if (length <= MAX_TAGS) return addresses;
  return [
    ...addresses,
    `store/forms.yml, tags: there are ${String(length)}. addons.mozilla.org takes at most ${String(MAX_TAGS)}.`,
  ];
}
