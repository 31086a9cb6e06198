/** The texts in plain `en` are written as in British English. */
const formatLanguage = (language: string) => (language === 'en' ? 'en-GB' : language);

/** `23 Nov 2026` */
export const formatDay = (language: string, time: number): string =>
  new Intl.DateTimeFormat(formatLanguage(language), { dateStyle: 'medium' }).format(time);

/** `Facebook and Instagram`, or with `disjunction` `Facebook or Instagram` */
export const formatNames = (
  language: string,
  names: readonly string[],
  type: 'conjunction' | 'disjunction',
): string => new Intl.ListFormat(formatLanguage(language), { type }).format(names);
