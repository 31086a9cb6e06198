import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { parse } from 'yaml';
import { text } from '../../tools/texts';
import { guides, knownPage, serviceName, type Guide } from './pages';
import { isSent, progressOf, transfersOn } from './progress';
import {
  askedFor,
  destinationOf,
  doneIn,
  guideOf,
  hasControl,
  hasTransfer,
  isFinished,
  partsOf,
  saysHidden,
  showsStepsOf,
  type Snapshot,
} from './snapshot';
import { ASK_EACH_TIME, isHiddenAt, isInProgress, type Stored, type Transfer } from './stored';
import type { OwnPage, WebTab, World } from './world';

/*
 * What a surface has to show, given what is stored. Each check answers what is wrong, or `undefined`.
 */

const texts = parse(readFileSync('locales/en.yml', 'utf8')) as Record<string, Record<string, string>>;
const KEYS = Object.entries(texts).flatMap(([group, all]) =>
  typeof all === 'string' ? [] : Object.keys(all).map((key) => `${group}.${key}`),
);

/** No surface is empty, shows the key of a text instead of the text, or complains without a reason. */
export function generalProblem(snapshot: Snapshot, mayComplain: boolean): string | undefined {
  if (snapshot.text.trim() === '') return 'it is empty';
  const key = KEYS.find((one) => snapshot.text.includes(one));
  if (key !== undefined) return `it shows the key ${key}`;
  return snapshot.alerts.length > 0 && !mayComplain ? `it complains: ${snapshot.alerts.join()}` : undefined;
}

/** Whether a tab has a banner after a step; `undefined` where both are right. */
export function expectsBanner(
  world: World,
  tab: WebTab,
  before: Stored,
  after: Stored,
  isChanged: boolean,
): boolean | undefined {
  const page = world.pageOf(tab);
  const isLoad = world.events.loaded.has(tab);
  if (!page) return false;
  // What was hidden is said for some seconds only.
  const isUncertain = tab.saysHidden || tab.isPinned === undefined;
  if (!isChanged && !isLoad && !world.events.navigated.has(tab))
    return tab.saysHidden ? undefined : tab.hasBanner;
  if (tab.isPinned === true && !isLoad && !tab.saysHidden) return true;
  // After the clock was moved, the extension may still go by the time that it read before.
  const times = [Date.now(), Date.now() + world.clock];
  const isHidden = times.map((time) => isHiddenAt(after, page.service, time));
  if (isHidden[0] !== isHidden[1]) return undefined;
  if (isHidden[0] || after.preferences.autoDisplay[page.kind] === 'badge')
    return isUncertain ? undefined : false;
  if (page.kind !== 'site') return true;
  // A destination's site shows a transfer that isn't sent yet, and asks whether one that is sent has arrived; else it introduces each guide once.
  const [transfer] = transfersOn(page, after);
  if (transfer) return !isSent(transfer) || transfer.remindedAt === undefined ? true : undefined;
  const isNew = page.guides.some((id) => !(`${page.service}/${id}` in before.bannerHistory.introduced));
  return isLoad && !isNew ? false : undefined;
}

