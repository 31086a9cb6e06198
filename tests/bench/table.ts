import { changeSince, type KeptFigures } from './kept-figures';
import type { Row } from './row';

export function median(numbers: readonly number[]): number {
  if (numbers.length === 0) return NaN;
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

export const inMs = (milliseconds: number): string => `${milliseconds.toFixed(2)} ms`;

/** How many times a measure of ours is that of the stand-in, held to a goal. */
export function ratioRow(what: string, ours: number, standIn: number, most: number): Row {
  const ratio = ours / standIn;
  const figure = `${ratio.toFixed(2)} × (${inMs(ours)} to ${inMs(standIn)})`;
  return { what, figure, value: ratio, goal: `≤ ${String(most)} ×`, met: ratio <= most };
}

/** The same without a goal, for the reader. */
export function plainRatioRow(what: string, one: number, other: number): Row {
  const { goal: _goal, met: _met, ...row } = ratioRow(what, one, other, Infinity);
  return row;
}

export function amountRow(what: string, amount: number, most: number, unit = ''): Row {
  const figure = amount.toLocaleString('en') + unit;
  return { what, figure, value: amount, goal: `≤ ${most.toLocaleString('en')}${unit}`, met: amount <= most };
}

/** As a Markdown table, aligned, so that it reads in a terminal and pastes into the README. */
export function formatTable(rows: readonly Row[], kept: KeptFigures): string {
  const verdict = ({ met }: Row) => (met === undefined ? '' : met ? 'yes' : 'NO');
  const cells = [
    ['what', 'figure', 'against the kept one', 'goal', 'met?'],
    ...rows.map((row) => [row.what, row.figure, changeSince(kept, row), row.goal ?? '', verdict(row)]),
  ];
  const widths = [0, 1, 2, 3, 4].map((at) => Math.max(...cells.map((line) => line[at]!.length)));
  const format = (line: string[]) => `| ${line.map((cell, at) => cell.padEnd(widths[at]!)).join(' | ')} |`;
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return [format(cells[0]!), rule, ...cells.slice(1).map(format)].join('\n');
}
