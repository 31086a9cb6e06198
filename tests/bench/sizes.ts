import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { amountRow, type Row } from './table';

const DETECTOR_BYTES = 1_000;
const BANNER_BYTES = 25 * 1_024;

/** Every file of the package compressed for itself, which is about what a store's zip comes to. */
export function measureSizes(browserName: string, extensionFolder: string): Row[] {
  const gzipped = (file: string) => gzipSync(readFileSync(join(extensionFolder, file)), { level: 9 }).length;
  const files = readdirSync(extensionFolder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(extensionFolder.length + 1));
  const whole = files.reduce((sum, file) => sum + gzipped(file), 0);
  const row = (what: string) => `${browserName}: ${what}`;
  return [
    amountRow(row('detect.js, gzipped'), gzipped('detect.js'), DETECTOR_BYTES, ' bytes'),
    amountRow(row('banner.js, gzipped'), gzipped('banner.js'), BANNER_BYTES, ' bytes'),
    {
      what: row(`whole package, ${String(files.length)} files gzipped`),
      figure: `${whole.toLocaleString('en')} bytes`,
    },
  ];
}
