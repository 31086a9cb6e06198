import type { Definition, Root, RootContent } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { positionOf } from './body-context';
import { withoutHidden } from './hidden-characters';
import type { FileReport } from './problem';

const parser = unified().use(remarkParse).use(remarkGfm).freeze();

// Rendering deeper nesting could overflow the browser's stack.
const MAX_DEPTH = 100;

/** The fields of Markdown's nodes that hold text or an address. */
const TEXT_FIELDS = ['value', 'alt', 'url'] as const;

export interface ParsedMarkdown {
  readonly nodes: readonly RootContent[];
  /** The targets of `[text][label]`, by label. */
  readonly definitions: ReadonlyMap<string, Definition>;
}

/** Parses GitHub-flavoured Markdown without its hidden characters. Throws a `RangeError` if it is nested too deeply. */
export function parseMarkdown(text: string, report: FileReport): ParsedMarkdown {
  const definitions = new Map<string, Definition>();
  const visit = (node: Root | RootContent, depth: number): void => {
    if (depth > MAX_DEPTH) throw new RangeError('nested too deeply');
    const fields = node as Partial<Record<(typeof TEXT_FIELDS)[number], string | null>>;
    for (const name of TEXT_FIELDS) {
      const value = fields[name];
      // The compiler leaves raw HTML out and reports that.
      if (typeof value === 'string' && node.type !== 'html')
        fields[name] = withoutHidden(value, (reason) => report.warn(positionOf(node), 'text', reason));
    }
    if (node.type === 'definition' && !definitions.has(node.identifier))
      definitions.set(node.identifier, node);
    if ('children' in node) for (const child of node.children) visit(child, depth + 1);
  };
  const root: Root = parser.parse(text);
  visit(root, 0);
  return { nodes: root.children, definitions };
}
