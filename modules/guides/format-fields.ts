import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { FormattedFields } from '../../core/guides/guide';

/** The languages of the UI. */
const LANGUAGES = readdirSync('locales').map((file) => path.parse(file).name);

const FORMATS = LANGUAGES.map((language) => {
  // The texts are in British English: no comma before "or", and the day before the month.
  const locale = language === 'en' ? 'en-GB' : language;
  return {
    language,
    list: new Intl.ListFormat(locale, { type: 'disjunction' }),
    day: new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }),
  };
});

/**
 * Formats the lists and dates of a guide for every language of the UI. Done at build time because the first `Intl` call
 * takes a page more time than rendering the guide.
 */
export function formatFields(
  sources: readonly string[],
  checked: string | undefined,
): Readonly<Record<string, FormattedFields>> {
  return Object.fromEntries(
    FORMATS.map(({ language, list, day }) => [
      language,
      {
        sources: list.format(sources),
        ...(checked !== undefined && { checked: day.format(new Date(`${checked}T00:00:00Z`)) }),
      },
    ]),
  );
}
