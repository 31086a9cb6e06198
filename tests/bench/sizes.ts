import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Row } from './row';
import { amountRow } from './table';

/** What each may weigh at most, gzipped. */
export const SIZE_GOALS = { 'detect.js': 1_000, 'banner.js': 22_000 } as const;

/** As a browser's store packs it. */
export const gzippedSize = (file: string): number => gzipSync(readFileSync(file), { level: 9 }).length;

/** Every file of the package compressed for itself, which is about what a store's zip comes to. */
export function measureSizes(browserName: string, extensionFolder: string): Row[] {
  const gzipped = (file: string) => gzippedSize(join(extensionFolder, file));
  const files = readdirSync(extensionFolder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(extensionFolder.length + 1));
  const whole = files.reduce((sum, file) => sum + gzipped(file), 0);
  const row = (what: string) => `${browserName}: ${what}`;
  return [
    ...Object.entries(SIZE_GOALS).map(([file, most]) =>
      amountRow(row(`${file}, gzipped`), gzipped(file), most, ' bytes'),
    ),
    {
      what: row('whole package, each file gzipped'),
      figure: `${whole.toLocaleString('en')} bytes in ${String(files.length)} files`,
      value: whole,
    },
  ];
}
