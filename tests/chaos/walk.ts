import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { NOTHING_SHOWN } from '../../core/state/banner-history';
import type { BrowserName } from '../../tools/browsers/find-browser';
import { TOOL } from '../e2e/addresses';
import { launchBrowser } from '../../tools/browsers/launch';
import { waitUntil } from '../../tools/browsers/wait';
import type { Act } from './act';
import { bannerActs } from './banner-acts';
import { nothing } from './changes';
import { possibleFaults, stopBackground } from './faults';
import { Ground } from './ground';
import { Count } from './count';
import { settle, settleOwnPages } from './invariants';
import { lookAt } from './look';
import { ownPageActs } from './own-page-acts';
import type { Stored } from './product';
import { Random } from './random';
import { load, tabActs } from './tab-acts';

export interface WalkOptions {
  readonly browser: BrowserName;
  readonly seed: number;
  readonly steps: number;
}

/** What a walk did. */
export interface Walked {
  /** Each step in plain words. */
  readonly trace: readonly string[];
  /** By kind, how often. */
  readonly acts: Count;
  readonly faults: Count;
  /** The same for the same steps. */
  readonly hash: string;
}

/** A step after which something was amiss; its message says everything. */
export class Broken extends Error {}

const FAULT_SHARE = 0.22;
/** Acts that take much away from the walk are rarer. */
const RARE: Readonly<Record<string, number>> = {
  reset: 0.3,
  'not on this site': 0.3,
  close: 0.25,
  options: 0.2,
  'all guides': 0.5,
  unfold: 0.3,
  search: 0.3,
  pick: 0.3,
  'not now': 0.25,
  'close a tab': 0.4,
};
const TAB_SHARE = 0.3;
const BANNER_SHARE = 0.4;

