/** Languages that are written from right to left, by primary subtag. */
const RIGHT_TO_LEFT = ['ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'ps', 'sd', 'ug', 'ur', 'yi'];

/** The direction that a text in a language is written in; `language` is a BCP 47 tag such as `ar-EG`. */
export const textDirection = (language: string): 'ltr' | 'rtl' =>
  RIGHT_TO_LEFT.includes(language.toLowerCase().split('-')[0] ?? '') ? 'rtl' : 'ltr';

/** Isolates a name in a sentence, whose direction it may not share. Numbers need none. */
export const isolate = (text: string): string => (/^\d*$/.test(text) ? text : `\u2068${text}\u2069`);
