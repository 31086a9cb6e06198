import type { FileReport } from './problem';

/** Reports each "XXX" that a template left to be filled in. */
export function checkPlaceholders(text: string, report: FileReport): void {
  for (const [index, line] of text.split('\n').entries())
    for (const found of line.matchAll(/XXX+/g)) {
      const field = /^([a-z_]+):/.exec(line)?.[1] ?? 'text';
      report.error({ line: index + 1, column: found.index + 1 }, field, 'still has the template\'s "XXX"');
    }
}
