import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { zip } from 'wxt';
import { compileCollection } from '../../modules/guides/compile-collection';
import { packCollection } from '../../modules/guides/pack-collection';
import { formatProblem } from '../../modules/guides/problem';
import { Stopped } from './stopped';

/** The files of a release. Chrome and Edge get the same package. */
export interface Packages {
  readonly chrome: string;
  readonly firefox: string;
  readonly sources: string;
}

/** Builds for both browsers into `<folder>/build`, and packs the builds and the sources into `<folder>/files`. */
export async function pack(folder: string, version: string): Promise<Packages> {
  const { collection, problems } = compileCollection('guides', { strict: true });
  if (!collection) throw new Stopped('The guides have errors.', problems.map(formatProblem));
  const guides = packCollection(collection);
  const files = path.join(folder, 'files');
  mkdirSync(files, { recursive: true });
  const options = { mode: 'production', outDir: path.join(folder, 'build'), guides } as const;
  const [chromeZip = ''] = await zip({ ...options, browser: 'chrome' });
  const [firefoxZip = '', sourcesZip = ''] = await zip({ ...options, browser: 'firefox' });
  const keep = (file: string, name: string) => {
    const target = path.join(files, `transfer-guides-${version}-${name}.zip`);
    copyFileSync(file, target);
    return target;
  };
  return {
    chrome: keep(chromeZip, 'chrome-edge'),
    firefox: keep(firefoxZip, 'firefox'),
    sources: keep(sourcesZip, 'sources'),
  };
}

/** Writes the checksums of all files in a folder, in the form of `sha256sum`. */
export function writeChecksums(folder: string): void {
  const lines = readdirSync(folder)
    .sort()
    .map((name) => {
      const hash = createHash('sha256').update(readFileSync(path.join(folder, name)));
      return `${hash.digest('hex')}  ${name}\n`;
    });
  writeFileSync(path.join(folder, 'SHA256SUMS'), lines.join(''));
}

/** The files of a folder with their sizes in bytes, a line each. */
export const listFiles = (folder: string): string =>
  readdirSync(folder)
    .sort()
    .map((name) => `  ${statSync(path.join(folder, name)).size.toLocaleString('en').padStart(10)}  ${name}`)
    .join('\n');
