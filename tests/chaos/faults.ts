import { grantHostAccess, withdrawHostAccess } from '../../tools/browsers/host-access';
import { refuseStorage } from '../../tools/browsers/refuse-storage';
import { within } from '../../tools/browsers/wait';
import { reload } from './browser-actions';
import type { Random } from './random';
import { isInPlace, SECTIONS, sectionsOf } from './stored';
import type { WebTab, World } from './world';

/** Something that goes wrong in the world. */
export interface Fault {
  readonly kind: string;
  /** In plain words. */
  readonly words: string;
  run(): Promise<void>;
}

const DAY = 24 * 60 * 60 * 1000;
const UNREADABLE_STATES = ['a text', [1, 2, 3], { version: 99, value: {} }, { version: 2, value: 'a text' }];
const UNREADABLE_SECTIONS = ['a text', 7, null, [7]];

/** What can go wrong now. */
export function possibleFaults(world: World, random: Random): Fault[] {
  const { session, tabs, hasAccess } = world;
  const { isOffline } = session.site;
  const days = random.pick([-40, -2, -1, 1, 2, 40]);
  const tab = random.pick(tabs);
  const section = random.pick(['state', ...SECTIONS]);
  const value = random.pick<unknown>(section === 'state' ? UNREADABLE_STATES : UNREADABLE_SECTIONS);
  const fault = (isPossible: boolean, kind: string, words: string, run: () => Promise<void>): Fault[] =>
    isPossible ? [{ kind, words, run }] : [];
  return [
    ...fault(true, 'background stopped', 'the background stops', () => stopBackground(world)),
    ...fault(!world.refuses, 'storage refuses', 'the browser refuses to store anything', () => refuse(world)),
    ...fault(true, 'clock moved', `the background's clock moves by ${days} days`, () =>
      moveClock(world, days),
    ),
    ...fault(true, 'unreadable value', `${section} is ${JSON.stringify(value)}`, () =>
      storeUnreadable(world, section, value),
    ),
    ...fault(!isOffline || tabs.length > 1, 'tab crashed', `${tab.name} crashes`, () => crash(world, tab)),
    ...fault(!isOffline, 'extension reloaded', 'the extension is reloaded, then every page', () =>
      reloadExtension(world),
    ),
    ...fault(hasAccess && world.sitesOn.size === 0, 'access withdrawn', 'no access to hosts', () =>
      setAccess(world, false),
    ),
    ...fault(!hasAccess && !isOffline, 'access granted', 'access to hosts, and every page reloaded', () =>
      setAccess(world, true),
    ),
    ...fault(true, 'network', `the network is ${isOffline ? 'back' : 'gone'}`, async () => {
      session.site.isOffline = !isOffline;
    }),
  ];
}

/** Ends the background; the next one has a working storage and the right time. */
export async function stopBackground(world: World): Promise<void> {
  await world.session.engine.stopBackground();
  world.refuses = false;
  world.clock = 0;
}

export function mayComplain(world: World): void {
  for (const surface of [...world.tabs, ...world.own]) surface.mayComplain = true;
}

async function refuse(world: World): Promise<void> {
  await refuseStorage(world.session);
  world.refuses = true;
  mayComplain(world);
}

async function moveClock(world: World, days: number): Promise<void> {
  await world.session.evaluateInBackground((by: number) => {
    // By way of `self`: in Firefox, what is evaluated has a clock of its own.
    const clock = self.Date;
    const now = clock.now.bind(clock);
    clock.now = () => now() + by;
  }, days * DAY);
  world.clock += days * DAY;
}

async function storeUnreadable(world: World, section: string, value: unknown): Promise<void> {
  const { raw } = await world.stored();
  // What is overwritten here is lost by this fault, not by the product.
  const kept = world.unreadable.filter(
    (one) => !isInPlace(raw, one) || !(one.section === section || [one.section, section].includes('state')),
  );
  const state = section === 'state' ? value : { version: 2, value: { ...sectionsOf(raw), [section]: value } };
  world.unreadable = [...kept, { section, value }];
  world.undone.clear();
  await world.ask(`chrome.storage.local.set(${JSON.stringify({ state })}).then(() => true)`);
}

/** A crash takes those along that share the process. */
async function crash(world: World, tab: WebTab): Promise<void> {
  await world.session.engine.crashTab(tab.page);
  for (const one of [...world.tabs]) {
    const isAlive =
      one !== tab && (await within('a sign of life', one.page.evaluate('true'), 2_000).catch(() => false));
    if (isAlive) continue;
    await world.closeTab(one);
  }
}

async function reloadExtension(world: World): Promise<void> {
  await world.session.reloadExtension();
  world.forgetObserver();
  world.refuses = false;
  world.clock = 0;
  // The browser has closed them.
  world.own.length = 0;
  for (const tab of world.tabs) await reload(world, tab);
  if (world.front) await world.bringToFront(world.front);
}

async function setAccess(world: World, isGranted: boolean): Promise<void> {
  await (isGranted ? grantHostAccess : withdrawHostAccess)(world.session);
  world.hasAccess = isGranted;
  for (const tab of world.tabs) {
    if (isGranted) await reload(world, tab);
    else world.forgetBanner(tab);
  }
}
