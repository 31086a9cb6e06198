/**
 * Characters that are invisible or reorder the text around them: controls, direction embeddings and overrides,
 * zero-width spaces, tags, lone surrogates. The joiners, marks and variation selectors of scripts and emoji are allowed.
 */
const HIDDEN =
  /(?![\t\n\u061C\u180B-\u180D\u180F\u200C-\u200F\uFE00-\uFE0F])[\p{Cc}\p{Cs}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\u2028\u2029\uFFF9-\uFFFB]/gu;

const codeOf = (character: string) =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** A text without its hidden characters. If there are any, `warn` gets the reason for a warning. */
export function withoutHidden(text: string, warn: (reason: string) => void): string {
  const found = new Set(text.match(HIDDEN));
  if (found.size === 0) return text;
  const codes = [...found].slice(0, 3).map(codeOf).join(', ');
  warn(`hidden characters are left out: ${codes}${found.size > 3 ? ' …' : ''}`);
  return text.replace(HIDDEN, '');
}

/** A text with its hidden characters as `<U+202E>`, so that a terminal prints them and doesn't obey them. */
export const showHidden = (text: string): string =>
  text.replace(HIDDEN, (character) => `<${codeOf(character)}>`).replace(/[\t\n]/g, ' ');
