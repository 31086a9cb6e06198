import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { GuideInWords } from '../../core/guides/guide';

/** The languages that the UI speaks: those of its files. */
const LANGUAGES = readdirSync('locales').map((file) => path.parse(file).name);

const FORMATS = LANGUAGES.map((language) => ({
  language,
  all: new Intl.ListFormat(language, { type: 'conjunction' }),
  either: new Intl.ListFormat(language, { type: 'disjunction' }),
  day: new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' }),
}));

/**
 * What of a guide depends on the language's ways with lists and dates, in every language of the UI. It is done here
 * since a browser's first list and first date cost a page longer than all else that is drawn for it.
 */
export function guideInWords(
  sources: readonly string[],
  destinations: readonly string[],
  checked: string | undefined,
): Readonly<Record<string, GuideInWords>> {
  return Object.fromEntries(
    FORMATS.map(({ language, all, either, day }) => [
      language,
      {
        sources: all.format(sources),
        destinations: either.format(destinations),
        ...(checked !== undefined && { checked: day.format(new Date(`${checked}T00:00:00Z`)) }),
      },
    ]),
  );
}
