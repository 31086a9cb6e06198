import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import type { BrowserName } from '../../tools/browsers/find-browser';
import { launchBrowser } from '../../tools/browsers/launch';
import { waitUntil } from '../../tools/browsers/wait';
import { text } from '../../tools/texts';
import { TOOL } from '../e2e/addresses';
import type { Action } from './action';
import { browserActions, load } from './browser-actions';
import { nothing, perhaps } from './changes';
import { Count } from './count';
import { mayComplain, possibleFaults, stopBackground } from './faults';
import { guides } from './pages';
import { Random } from './random';
import { settle } from './settle';
import { snapshotOf } from './snapshot';
import type { Stored, Transfer } from './stored';
import { surfaceActions } from './surface-actions';
import { World } from './world';

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
  readonly actions: Count;
  readonly faults: Count;
  /** The same for the same steps. */
  readonly hash: string;
}

/** Something was wrong after a step; the message says all. */
export class Broken extends Error {}

const FAULT_SHARE = 0.22;
const BROWSER_SHARE = 0.3;
const BANNER_SHARE = 0.4;
/** Actions that take much away from the walk are rarer. */
const RARE: Readonly<Record<string, number>> = {
  erase: 0.3,
  'hide for good': 0.3,
  'hide for a month': 0.25,
  'hide for a day': 0.25,
  'open settings': 0.2,
  'all guides': 0.5,
  'expand a section': 0.3,
  search: 0.3,
  filter: 0.3,
  'close a tab': 0.4,
};

