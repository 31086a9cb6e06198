import { readFileSync, writeFileSync } from 'node:fs';
import type { Row } from './row';

/** The figures of an earlier run, by what they are of. */
export type KeptFigures = Readonly<Record<string, number>>;

const FILE = new URL('figures.json', import.meta.url);

export function readKeptFigures(): KeptFigures {
  return JSON.parse(readFileSync(FILE, 'utf8')) as KeptFigures;
}

/** Keeps the figures of this run; what was not measured stays as it was. */
export function keepFigures(rows: readonly Row[]): void {
  const measured = rows.flatMap(({ what, value }) =>
    value === undefined
      ? []
      : [[what, Number.isInteger(value) ? value : Number(value.toPrecision(4))] as const],
  );
  const all = Object.entries({ ...readKeptFigures(), ...Object.fromEntries(measured) });
  const sorted = Object.fromEntries(all.sort(([a], [b]) => a.localeCompare(b, 'en')));
  writeFileSync(FILE, `${JSON.stringify(sorted, null, 2)}\n`);
}

/** `-3 %` where a figure is that much less than the one that is kept; nothing where none is. */
export function changeSince(kept: KeptFigures, { what, value }: Row): string {
  const before = kept[what];
  if (before === undefined || value === undefined) return '';
  if (before === value) return 'the same';
  if (before === 0) return 'was 0';
  const percent = Math.round((value / before - 1) * 100);
  return `${percent > 0 ? '+' : ''}${String(percent)} %`;
}
