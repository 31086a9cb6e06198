import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { measureBanner } from './banner-time';
import { startWith, withContestants, type Contestant } from './contestant';
import { serviceHost, writeGeneratedCollection } from './generated-collection';
import { measureScript } from './page-cost';
import { measurePopup } from './popup-time';
import type { Row } from './row';
import { inMs, median } from './table';

const SIZES = [10, 1_000, 10_000] as const;
const TRANSFER = `https://${serviceHost(0)}/transfer`;
const UNMATCHED = `https://${serviceHost(0)}/`;

interface Built {
  readonly output: string;
  readonly seconds: number;
  readonly megabytes: number;
}

/** What ten thousand guides cost, against ten: the build, and in Chromium the page, the banner, the popup, the search. */
export async function measureScale(rounds: number): Promise<Row[]> {
  const root = mkdtempSync(join(tmpdir(), 'scale-'));
  try {
    const built = SIZES.map((size) => buildWith(size, join(root, String(size))));
    const [small, middle, large] = built;
    if (!small || !middle || !large) throw new Error('unreachable');
    const starts = {
      small: () => startWith('chromium', `${small.output}/chrome-mv3`),
      middle: () => startWith('chromium', `${middle.output}/chrome-mv3`),
      large: () => startWith('chromium', `${large.output}/chrome-mv3`),
    };
    const rows = await withContestants(starts, (contestants) => measureAll(contestants, rounds));
    return [...buildRows(built), ...rows];
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

function buildWith(size: number, output: string): Built {
  console.error(`scale: building with ${String(size)} guides …`);
  const folder = writeGeneratedCollection(size);
  const began = performance.now();
  const { status, stderr } = spawnSync(
    process.execPath,
    [
      '--import',
      'tsx',
      '--import',
      new URL('report-memory.mjs', import.meta.url).href,
      'scripts/build.ts',
      `--out=${output}`,
    ],
    { env: { ...process.env, GUIDES_DIR: folder }, encoding: 'utf8' },
  );
  const seconds = (performance.now() - began) / 1_000;
  rmSync(folder, { recursive: true });
  if (status !== 0) throw new Error(`The build with ${String(size)} guides failed:\n${stderr}`);
  return { output, seconds, megabytes: Number(/peak memory: (\d+) MB/.exec(stderr)?.[1]) };
}

function buildRows(built: readonly Built[]): Row[] {
  const figure = (part: (one: Built) => string) => built.map(part).join(', ');
  const [small, middle, large] = built.map(({ seconds }) => seconds);
  const perGuide = ((large ?? NaN) - (small ?? NaN)) / 9_990 / (((middle ?? NaN) - (small ?? NaN)) / 990);
  return [
    {
      what: 'scale: build for both browsers with 10, 1,000, 10,000 guides',
      figure: figure(({ seconds }) => `${seconds.toFixed(1)} s`),
      ...(large !== undefined && { value: large }),
      goal: '≤ 30 s',
      met: (large ?? NaN) <= 30,
    },
    {
      what: 'scale: time a guide adds, from 1,000 to 10,000, against from 10 to 1,000',
      figure: `${perGuide.toFixed(2)} ×`,
      value: perGuide,
      goal: 'linear: ≤ 1.3 ×',
      met: perGuide <= 1.3,
    },
    {
      what: 'scale: peak memory of that build',
      figure: figure(({ megabytes }) => `${String(megabytes)} MB`),
    },
  ];
}

const MEASURES = ['page', 'banner', 'popup', 'picker', 'firstSearch', 'nextSearch'] as const;
type Measure = (typeof MEASURES)[number];
type Name = 'small' | 'middle' | 'large';

async function measureAll(contestants: Record<Name, Contestant>, rounds: number): Promise<Row[]> {
  const names = ['small', 'middle', 'large'] as const;
  const times = new Map(
    names.flatMap((name) => MEASURES.map((measure) => [`${name} ${measure}`, [] as number[]])),
  );
  for (let round = -1; round < rounds; round++)
    for (const name of names) {
      console.error(`scale: round ${String(round + 1)} of ${String(rounds)}, ${name} …`);
      const measured = await measureOnce(contestants[name]);
      for (const measure of MEASURES)
        if (round >= 0) times.get(`${name} ${measure}`)?.push(measured[measure]);
    }
  const row = (measure: Measure, what: string, most?: number): Row => {
    const [small = NaN, middle = NaN, large = NaN] = names.map((name) =>
      median(times.get(`${name} ${measure}`) ?? []),
    );
    const ratio = large / small;
    return {
      what: `scale: ${what}, 10,000 to 10 guides`,
      figure: `${ratio.toFixed(2)} × (${[small, middle, large].map(inMs).join(', ')})`,
      value: ratio,
      ...(most !== undefined && { goal: `≤ ${String(most)} ×`, met: ratio <= most }),
    };
  };
  return [
    row('page', 'script time of a page that matches nothing', 1.3),
    row('banner', 'navigation start to the painted banner', 1.3),
    row('popup', 'popup, opening to painted guide', 1.3),
    row('picker', 'popup on another page, opening to the picker', 1.3),
    row('firstSearch', 'first search, its index being loaded'),
    row('nextSearch', 'next search'),
  ];
}

async function measureOnce(contestant: Contestant): Promise<Record<Measure, number>> {
  const { script: page } = await measureScript(contestant, UNMATCHED);
  const { painted: banner } = await measureBanner(contestant, TRANSFER);
  const [front] = await contestant.browser.pages();
  await front?.goto(TRANSFER);
  await front?.bringToFront();
  const popup = await measurePopup(contestant);
  await front?.goto('https://elsewhere.example/');
  return { page, banner, popup, ...(await measureSearch(contestant)) };
}

async function measureSearch({ browser, session }: Contestant) {
  if (!session) throw new Error('A popup needs an extension');
  const page = await browser.newPage({ background: true });
  await session.engine.keepAlive(page);
  await session.engine.goToExtensionPage(page, `${session.extensionUrl}popup.html`);
  await page.waitForFunction(() => document.querySelectorAll('option').length > 1, { timeout: 10_000 });
  const picker = await page.evaluate(() => performance.now());
  const search = (query: string, done: 'no select' | 'none found') =>
    page.evaluate(
      async (text, until) => {
        const field = document.querySelector('input');
        if (!field) throw new Error('There is no field for the search');
        const began = performance.now();
        field.value = text;
        field.dispatchEvent(new Event('input', { bubbles: true }));
        await new Promise<void>((resolve) => {
          const observer = new MutationObserver(() => {
            const status = document.querySelector('.picker [role=status]')?.textContent;
            if (until === 'no select' ? !document.querySelector('select') : status) resolve();
          });
          observer.observe(document, { subtree: true, childList: true, characterData: true });
        });
        return performance.now() - began;
      },
      query,
      done,
    );
  const firstSearch = await search('gide servce', 'no select');
  const nextSearch = await search('qqqqqqqq', 'none found');
  await page.close();
  return { picker, firstSearch, nextSearch };
}
