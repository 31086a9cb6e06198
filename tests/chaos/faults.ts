import { isDeepStrictEqual } from 'node:util';
import { grantHostAccess, withdrawHostAccess } from '../../tools/browsers/host-access';
import { refuseStorage } from '../../tools/browsers/refuse-storage';
import { waitUntil, within } from '../../tools/browsers/wait';
import type { Ground } from './ground';
import { lookAt } from './look';
import type { Random } from './random';
import { reload } from './tab-acts';

/** Something that goes wrong in the world. */
export interface Fault {
  readonly kind: string;
  /** In plain words. */
  readonly words: string;
  do(): Promise<void>;
}

const DAY = 24 * 60 * 60 * 1000;
const MISFITS = [
  'a text',
  { version: 1, value: { wrong: true } },
  { version: 99, value: {} },
  { version: 1, value: { transfers: [{ id: 7 }] } },
  [1, 2, 3],
];
const KEYS = ['preferences', 'quiet', 'shown', 'transfers', 'offered-sites'];

/** What can go wrong now. */
export function possibleFaults(ground: Ground, random: Random): Fault[] {
  const { session, tabs } = ground;
  const days = random.pick([-40, -2, -1, 1, 2, 40]);
  const tab = random.pick(tabs);
  const [key, value] = [random.pick(KEYS), random.pick(MISFITS)];
  return [
    { kind: 'background stopped', words: 'the background stops', do: () => stopBackground(ground) },
    { kind: 'storage refuses', words: 'the browser refuses to store anything', do: () => refuse(ground) },
    {
      kind: 'clock moved',
      words: `the background's clock moves by ${days} days`,
      do: () => moveClock(ground, days),
    },
    {
      kind: 'misfit',
      words: `${key} holds the misfit ${JSON.stringify(value)}`,
      do: () => plantMisfit(ground, key, value),
    },
    { kind: 'tab crashed', words: `${tab.name} crashes`, do: () => crash(ground, tab) },
    {
      kind: 'extension reloaded',
      words: 'the extension is loaded anew, then every page',
      do: () => reloadExtension(ground),
    },
    ground.hasAccess
      ? {
          kind: 'access withdrawn',
          words: 'the access to hosts is withdrawn',
          do: () => setAccess(ground, false),
        }
      : {
          kind: 'access given back',
          words: 'the access to hosts is given back, and every page loaded anew',
          do: () => setAccess(ground, true),
        },
    session.site.isOffline
      ? { kind: 'network back', words: 'the network is back', do: () => setOffline(ground, false) }
      : { kind: 'network gone', words: 'the network is gone', do: () => setOffline(ground, true) },
  ].filter(({ kind }) => {
    // Pages are loaded anew by these.
    const loads = kind === 'extension reloaded' || kind === 'access given back';
    return (
      !(loads && session.site.isOffline) &&
      !(kind === 'tab crashed' && session.site.isOffline && tabs.length === 1) &&
      !(kind === 'storage refuses' && ground.refuses) &&
      !(kind === 'access withdrawn' && ground.sitesOn.size > 0)
    );
  });
}

/** Ends the background; the next one has a working storage and the right time. */
export async function stopBackground(ground: Ground): Promise<void> {
  await ground.session.engine.stopBackground();
  ground.refuses = false;
  ground.clock = 0;
}

async function refuse(ground: Ground): Promise<void> {
  await refuseStorage(ground.session);
  ground.refuses = true;
  for (const surface of [...ground.tabs, ...ground.own]) surface.mayComplain = true;
}

async function moveClock(ground: Ground, days: number): Promise<void> {
  await ground.session.evaluateInBackground((by: number) => {
    // By way of `self`: in Firefox, what is evaluated has a clock of its own.
    const clock = self.Date;
    const now = clock.now.bind(clock);
    clock.now = () => now() + by;
  }, days * DAY);
  ground.clock += days * DAY;
}

async function plantMisfit(ground: Ground, key: string, value: unknown): Promise<void> {
  const { raw, misfits } = await ground.stored();
  // One that is still in its place is written over by this fault, not by the product.
  const old = misfits.includes(key)
    ? ground.misfits.findIndex((one) => one.key === key && isDeepStrictEqual(one.value, raw[key]))
    : -1;
  if (old >= 0) ground.misfits.splice(old, 1);
  await ground.ask(`chrome.storage.local.set(${JSON.stringify({ [key]: value })}).then(() => true)`);
  ground.misfits.push({ key, value });
}

/** A crash takes those along that share the process. */
async function crash(ground: Ground, tab: Ground['tabs'][number]): Promise<void> {
  await ground.session.engine.crashTab(tab.page);
  for (const one of [...ground.tabs]) {
    const isAlive =
      one !== tab && (await within('a sign of life', one.page.evaluate('true'), 2_000).catch(() => false));
    if (isAlive) continue;
    await one.page.close();
    await ground.forget(one);
  }
}

async function reloadExtension(ground: Ground): Promise<void> {
  const { session, front } = ground;
  await session.reloadExtension();
  ground.forgetObserver();
  ground.refuses = false;
  ground.clock = 0;
  // The browser has closed them.
  ground.own.length = 0;
  if (session.name === 'chromium' && front?.hasBanner && ground.hasAccess) {
    // The old banner is still there, and nobody has told it.
    const look = await lookAt(front.banner);
    const control = look?.controls.find(
      ({ name }) => name === 'Fold to one line' || name.startsWith('Close, and'),
    );
    if (control) {
      await front.banner.clickButton(control.name);
      await waitUntil('the old banner to say so, or to go', async () => {
        const now = await lookAt(front.banner);
        return !now || now.text.includes('Load this page again to go on.');
      });
    }
  }
  for (const tab of ground.tabs) await reload(ground, tab);
  if (ground.front) await ground.bringToFront(ground.front);
}

async function setAccess(ground: Ground, isGranted: boolean): Promise<void> {
  await (isGranted ? grantHostAccess : withdrawHostAccess)(ground.session);
  ground.hasAccess = isGranted;
  for (const tab of ground.tabs) {
    if (isGranted) await reload(ground, tab);
    else tab.hasBanner = false;
  }
}

async function setOffline(ground: Ground, isOffline: boolean): Promise<void> {
  ground.session.site.isOffline = isOffline;
  return Promise.resolve();
}
