import { isDeepStrictEqual } from 'node:util';
import { waitUntil } from '../../tools/browsers/wait';
import { bannerAgreement, ownPageAgreement, soundness } from './agreement';
import { isFinished } from './banner-acts';
import { bannerAfter } from './banner-model';
import type { Change } from './changes';
import type { Ground, WebTab } from './ground';
import { guideOf } from './guide-acts';
import { lookAt } from './look';
import type { Stored } from './product';

/** Past the harness's own deadline, so that one slow look does not end the waiting. */
const DEADLINE_MS = 15_000;

/** Waits until the extension's own pages show what is stored, with nobody to tell them but the browser. */
export async function settleOwnPages(ground: Ground): Promise<void> {
  await waitUntil("the extension's pages to show what is stored", async () => {
    const stored = await ground.stored();
    const amiss = await Promise.all(ground.own.map((own) => ownAmiss(ground, own, stored)));
    if (amiss.some((one) => one !== undefined)) throw new Error(amiss.flatMap((one) => one ?? []).join('\n'));
    return true;
  });
}

/** Waits until everything has followed a step and nothing is amiss; returns what is stored then. */
export async function settle(
  ground: Ground,
  before: Stored,
  change: Change,
  /** Whether the tabs were told of a change even if everything is as before. */
  wasTold = false,
): Promise<Stored> {
  let lastLook = '';
  const after = await waitUntil(
    'everything to have followed the step',
    async () => {
      const stored = await ground.stored();
      const amiss = [
        labelled('the storage', change(before, stored) ?? misfitsKept(ground, stored)),
        ...(await Promise.all(ground.tabs.map((tab) => tabAmiss(ground, tab, before, stored, wasTold)))),
        ...(await Promise.all(ground.own.map((own) => ownAmiss(ground, own, stored)))),
      ].flatMap((one) => one ?? []);
      if (amiss.length > 0) throw new Error(amiss.join('\n'));
      // What is still on its way shows in the next look.
      const look = JSON.stringify([
        stored.raw,
        await Promise.all([
          ...ground.tabs.map(({ banner }) => lookAt(banner)),
          ...ground.own.map(({ view }) => lookAt(view)),
        ]),
      ]);
      const rests = look === lastLook;
      lastLook = look;
      return rests ? stored : undefined;
    },
    DEADLINE_MS,
  );
  for (const tab of ground.tabs) {
    tab.hasBanner = await tab.banner.exists();
    if (!tab.hasBanner) tab.asked = tab.chosen = undefined;
  }
  ground.events = { arrived: new Set(), moved: new Set(), panelFollows: false };
  await quietly(ground);
  return after;
}

const labelled = (where: string, what: string | undefined) =>
  what === undefined ? undefined : `${where}: ${what}`;

/** What does not fit is found under its key or set aside, and nothing else fits no schema. */
function misfitsKept(ground: Ground, { raw, misfits }: Stored): string | undefined {
  const lost = ground.misfits.find(
    ({ key, value }) =>
      !Object.entries(raw).some(
        ([name, one]) =>
          (name === key || name.startsWith(`set-aside/${key}/`)) && isDeepStrictEqual(one, value),
      ),
  );
  if (lost) return `the misfit ${JSON.stringify(lost)} is lost: ${JSON.stringify(raw)}`;
  const own = misfits.find(
    (key) => !ground.misfits.some((one) => one.key === key && isDeepStrictEqual(one.value, raw[key])),
  );
  return own === undefined
    ? undefined
    : `what is stored under ${own} fits no schema: ${JSON.stringify(raw[own])}`;
}

async function tabAmiss(
  ground: Ground,
  tab: WebTab,
  before: Stored,
  stored: Stored,
  wasTold: boolean,
): Promise<string | undefined> {
  const look = await lookAt(tab.banner);
  const isTold = wasTold || !isDeepStrictEqual(before.raw, stored.raw);
  const wanted = bannerAfter(ground, tab, before, stored, isTold);
  const where = `the banner in ${tab.name} at ${ground.urlOf(tab)}`;
  if (!look && wanted) return `${where} is not there`;
  if (look && wanted === false && !isFinished(look))
    return `${where} is there, and should not be: ${look.text.slice(0, 200)}`;
  const amiss =
    look && (soundness(look, tab.mayComplain) ?? (await bannerAgreement(ground, tab, look, stored)));
  if (amiss !== undefined) return labelled(where, amiss);
  const badge = String(ground.pageOf(tab, stored)?.guides.length ?? '');
  const now = await ground.badge(tab);
  return now === badge
    ? undefined
    : `the badge of ${tab.name} at ${ground.urlOf(tab)} is "${now}", and should be "${badge}"`;
}

async function ownAmiss(
  ground: Ground,
  own: Ground['own'][number],
  stored: Stored,
): Promise<string | undefined> {
  const look = await lookAt(own.view);
  if (!look) return `${own.name} is not there`;
  const amiss = soundness(look, own.mayComplain) ?? (await ownPageAgreement(ground, own, look, stored));
  if (amiss !== undefined) return labelled(own.name, amiss);
  const page = ground.front && ground.pageOf(ground.front, stored);
  if (own.name !== 'sidepanel' || !ground.events.panelFollows || !page) return undefined;
  const shown = guideOf(look)?.id;
  return page.guides.some(({ id }) => id === shown)
    ? undefined
    : `the panel shows ${shown}, and not a guide for ${page.url}`;
}

/** Nothing was thrown anywhere, and nothing was asked of the network that a person had not gone to. */
async function quietly(ground: Ground): Promise<void> {
  const { session, visited } = ground;
  const errors = [
    ...session.site.problems
      .filter(({ kind }) => kind === 'error')
      .map(({ url, text }) => `${text} (in ${url})`),
    ...(await session.engine.extensionErrors()),
  ];
  if (errors.length > 0) throw new Error(`Nobody has caught: ${errors.join('\n')}`);
  const asked = await session.backgroundRequests();
  if (asked.length > 0) throw new Error(`The extension asked the network for ${asked.join()}`);
  const others = session.site.requests
    .map(({ url }) => url)
    .filter((url) => !visited.has(url) && !url.endsWith('/favicon.ico'));
  if (others.length > 0) throw new Error(`Nobody went to ${others.join()}`);
}
