import { isDeepStrictEqual } from 'node:util';
import { waitUntil } from '../../tools/browsers/wait';
import type { Change } from './changes';
import { bannerProblem, expectsBanner, generalProblem, ownPageProblem } from './expectations';
import { badgesOf } from './progress';
import { isFinished, saysHidden, snapshotOf } from './snapshot';
import { isKept, quarantineOf, type Stored } from './stored';
import type { OwnPage, WebTab, World } from './world';

/** Longer than the harness's own deadline, so that one slow look doesn't end the waiting. */
const DEADLINE_MS = 15_000;

const failIfAny = (problems: readonly (string | undefined)[]) => {
  const found = problems.filter((one) => one !== undefined);
  if (found.length > 0) throw new Error(found.join('\n'));
};

interface Settling {
  /** Whether the tabs hear of a change even if everything is as before. */
  readonly isChanged?: boolean;
  /** How long nothing must change. */
  readonly restMs?: number;
}

/** Waits until everything has followed a step and nothing is wrong; returns what is stored then. */
export async function settle(
  world: World,
  before: Stored,
  change: Change,
  { isChanged = false, restMs = 0 }: Settling = {},
): Promise<Stored> {
  const last = { look: '', since: 0 };
  const after = await waitUntil(
    'everything to have followed the step',
    async () => {
      const stored = await world.stored();
      const changed = isChanged || JSON.stringify(before.raw) !== JSON.stringify(stored.raw);
      failIfAny([
        change(before, stored),
        quarantineProblem(world, stored),
        ...(await Promise.all(world.tabs.map((tab) => tabProblem(world, tab, before, stored, changed)))),
        ...(await Promise.all(world.own.map((own) => ownProblem(world, own, stored)))),
      ]);
      // What is still on its way shows in the next look.
      const surfaces = await Promise.all([...world.tabs, ...world.own].map(({ view }) => snapshotOf(view)));
      const look = JSON.stringify([stored.raw, surfaces]);
      if (look === last.look && Date.now() - last.since >= restMs) return stored;
      if (look !== last.look) Object.assign(last, { look, since: Date.now() });
      return undefined;
    },
    DEADLINE_MS,
  );
  for (const tab of world.tabs) {
    const snapshot = await snapshotOf(tab.view);
    tab.hasBanner = snapshot !== undefined;
    tab.saysHidden = snapshot !== undefined && saysHidden(snapshot);
    if (!tab.hasBanner) world.forgetBanner(tab);
  }
  for (const own of world.own) own.follows = world.pageOf(world.front)?.url;
  world.events = { loaded: new Set(), navigated: new Set() };
  if (after.undo && after.undo.id !== before.undo?.id) world.undone.set(after.undo.id, before.transfers);
  await checkErrorsAndRequests(world);
  return after;
}

/** Nothing unreadable is lost, and nothing else is put into quarantine. */
function quarantineProblem({ unreadable }: World, { raw }: Stored): string | undefined {
  const lost = unreadable.find((one) => !isKept(raw, one));
  if (lost) return `this got lost: ${JSON.stringify(lost)}, in ${JSON.stringify(raw)}`;
  const own = quarantineOf(raw).find((kept) => !unreadable.some((one) => isDeepStrictEqual(one, kept)));
  return own && `what the extension itself stored could not be read: ${JSON.stringify(own)}`;
}

async function tabProblem(
  world: World,
  tab: WebTab,
  before: Stored,
  stored: Stored,
  isChanged: boolean,
): Promise<string | undefined> {
  const snapshot = await snapshotOf(tab.view);
  const wanted = expectsBanner(world, tab, before, stored, isChanged);
  const where = `${tab.name} at ${world.urlOf(tab)}`;
  if (!snapshot && wanted === true) return `${where} has no banner`;
  if (snapshot && wanted === false && !(isFinished(snapshot) && world.pageOf(tab)))
    return `${where} has a banner: ${snapshot.text.slice(0, 200)}`;
  const problem =
    snapshot && (generalProblem(snapshot, tab.mayComplain) ?? bannerProblem(world, tab, snapshot, stored));
  if (problem !== undefined) return `the banner in ${where}: ${problem}`;
  const page = world.pageOf(tab);
  const badges = page ? badgesOf(page, stored) : [''];
  const now = await world.badge(tab);
  return badges.includes(now)
    ? undefined
    : `the badge of ${where} is "${now}", and should be "${badges.join('" or "')}"`;
}

async function ownProblem(world: World, own: OwnPage, stored: Stored): Promise<string | undefined> {
  const snapshot = await snapshotOf(own.view);
  if (!snapshot) return `${own.name} is not there`;
  const problem = generalProblem(snapshot, own.mayComplain) ?? ownPageProblem(world, own, snapshot, stored);
  return problem && `${own.name}: ${problem}`;
}

/** Nobody threw anything, and nothing was requested that a person had not gone to. */
async function checkErrorsAndRequests({ session, visited }: World): Promise<void> {
  const errors = [
    ...session.site.problems
      .filter(({ kind }) => kind === 'error')
      .map(({ url, text }) => `${text} (in ${url})`),
    ...(await session.engine.extensionErrors()),
  ];
  if (errors.length > 0) throw new Error(`Uncaught: ${errors.join('\n')}`);
  const others = session.site.requests
    .map(({ url }) => url)
    .filter((url) => !visited.has(url) && !url.endsWith('/favicon.ico'));
  const requested = [...(await session.backgroundRequests()), ...others];
  if (requested.length > 0) throw new Error(`Nobody went to ${requested.join()}`);
}
