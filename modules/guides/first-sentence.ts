import { inlineText, type Block } from '../../core/guides/rich-text';

const MAX_LENGTH = 200;

/** The first sentence of the first paragraph as plain text, cut at a word if it is long. Empty without a paragraph. */
export function firstSentence(blocks: readonly Block[]): string {
  const paragraph = blocks.find((block) => block.type === 'paragraph');
  const text = paragraph ? inlineText(paragraph.children).trim() : '';
  return shorten(/^[^]*?(?:[.!?](?=\s|$)|。|$)/.exec(text)?.[0] ?? text);
}

function shorten(text: string): string {
  if (text.length <= MAX_LENGTH) return text;
  const whole = text.slice(0, MAX_LENGTH).replace(/\s+\S*$/, '');
  // One word, or a language without spaces. A character outside the basic plane must not be cut in two.
  const kept = whole.length < MAX_LENGTH ? whole : text.slice(0, MAX_LENGTH - 1).replace(/\p{Cs}$/u, '');
  return `${kept}…`;
}
