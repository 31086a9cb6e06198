import type { Html } from 'mdast';
import { positionOf } from './body-context';
import { shorten, type FileReport } from './problem';

const COMMENT = /^<!--([^]*)-->$/;
const TODO = /^\s*TODO\b:?([^]*)$/;

/**
 * Reports raw HTML, which is left out. A comment is the author's own note: it is reported only if it begins with TODO, as
 * those of a new guide do.
 */
export function reportHtml(node: Html, report: FileReport): void {
  const html = node.value.trim();
  const note = COMMENT.exec(html)?.[1];
  if (note === undefined) report.warn(positionOf(node), 'text', `raw HTML is left out: ${shorten(html)}`);
  const todo = TODO.exec(note ?? '')?.[1]?.trim();
  if (todo !== undefined)
    report.warn(positionOf(node), 'TODO', todo.replace(/\s+/g, ' ') || 'write this part');
}