export function bannerProblem(
  world: World,
  tab: WebTab,
  snapshot: Snapshot,
  stored: Stored,
): string | undefined {
  const page = world.pageOf(tab);
  if (isFinished(snapshot)) return undefined;
  if (saysHidden(snapshot)) return tab.saysHidden ? undefined : 'it says that something was hidden';
  if (!page) return 'it is there, on a page without a guide';
  const guide = guideOf(snapshot);
  if (!guide) return `it shows no guide: ${snapshot.text.slice(0, 200)}`;
  const concerned = transfersOn(page, stored).map((one) => one.guide);
  const hasPreference = Object.keys(stored.preferences.destinations).length > 0;
  const wanted =
    tab.guide !== undefined
      ? [tab.guide]
      : concerned.length > 0
        ? concerned
        : page.guides.slice(0, hasPreference ? undefined : 1);
  if (!wanted.includes(guide.id))
    return `it shows the guide ${guide.id}, and should show ${wanted.join(' or ')}`;
  const inProgress = stored.transfers.filter((one) => one.guide === guide.id && isInProgress(one));
  const isMinimized =
    hasControl(snapshot, text('banner.open')) || hasControl(snapshot, text('banner.continue'));
  const isAsking = askedFor(snapshot) !== undefined;
  const isNew = world.events.loaded.has(tab);
  if (isNew && snapshot.alerts.length === 0 && !isAsking) {
    const isExpanded =
      stored.preferences.autoDisplay[page.kind] === 'expanded' &&
      (page.kind === 'leaving' || !stored.bannerHistory.collapsed.includes(guide.id)) &&
      (page.kind !== 'site' || transfersOn(page, stored).length === 0);
    if (isExpanded === isMinimized) return `it is ${isMinimized ? 'minimized' : 'expanded'}`;
  }
  if (isMinimized) {
    const headlines = inProgress.map((one) => {
      const { step, total, isComplete } = progressOf(one, page);
      return isComplete ? text('sent.title') : text('guide.step', `${step}`, `${total}`);
    });
    const wanted = headlines.length > 0 ? headlines : [guide.headline];
    return wanted.some((one) => snapshot.titles.includes(one))
      ? undefined
      : `it says "${snapshot.titles.join('" and "')}", and in progress are ${JSON.stringify(inProgress)}`;
  }
  // It asks by itself only for what was sent to the site.
  if (isAsking && isNew && !(page.kind === 'site' && transfersOn(page, stored).some(isSent)))
    return 'it asks whether something arrived that was not sent there';
  return guideProblem(snapshot, guide, stored, tab.destination, [page.service]);
}

/**
 * A guide shows a transfer in progress of its own, if there is one, with its steps and its destination; else the
 * destination of the site, the preferred one, or the only one. `chosen`, by the person, may take its place.
 */
function guideProblem(
  snapshot: Snapshot,
  guide: Guide,
  { transfers, preferences }: Stored,
  chosen: string | undefined,
  sites: readonly string[],
): string | undefined {
  const destination = destinationOf(snapshot, guide);
  const done = doneIn(snapshot, guide);
  const isAsking = askedFor(snapshot) !== undefined;
  const inProgress = transfers.filter((one) => one.guide === guide.id && isInProgress(one));
  const preferred = preferences.destinations[guide.dataType] ?? '';
  const [only, ...others] = guide.destinations;
  const known = guide.destinations.includes(preferred) ? preferred : others.length === 0 ? only : undefined;
  const isChosen = destination !== undefined && destination === chosen;
  const isOffered = isChosen || destination === known || sites.includes(destination ?? '');
  const fits =
    inProgress.length > 0
      ? inProgress.some(
          (one) =>
            (isChosen || (one.destination === undefined ? isOffered : one.destination === destination)) &&
            (isAsking || showsStepsOf(snapshot, guide, one)),
        )
      : done.length === 0 && isOffered;
  return fits && (isAsking || hasTransfer(snapshot)) === inProgress.length > 0
    ? undefined
    : `it shows ${guide.id} to ${destination} with [${done.join()}]; preferred is ${known}, in progress are ${JSON.stringify(inProgress)}`;
}

export function ownPageProblem(
  world: World,
  own: OwnPage,
  snapshot: Snapshot,
  stored: Stored,
): string | undefined {
  if (own.name === 'welcome') return undefined;
  if (own.name === 'options') return choicesProblem(world, snapshot, stored);
  if (isFinished(snapshot)) return undefined;
  const guide = guideOf(snapshot);
  const page = world.pageOf(world.front);
  // The popup shows a guide for the page it is opened on, and the side panel, unless the person has gone to another tab of it, for each page that comes to the front.
  const isFollowing = snapshot.tab === text('popup.thisPage') && own.follows !== page?.url;
  const follows = own.follows === 'new' || isFollowing;
  if (follows && page && !page.guides.includes(guide?.id ?? ''))
    return `it shows ${guide?.id}, and not a guide for ${page.url}`;
  const isAnyHidden = Object.keys(stored.hiddenSites).length > 0;
  if (hasControl(snapshot, text('popup.showAgain')) && !isAnyHidden) return 'it says that a site is hidden';
  if (!guide) return listProblem(snapshot, stored);
  // A popup may have been opened on a destination's site.
  const sites = [...world.visited].map((url) => knownPage(url)?.service ?? '');
  return guideProblem(snapshot, guide, stored, own.destination, sites);
}

