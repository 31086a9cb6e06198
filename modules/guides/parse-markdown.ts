import type { Root, RootContent } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { positionOf } from './body-context';
import { withoutHidden } from './hidden-characters';
import type { FileReport } from './problem';

const commonMark = unified().use(remarkParse).freeze();
const gfm = unified().use(remarkParse).use(remarkGfm).freeze();

/**
 * The characters that GitHub's extensions to CommonMark need: tables, strikethrough, footnotes, task lists and bare
 * addresses, including those with a character written as `&#64;` or `\:`.
 */
const GFM_SYNTAX = /[|~@&\\]|\[\^|\[[ \txX]\]|https?:|www\./i;

/** Parses GitHub-flavoured Markdown. Its search for bare addresses takes half the time, so texts that cannot have any skip it. */
export function parseMarkdown(text: string): Root {
  return (GFM_SYNTAX.test(text) ? gfm : commonMark).parse(text);
}

/** The same without that shortcut, to test it against. */
export const parseGitHubMarkdown = (text: string): Root => gfm.parse(text);

/** Deeper nesting is hard to read, and drawing it could overflow the browser's stack. */
const MAX_DEPTH = 100;

/** The fields of Markdown's nodes that hold text or an address. */
const TEXT_FIELDS = ['value', 'alt', 'url'] as const;

/** Removes the hidden characters from a Markdown tree. Throws a `RangeError` if it is nested too deeply. */
export function cleanTree(root: Root, report: FileReport): void {
  const visit = (node: Root | RootContent, depth: number): void => {
    if (depth > MAX_DEPTH) throw new RangeError('nested too deeply');
    const fields = node as Partial<Record<(typeof TEXT_FIELDS)[number], string | null>>;
    for (const name of TEXT_FIELDS) {
      const text = fields[name];
      // Raw HTML is left out as a whole, which is reported elsewhere.
      if (typeof text === 'string' && node.type !== 'html')
        fields[name] = withoutHidden(text, (reason) => report.warn(positionOf(node), 'text', reason));
    }
    if ('children' in node) for (const child of node.children) visit(child, depth + 1);
  };
  visit(root, 0);
}