/** Walks at random, as the seed says, and checks after each step that nothing is wrong. */
export async function walk({ browser, seed, steps }: WalkOptions): Promise<Walked> {
  const build = `.output/${browser === 'chromium' ? 'chrome' : 'firefox'}-mv3`;
  const session = await launchBrowser(browser, resolve(build));
  const world = new World(session);
  const random = new Random(seed);
  const trace: string[] = [];
  const actions = new Count();
  const faults = new Count();
  try {
    // By themselves, few walks would come as far as the arrival.
    if (random.chance(0.5)) await storeTransfer(world);
    // The tab that the browser starts with is of no use: the session does not know its number.
    await load(world, await world.openTab(), TOOL);
    let stored = await settle(world, await world.stored(), nothing);
    while (trace.length < steps) {
      const isFull = world.refuses && random.chance(0.3);
      if (isFull || random.chance(FAULT_SHARE)) {
        const possible = possibleFaults(world, random);
        // A disk is full for a while only.
        const fault =
          (isFull && possible.find(({ kind }) => kind === 'background stopped')) || random.pick(possible);
        trace.push(`(${fault.words})`);
        faults.add(fault.kind);
        const before = await world.stored();
        await fault.run();
        // What an unreadable value takes away is not the extension's doing.
        stored =
          fault.kind === 'unreadable value'
            ? await settle(world, await world.stored(), nothing, { isChanged: true })
            : await settle(world, before, nothing);
        continue;
      }
      const action = choose(await offers(world, stored, random), random);
      const isStopped = action.isCommand && random.chance(0.12);
      trace.push(`${action.words}${isStopped ? ', and the background stops in the middle of it' : ''}`);
      actions.add(action.kind);
      const before = await world.stored();
      if (isStopped) faults.add('stopped in the middle of an action');
      stored = await (isStopped ? runAndStop(world, action, before, faults) : run(world, action, before));
    }
  } catch (error) {
    const steps = trace.map((words, index) => `${String(index + 1).padStart(4)}. ${words}`).join('\n');
    throw new Broken(`${steps}\n\n${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  } finally {
    await session.close();
    rmSync(world.folder, { recursive: true });
  }
  const hash = createHash('sha256').update(trace.join('\n')).digest('hex').slice(0, 12);
  return { trace, actions, faults, hash };
}

/** Stores a transfer to Koofr of which the last step is left, in a browser that has stored nothing else. */
async function storeTransfer(world: World): Promise<void> {
  const { id: guide, title, steps } = guides.find(({ id }) => id === 'meta-photos')!;
  const done = steps.slice(0, -1).map(({ slug }) => slug);
  const transfer: Transfer = {
    id: 'x',
    guide,
    title,
    source: 'facebook',
    destination: 'koofr',
    done,
    startedAt: 1,
  };
  const state = { version: 2, value: { isWelcomed: true, transfers: [transfer] } };
  await world.ask(`chrome.storage.local.set(${JSON.stringify({ state })}).then(() => true)`);
}

/** The surfaces are what is walked on; the browser's own actions lead from one to the next. */
async function offers(world: World, stored: Stored, random: Random): Promise<Action[]> {
  const ofBrowser = browserActions(world, random);
  const ofBanner = world.front ? await surfaceActions(world, world.front, stored, random) : [];
  const [share, chance] = [random.next(), random.next()];
  if (ofBanner.length > 0 && share < BANNER_SHARE) return ofBanner;
  const own = world.own[Math.floor(chance * world.own.length)];
  if (!own || share > 1 - BROWSER_SHARE) return ofBrowser;
  const ofPage = await surfaceActions(world, own, stored, random);
  return ofPage.length > 0 ? ofPage : ofBrowser;
}

/** First a kind, so that eight steps to mark do not outweigh one destination to choose; then one of that kind. */
function choose(offered: readonly Action[], random: Random): Action {
  const sorted = [...offered].sort((a, b) => (a.words < b.words ? -1 : 1));
  const kinds = [...new Set(sorted.map(({ kind }) => kind))].sort();
  for (;;) {
    const kind = random.pick(kinds);
    if (random.chance(RARE[kind] ?? 1)) return random.pick(sorted.filter((one) => one.kind === kind));
  }
}

const alertsAt = async ({ at }: Action) => (at && (await snapshotOf(at.view))?.alerts) ?? [];

/** Runs an action, and waits until its change is stored, or until its surface says that the browser would not store it. */
async function run(world: World, action: Action, before: Stored): Promise<Stored> {
  const { at, change, isCommand, then } = action;
  await action.run();
  if (world.refuses && isCommand && change(before, before) !== undefined) {
    await waitUntil('the surface to say that this is not stored', async () =>
      (await alertsAt(action)).includes(text('error.notStored')),
    );
    return settle(world, before, action.interrupted ?? nothing);
  }
  if (at && isCommand && !world.refuses) at.mayComplain = false;
  await waitUntil('the change to be stored', async () => {
    const problem = change(before, await world.stored());
    if (problem !== undefined) throw new Error(problem);
    return true;
  });
  await then?.();
  return settle(world, before, change);
}

/**
 * Runs an action and stops the background before it can answer: the change is stored, or the surface says that it isn't
 * known. It may still be stored after that was said.
 */
async function runAndStop(world: World, action: Action, before: Stored, faults: Count): Promise<Stored> {
  const { at, change, interrupted = nothing, then } = action;
  // A browser that stores nothing may have refused it before the stop.
  const alerts = [text('error.noAnswer'), ...(world.refuses ? [text('error.notStored')] : [])];
  mayComplain(world);
  await action.run();
  await stopBackground(world);
  // Wakes the background, and is answered by nobody.
  await world.ask('chrome.runtime.sendMessage({}).catch(() => undefined).then(() => true)');
  const isStored = async () => change(before, await world.stored()) === undefined;
  const outcome = await waitUntil('an answer', async () => {
    if (await isStored()) return 'stored';
    return (await alertsAt(action)).some((alert) => alerts.includes(alert)) && 'not known';
  });
  if (outcome === 'stored') await then?.();
  // A banner that was to go may have heard of it, or not.
  if (at && 'history' in at) at.isPinned = undefined;
  // What the background that was stopped still had to tell the tabs, the next change tells them: here of an old key.
  await world.ask(
    "chrome.storage.local.set({ welcomed: 1 }).then(() => chrome.storage.local.remove('welcomed')).then(() => true)",
  );
  const either = perhaps(change, interrupted);
  const after = await settle(world, before, either, { isChanged: true, restMs: 1_000 });
  if (outcome === 'not known') faults.add(change(before, after) === undefined ? 'stored after all' : outcome);
  return after;
}
