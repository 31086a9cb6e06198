import { closest, distance } from 'fastest-levenshtein';

export const foldName = (name: string) => name.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();

/** No service's name is as long; comparing takes the product of both lengths. */
const LONGEST_NAME = 100;

/** The known name that was probably meant, as `; did you mean "Koofr"?`, or nothing where none is near. */
export function suggest(name: string, known: readonly string[]): string {
  if (known.length === 0 || name.length > LONGEST_NAME) return '';
  const nearest = closest(foldName(name), known.map(foldName));
  const near =
    distance(foldName(name), nearest) <= Math.max(name.length > 4 ? 2 : 1, Math.floor(name.length / 3));
  const original = known.find((candidate) => foldName(candidate) === nearest);
  return near && original !== undefined ? `; did you mean "${original}"?` : '';
}
