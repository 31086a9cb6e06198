import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { BrowserName } from '../../tools/browsers/find-browser';
import { runCommand } from '../../tools/run-step';
import { measureBannerTime } from './banner-time';
import { keepFigures, readKeptFigures } from './kept-figures';
import { measurePageCost } from './page-cost';
import { measurePopupTime } from './popup-time';
import { measureScale } from './scale';
import { measureSizes } from './sizes';
import { writeStandIns } from './stand-in-extensions';
import type { Row } from './row';
import { formatTable } from './table';

/**
 * `npm run bench [-- --json] [--rounds=11] [--only=chromium] [--only=page-cost] [--only=scale] [--before=FOLDER] [--check] [--keep]`:
 * what the extension costs, beside its goals and the figures that are kept. `--before` compares the popup with that of an
 * earlier build, a folder such as `.output/chrome-mv3`. `--check` fails where a goal is not met, `--keep` keeps the figures
 * of this run.
 */
const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const FOLDERS: Record<BrowserName, string> = {
  chromium: `${ROOT}.output/chrome-mv3`,
  firefox: `${ROOT}.output/firefox-mv3`,
};
const MEASURES = {
  'page-cost': measurePageCost,
  'banner-time': measureBannerTime,
  'popup-time': measurePopupTime,
};

const option = (name: string) =>
  process.argv.filter((one) => one.startsWith(`--${name}=`)).map((one) => one.slice(name.length + 3));
const only = option('only');
const rounds = Number(option('rounds')[0] ?? 11);
const browsers = (Object.keys(FOLDERS) as BrowserName[]).filter(
  (name) => !only.some((one) => one in FOLDERS) || only.includes(name),
);
const withScale = !only.some((one) => one in MEASURES) && !only.includes('firefox');
const measures = only.includes('scale')
  ? []
  : Object.entries(MEASURES).filter(([name]) => !only.some((one) => one in MEASURES) || only.includes(name));

if (browsers.some((name) => !existsSync(FOLDERS[name]))) {
  console.error('Building the extension …');
  const { status } = runCommand('npm', ['run', 'build'], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) throw new Error('npm run build failed');
}

const rows: Row[] = [];
for (const browser of browsers) {
  const folder = FOLDERS[browser];
  const standIns = writeStandIns(folder);
  try {
    for (const [name, measure] of measures) {
      console.error(`${browser}: ${name}, ${String(rounds)} rounds …`);
      rows.push(...(await measure(browser, folder, standIns, rounds, option('before')[0])));
    }
  } finally {
    standIns.remove();
  }
  rows.push(...measureSizes(browser, folder));
}
if (withScale) rows.push(...(await measureScale(Math.min(rounds, 5))));
console.log(
  process.argv.includes('--json') ? JSON.stringify(rows, null, 2) : formatTable(rows, readKeptFigures()),
);
if (process.argv.includes('--keep')) keepFigures(rows);
const missed = rows.filter(({ met }) => met === false);
if (process.argv.includes('--check') && missed.length > 0) {
  console.error(
    `\nWorse than its goal: ${missed.map(({ what, figure }) => `${what}: ${figure}`).join('; ')}`,
  );
  process.exit(1);
}