const namesOf = ({ controls }: Snapshot) => controls.map(({ name }) => name);

/** Two lists with the same texts in any order. */
const isSame = (a: readonly string[], b: readonly string[]) =>
  isDeepStrictEqual([...a].sort(), [...b].sort());

/** What and from where to where: the parts of the names of a listed transfer's buttons. */
export const routeOf = ({ guide, source, destination }: Transfer) =>
  [
    dataTypeName(guides.find(({ id }) => id === guide)?.dataType ?? ''),
    serviceName(source),
    destination === undefined ? text('transfer.noDestination') : serviceName(destination),
  ] as const;

function listProblem(snapshot: Snapshot, { transfers }: Stored): string | undefined {
  // The side panel has the transfers in a tab of their own.
  if (snapshot.tab !== '' && snapshot.tab !== text('transfer.list')) return undefined;
  const wanted = transfers
    .filter(isInProgress)
    .map((transfer) => text('transfer.continueNamed', ...routeOf(transfer)));
  const listed = namesOf(snapshot).filter((name) => partsOf('transfer.continueNamed', name));
  if (!isSame(listed, wanted)) return `it lists "${listed.join()}", and should list "${wanted.join()}"`;
  const [count = 0] = partsOf('transfer.completed', snapshot.text) ?? [];
  const completed = transfers.length - wanted.length;
  return Number(count) === completed ? undefined : `it lists ${count} completed transfers of ${completed}`;
}

function choicesProblem(world: World, snapshot: Snapshot, stored: Stored): string | undefined {
  const { destinations, autoDisplay, position } = stored.preferences;
  const dataTypes = [...new Set(guides.map(({ dataType }) => dataType))];
  const wanted = new Map<string, string>(
    dataTypes.map((id) => {
      const preferred = destinations[id];
      const name =
        preferred === undefined || preferred === ASK_EACH_TIME
          ? text('settings.noPreference')
          : serviceName(preferred);
      return [dataTypeName(id), name];
    }),
  );
  for (const kind of PAGE_KINDS)
    wanted.set(text(`settings.${kind}`), text(`settings.${autoDisplay[kind] as 'expanded'}`));
  wanted.set(text('settings.position'), text(`settings.${position as 'top'}`));
  for (const [label, option] of wanted) {
    const chosen = snapshot.controls.find(({ kind, name }) => kind === 'select' && name === label)?.chosen;
    if (chosen !== option) return `"${label}" is "${chosen}", and should be "${option}"`;
  }
  const on = snapshot.controls.filter(({ checked }) => checked).map(({ name }) => name);
  if (!isSame(on, [...world.sitesOn]))
    return `these sites are on: "${on.join()}", not "${[...world.sitesOn].join()}"`;
  const hidden = Object.keys(stored.hiddenSites)
    .filter((id) => isHiddenAt(stored, id, Date.now()))
    .map((id) => text('settings.showAgainOn', serviceName(id)));
  const listed = namesOf(snapshot).filter((name) => partsOf('settings.showAgainOn', name));
  return isSame(hidden, listed)
    ? undefined
    : `it lists "${listed.join()}", and should list "${hidden.join()}"`;
}

export const DISPLAYS = ['expanded', 'minimized', 'badge'] as const;
export const PAGE_KINDS = ['leaving', 'transfer', 'settings', 'site'] as const;
export const dataTypeName = (id: string) => text(`dataType.${id as 'photos'}`);
