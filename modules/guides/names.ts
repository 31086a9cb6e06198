import { distance } from 'fastest-levenshtein';

/** The form in which names are compared: case, white space and Unicode form make no difference. */
export const normalizeName = (name: string) =>
  name.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();

/** The schemas of the stored state and of the messages reject longer ids. */
export const MAX_ID_LENGTH = 200;

/** Ids are keys of plain objects, so a name on `Object.prototype`, such as `constructor`, is not a valid id. */
export const isValidId = (id: string): boolean =>
  id !== '' && id.length <= MAX_ID_LENGTH && id !== 'prototype' && !(id in Object.prototype);

// The time of a comparison grows with the product of the two lengths.
const MAX_NAME_LENGTH = 100;

/** `; did you mean "Koofr"?` with the most similar known name, or an empty string if none is similar. */
export function suggest(name: string, known: readonly string[]): string {
  if (name.length > MAX_NAME_LENGTH) return '';
  const [nearest] = known
    .map((original) => ({ original, edits: distance(normalizeName(name), normalizeName(original)) }))
    .sort((a, b) => a.edits - b.edits);
  const mostEdits = Math.max(name.length > 4 ? 2 : 1, Math.floor(name.length / 3));
  return nearest && nearest.edits <= mostEdits ? `; did you mean "${nearest.original}"?` : '';
}
