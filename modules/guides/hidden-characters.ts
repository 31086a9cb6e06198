/**
 * What shows nothing, or turns the text around it: controls, embeddings and overrides of the writing direction, spaces
 * of no width, tags, halves of surrogate pairs. Not the joiners, marks and variants that scripts and emoji need.
 */
const HIDDEN =
  /(?![\t\n\u061C\u180B-\u180D\u180F\u200C-\u200F\uFE00-\uFE0F])[\p{Cc}\p{Cs}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\u2028\u2029\uFFF9-\uFFFB]/gu;

const codeOf = (character: string) =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** A text without its hidden characters. `tell` is told of them, where there are any. */
export function withoutHidden(text: string, tell: (reason: string) => void): string {
  const found = new Set(text.match(HIDDEN));
  if (found.size === 0) return text;
  const codes = [...found].slice(0, 3).map(codeOf).join(', ');
  tell(`hidden characters are left out: ${codes}${found.size > 3 ? ' …' : ''}`);
  return text.replace(HIDDEN, '');
}

/** A text with its hidden characters spelt out, so that a terminal shows them and does nothing else. */
export const showHidden = (text: string): string =>
  text.replace(HIDDEN, (character) => `<${codeOf(character)}>`).replace(/[\t\n]/g, ' ');
