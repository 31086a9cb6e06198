import { closest, distance } from 'fastest-levenshtein';

/** A name as it is compared: without differences in case, white space and Unicode form. */
export const normalizeName = (name: string) =>
  name.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();

/** The stored state and the messages accept no longer id. */
export const MAX_ID_LENGTH = 200;

/** Ids become keys of plain objects, so the names on `Object.prototype`, such as `constructor`, are none. */
export const isValidId = (id: string): boolean =>
  id !== '' && id.length <= MAX_ID_LENGTH && id !== 'prototype' && !(id in Object.prototype);

// Comparing two names takes time in proportion to the product of their lengths.
const MAX_NAME_LENGTH = 100;

/** `; did you mean "Koofr"?` with the known name that is most similar, or an empty string if none is similar. */
export function suggest(name: string, known: readonly string[]): string {
  if (known.length === 0 || name.length > MAX_NAME_LENGTH) return '';
  const nearest = closest(normalizeName(name), known.map(normalizeName));
  const near =
    distance(normalizeName(name), nearest) <= Math.max(name.length > 4 ? 2 : 1, Math.floor(name.length / 3));
  const original = known.find((candidate) => normalizeName(candidate) === nearest);
  return near && original !== undefined ? `; did you mean "${original}"?` : '';
}
