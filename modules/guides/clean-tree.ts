import type { Root, RootContent } from 'mdast';
import { placeOf } from './body-context';
import { withoutHidden } from './hidden-characters';
import type { FileReport } from './problem';

/** More levels than anybody can follow; each costs the browser's stack many calls when it is drawn. */
const DEEPEST = 100;

/** The fields of Markdown's nodes from which text or an address can come. */
const TEXTS = ['value', 'alt', 'url'] as const;

/** Takes the hidden characters out of a tree of Markdown. Throws a `RangeError` where that is nested too deeply. */
export function cleanTree(root: Root, report: FileReport): void {
  const visit = (node: Root | RootContent, depth: number): void => {
    if (depth > DEEPEST) throw new RangeError('nested too deeply');
    const fields = node as Partial<Record<(typeof TEXTS)[number], string | null>>;
    for (const name of TEXTS) {
      const text = fields[name];
      // Raw HTML never comes out: there the whole node is reported.
      if (typeof text === 'string' && node.type !== 'html')
        fields[name] = withoutHidden(text, (reason) => report.warn(placeOf(node), 'text', reason));
    }
    if ('children' in node) for (const child of node.children) visit(child, depth + 1);
  };
  visit(root, 0);
}
