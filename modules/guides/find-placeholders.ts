import type { FileReport } from './problem';

const PLACEHOLDER = /XXX+/g;
const FIELD = /^([A-Za-z][\w-]*)\s*:/;

/**
 * Reports every "XXX" that was left from a template. On the first `fieldLines` lines the field is the
 * YAML key above it; below them it is the body.
 */
export function findPlaceholders(text: string, fieldLines: number, report: FileReport): void {
  if (!text.includes('XXX')) return;
  let field = 'file';
  for (const [index, line] of text.split('\n').entries()) {
    field = index < fieldLines ? (FIELD.exec(line)?.[1] ?? field) : 'body';
    for (const match of line.matchAll(PLACEHOLDER))
      report.fault({ line: index + 1, column: match.index + 1 }, field, `"${match[0]}" is left from a template`);
  }
}
