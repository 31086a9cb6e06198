import { isDeepStrictEqual } from 'node:util';
import { decidePrompt, type Prompt } from '../../core/pages/decide-prompt';
import type { Ground, WebTab } from './ground';
import type { Stored } from './product';

function promptFor(ground: Ground, tab: WebTab, stored: Stored, arrived: boolean): Prompt | undefined {
  const page = ground.pageOf(tab, stored);
  const guide = page?.guides[0];
  if (!page || !guide) return undefined;
  const { preferences, quiet, shown } = stored;
  const now = Date.now() + ground.clock;
  return decidePrompt({
    match: page.match,
    guide,
    arrived,
    preferences,
    quiet,
    shown,
    transfer: page.transfer,
    now,
  });
}

/** Whether a tab has a banner once everything has followed a step; undefined where either is right. */
export function bannerAfter(
  ground: Ground,
  tab: WebTab,
  before: Stored,
  after: Stored,
  isTold: boolean,
): boolean | undefined {
  let hasBanner: boolean | undefined = tab.hasBanner;
  const follow = (prompt: Prompt | undefined) => {
    if (prompt !== 'keep') hasBanner = prompt !== undefined && prompt !== 'badge';
  };
  if (ground.events.arrived.has(tab)) {
    hasBanner = false;
    follow(promptFor(ground, tab, before, true));
  } else if (ground.events.moved.has(tab)) follow(promptFor(ground, tab, before, false));
  // Every tab follows what is stored.
  if (!ground.hasAccess || !isTold) return hasBanner;
  const prompt = promptFor(ground, tab, after, false);
  follow(prompt);
  // Introduced in between, by another tab or by this one's own banner.
  const isIntroduced =
    prompt === 'keep' && !hasBanner && !isDeepStrictEqual(before.shown.introduced, after.shown.introduced);
  return isIntroduced ? undefined : hasBanner;
}