/** Walks at random, as the seed says, and checks after each step that nothing is amiss. */
export async function walk({ browser, seed, steps }: WalkOptions): Promise<Walked> {
  const session = await launchBrowser(
    browser,
    resolve(`.output/${browser === 'chromium' ? 'chrome' : 'firefox'}-mv3`),
  );
  const ground = new Ground(session);
  const random = new Random(seed);
  const trace: string[] = [];
  const acts = new Count();
  const faults = new Count();
  try {
    // The tab that the browser starts with is of no use: the session does not know its number.
    await load(ground, await ground.openTab(), TOOL);
    let stored = await settle(ground, await ground.stored(), nothing);
    while (trace.length < steps) {
      const isFull = ground.refuses && random.chance(0.3);
      if (isFull || random.chance(FAULT_SHARE)) {
        const possible = possibleFaults(ground, random);
        // A disk is full for a while only.
        const fault =
          (isFull && possible.find(({ kind }) => kind === 'background stopped')) || random.pick(possible);
        trace.push(`(${fault.words})`);
        faults.add(fault.kind);
        const before = await ground.stored();
        await fault.do();
        // What a misfit takes away is not the extension's doing.
        stored =
          fault.kind === 'misfit'
            ? await settle(ground, { ...before, shown: NOTHING_SHOWN }, () => undefined)
            : await settle(ground, before, nothing);
        continue;
      }
      const act = choose(await offers(ground, stored, random), random);
      const isCutShort = act.isOfStorage !== false && random.chance(0.12);
      trace.push(`${act.words}${isCutShort ? ', and the background stops in the middle of it' : ''}`);
      acts.add(act.kind);
      if (isCutShort) faults.add('stopped in the middle of an act');
      stored = await carryOut(ground, act, stored, isCutShort, faults);
    }
  } catch (error) {
    const steps = trace.map((words, index) => `${String(index + 1).padStart(4)}. ${words}`).join('\n');
    throw new Broken(`${steps}\n\n${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  } finally {
    await session.close();
    rmSync(ground.folder, { recursive: true });
  }
  const hash = createHash('sha256').update(trace.join('\n')).digest('hex').slice(0, 12);
  return { trace, acts, faults, hash };
}

/** The surfaces are what is walked on; the browser's own acts lead from one to the next. */
async function offers(ground: Ground, stored: Stored, random: Random): Promise<Act[]> {
  const ofBrowser = tabActs(ground, random);
  const ofBanner = ground.front ? await bannerActs(ground, ground.front, stored, random) : [];
  const [share, chance] = [random.next(), random.next()];
  if (ofBanner.length > 0 && share < BANNER_SHARE) return ofBanner;
  if (ground.own.length === 0 || share > 1 - TAB_SHARE) return ofBrowser;
  const own = ground.own[Math.floor(chance * ground.own.length)];
  const ofPage = own ? await ownPageActs(ground, own, stored, random) : [];
  return ofPage.length > 0 ? ofPage : ofBrowser;
}

/** First a kind, so that eight steps to tick do not outweigh one place to choose; then one of that kind. */
function choose(offered: readonly Act[], random: Random): Act {
  const sorted = [...offered].sort((a, b) => (a.words < b.words ? -1 : 1));
  const kinds = [...new Set(sorted.map(({ kind }) => kind))].sort();
  for (;;) {
    const kind = random.pick(kinds);
    if (random.chance(RARE[kind] ?? 1)) return random.pick(sorted.filter((one) => one.kind === kind));
  }
}

const isAlerted = async (act: Act) => {
  if (!act.at) return false;
  const look = await lookAt('banner' in act.at ? act.at.banner : act.at.view);
  return (look?.alerts.length ?? 0) > 0;
};

/** Does an act, and waits until it is kept, or until its surface says that it is not and nothing has changed. */
async function carryOut(
  ground: Ground,
  act: Act,
  before: Stored,
  isCutShort: boolean,
  faults: Count,
): Promise<Stored> {
  const isRefused = ground.refuses && act.isOfStorage !== false && act.change(before, before) !== undefined;
  if (isCutShort) for (const surface of [...ground.tabs, ...ground.own]) surface.mayComplain = true;
  await act.do();
  if (isCutShort) {
    await stopBackground(ground);
    return settleCutShort(ground, act, before, faults);
  }
  if (isRefused) {
    await waitUntil('it to be said that this is not kept', () => isAlerted(act));
    return settle(ground, before, nothing);
  }
  if (act.at && act.isOfStorage !== false && !ground.refuses) act.at.mayComplain = false;
  if (act.then && act.isOfStorage === false) await act.then();
  const after = await waitUntil('the act to be kept', async () => {
    const stored = await ground.stored();
    const amiss = act.change(before, stored);
    if (amiss !== undefined) throw new Error(amiss);
    return stored;
  });
  if (act.then && act.isOfStorage !== false) await act.then();
  return settle(ground, before, () => act.change(before, after));
}

/** The act has reached the background, or it has not: either is kept whole (of two things asked for, the
 * first may be), and the extension's pages show it as it is. */
async function settleCutShort(ground: Ground, act: Act, before: Stored, faults: Count): Promise<Stored> {
  const isKept = async () => act.change(before, await ground.stored()) === undefined;
  // Wakes the background, and is answered by nobody.
  await ground.ask('chrome.runtime.sendMessage({}).catch(() => undefined).then(() => true)');
  const outcome = await waitUntil(
    'an outcome',
    async () => ((await isKept()) ? 'kept' : (await isAlerted(act)) ? 'not kept' : undefined),
    2_000,
  ).catch(() => 'lost without a word');
  if (outcome !== 'kept') faults.add(outcome);
  if (outcome === 'kept') await act.then?.();
  await settleOwnPages(ground);
  // What the ended background had still to tell the tabs, the next change of the storage tells them.
  await ground.ask(
    "chrome.storage.local.set({ walk: 1 }).then(() => chrome.storage.local.remove('walk')).then(() => true)",
  );
  const isHalf = act.half?.(before, await ground.stored()) === undefined ? act.half : undefined;
  return settle(ground, before, outcome === 'kept' ? act.change : (isHalf ?? nothing), true);
}
