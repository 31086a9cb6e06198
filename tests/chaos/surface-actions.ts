import { isDeepStrictEqual } from 'node:util';
import { waitUntil } from '../../tools/browsers/wait';
import { controlNames } from '../../tools/surfaces/control-names';
import { text, type TextKey } from '../../tools/texts';
import type { Action } from './action';
import { chooseFile, exportBackup } from './backup';
import * as changes from './changes';
import { DISPLAYS, PAGE_KINDS, dataTypeName, routeOf } from './expectations';
import { guides, serviceId, type Guide } from './pages';
import { close, hide, notYet, undo } from './hiding';
import type { Random } from './random';
import { switchSite } from './sites';
import { destinationOf, guideOf, partsOf, snapshotOf, transfersIn } from './snapshot';
import type { Control, Snapshot } from './snapshot';
import { isInProgress, isKept, type Stored } from './stored';
import type { Shown, Use } from './use';
import type { OwnPage, WebTab, World } from './world';

/** What can be done on a surface: on the banner of a tab, or on a page of the extension. */
export async function surfaceActions(
  world: World,
  at: WebTab | OwnPage,
  stored: Stored,
  random: Random,
): Promise<Action[]> {
  const snapshot = await snapshotOf(at.view);
  if (!snapshot) return [];
  const guide = guideOf(snapshot);
  const shown: Shown = {
    world,
    at,
    snapshot,
    stored,
    guide,
    page: 'history' in at ? world.pageOf(at) : undefined,
    destination: guide && destinationOf(snapshot, guide),
    transfers: guide ? transfersIn(snapshot, guide, stored) : [],
  };
  const inFront = snapshot.controls.filter(({ isInFront }) => isInFront);
  const actions = inFront.flatMap((control): Action[] => {
    const { kind, name } = control;
    const use = kind === 'button' ? clickOf(shown, control) : otherUseOf(shown, control, random);
    if (!use) return [];
    const words = `${at.name}: ${use.kind}: ${use.words ?? name}`;
    const { change = changes.nothing, isCommand = use.change !== undefined } = use;
    return [{ run: () => at.view.click(kind, name), at, ...use, change, isCommand, words }];
  });
  return 'history' in at || isCovered(snapshot) ? actions : [...actions, ...chooseFile(world, at)];
}

/** Whether a dialog or a menu is in front of the rest. */
const isCovered = ({ controls }: Snapshot) => controls.some(({ isInFront }) => !isInFront);

const QUERIES = ['flickr', 'photos', 'Dropbx', 'zzzz'];

/** Checkboxes, selects and fields. */
function otherUseOf(shown: Shown, control: Control, random: Random): Use | undefined {
  const { world, at, guide, destination, transfers } = shown;
  const { kind, name } = control;
  if (kind === 'select') return choiceOf(shown, control, random);
  if (kind === 'field') {
    const words = random.pick(QUERIES);
    return { kind: 'search', words, run: () => at.view.fill(name, words) };
  }
  if (control.isRadio) return control.checked ? undefined : chooseDestination(shown, name);
  const step = guide?.steps.find(({ title }) => name === controlNames.done(title))?.slug;
  if (guide && step !== undefined)
    return control.checked
      ? { kind: 'reopen a step', change: changes.reopenStep(step, transfers) }
      : { kind: 'complete a step', change: changes.completeStep(guide, destination, step, transfers) };
  return world.hasAccess
    ? { kind: 'turn a site on or off', run: () => switchSite(world, at.view, name) }
    : undefined;
}

/** Chooses a destination by its name. */
function chooseDestination(
  { at, guide, transfers }: Shown,
  name: string,
  run?: () => Promise<void>,
): Use | undefined {
  const destination = serviceId(name);
  if (!guide || destination === undefined) return undefined;
  return {
    kind: 'choose a destination',
    words: name,
    change: changes.chooseDestination(guide, destination, transfers),
    run: async () => {
      at.destination = destination;
      await (run?.() ?? at.view.click('check', name));
    },
  };
}

/** Chooses a neighbour of the option that is chosen: one key, one change. Any other would choose all between, too. */
function choiceOf(shown: Shown, control: Control, random: Random): Use | undefined {
  const { at } = shown;
  const { name, options } = control;
  const chosen = options.indexOf(control.chosen);
  const near = [chosen - 1, chosen + 1].filter((index) => options[index] !== undefined);
  if (near.length === 0) return undefined;
  const index = random.pick(near);
  const option = options[index] ?? '';
  const run = async () => {
    await at.view.focus('select', name);
    await at.view.press(index < chosen ? 'ArrowUp' : 'ArrowDown');
  };
  const choose = (kind: string, change?: changes.Change): Use => ({
    kind,
    words: `${name}: ${option}`,
    ...(change && { change }),
    run,
  });
  const to = serviceId(option);
  if (name === text('guide.moreDestinations')) return chooseDestination(shown, option, run);
  if (name === text('settings.position'))
    return choose(
      'set the position',
      changes.setPosition(option === text('settings.top') ? 'top' : 'bottom'),
    );
  const pageKind = PAGE_KINDS.find((one) => name === text(`settings.${one}`));
  const display = DISPLAYS.find((one) => option === text(`settings.${one}`));
  if (pageKind && display) return choose('set the display', changes.setAutoDisplay(pageKind, display));
  const dataType = guides.find((one) => dataTypeName(one.dataType) === name)?.dataType;
  return dataType === undefined
    ? choose('filter')
    : choose('prefer a destination', changes.prefer(dataType, to));
}

/** By the name of a button; what was put into its text follows. */
const CLICKS: Partial<Record<TextKey, (shown: Shown, ...parts: readonly string[]) => Use | undefined>> = {
  'banner.open': expand,
  'banner.continue': expand,
  'banner.minimize': ({ at, guide }) =>
    guide && {
      kind: 'minimize',
      change: changes.collapse(guide.id),
      then: () => void (at.isPinned = false),
    },
  'banner.later': (shown) => hide(shown, 'hide for a day', 1),
  'banner.close': close,
  'banner.more': () => ({ kind: 'open the menu' }),
  'banner.never': (shown) => hide(shown, 'hide for good'),
  'banner.haveEverything': (shown) => hide(shown, 'hide for good'),
  'notice.dismiss': ({ world, at }) => ({
    kind: 'dismiss the notice',
    then: () => void ('history' in at && world.forgetBanner(at)),
  }),
  'banner.settings': ({ world, at }) => ({
    kind: 'open settings',
    then: async () => {
      await leaveSettings(world);
      // The popup closes itself.
      if (!('history' in at) && at.name === 'popup') world.forgetOwn(at);
    },
  }),
  'guide.others': expandSection,
  'guide.intro': expandSection,
  'guide.manage': expandSection,
  'section.before': expandSection,
  'section.arrives': expandSection,
  'section.wrong': expandSection,
  'section.can': expandSection,
  'section.cannot': expandSection,
  'section.afterwards': expandSection,
  'guide.allSteps': () => ({ kind: 'show all steps' }),
  'guide.change': () => ({ kind: 'show the destinations' }),
  'guide.whereTo': () => ({ kind: 'show the destinations' }),
  'guide.next': finishStep,
  'guide.finish': finishStep,
  'guide.stuck': () => ({ kind: 'report a problem' }),
  'sent.ask': () => ({ kind: 'ask about the arrival' }),
  'arrival.complete': ({ transfers }) => ({ kind: 'complete', change: changes.complete(transfers) }),
  'arrival.notYet': notYet,
  'arrival.problem': () => ({ kind: 'report a problem' }),
  'transfer.markComplete': ({ transfers }) => ({ kind: 'complete', change: changes.complete(transfers) }),
  'transfer.startOver': ({ transfers }) => ({ kind: 'restart', change: changes.restart(transfers) }),
  'transfer.another': ({ guide, destination }) =>
    guide && { kind: 'start another', change: changes.startAnother(guide, destination) },
  'transfer.remove': ({ transfers }) => ({ kind: 'remove', change: changes.remove(transfers) }),
  'transfer.removeNamed': ({ stored }, ...route) => ({
    kind: 'remove',
    change: changes.remove(stored.transfers.filter((one) => isDeepStrictEqual(routeOf(one), route))),
  }),
  'transfer.continueNamed': ({ at, stored }, ...route) => {
    const meant = stored.transfers.find((one) => isInProgress(one) && isDeepStrictEqual(routeOf(one), route));
    return open(
      at,
      guides.find(({ id }) => id === meant?.guide),
    );
  },
  'transfer.completed': expandSection,
  'transfer.list': ({ at }) => ({ ...open(at, undefined), kind: 'show the transfers' }),
  'undo.button': undo,
  'popup.all': ({ at }) => ({ ...open(at, undefined), kind: 'all guides' }),
  'popup.back': backToPage,
  'popup.thisPage': backToPage,
  'popup.offerDecline': () => ({ kind: 'decline the offer' }),
  'popup.showAgain': () => ({ kind: 'show again', change: changes.showAgain() }),
  'settings.showAgainOn': (_shown, name) => ({
    kind: 'show again',
    change: changes.showAgain(serviceId(name ?? '')),
  }),
  'settings.eraseButton': () => ({ kind: 'erase or not' }),
  // Behind the dialog there may be another button of that name.
  'settings.cancel': ({ at, snapshot }) => ({
    kind: 'erase or not',
    ...(isCovered(snapshot) && { run: () => at.view.press('Escape') }),
  }),
  'settings.eraseConfirm': ({ world }) => ({
    kind: 'erase',
    change: changes.erase,
    interrupted: changes.eraseInterrupted,
    then: async () => {
      const { raw } = await world.stored();
      world.unreadable = world.unreadable.filter((one) => isKept(raw, one));
    },
  }),
  'backup.export': ({ world, at, stored }) => ({
    kind: 'export',
    run: () => exportBackup(world, at.view, stored),
  }),
  'backup.confirm': ({ at }) =>
    'backup' in at && at.backup !== undefined
      ? { kind: 'import', change: changes.importBackup(at.backup) }
      : undefined,
};

function clickOf(shown: Shown, { name }: Control): Use | undefined {
  const key = (Object.keys(CLICKS) as TextKey[]).find((one) => partsOf(one, name));
  if (key) return CLICKS[key]?.(shown, ...(partsOf(key, name) ?? []));
  const titled = guideTitled(name);
  const filter = shown.snapshot.controls.find(
    ({ kind, name: label }) => kind === 'select' && label === text('popup.destination'),
  );
  if (titled) return open(shown.at, titled, filter && serviceId(filter.chosen));
  return guides.some(({ dataType }) => name === dataTypeName(dataType)) ? { kind: 'filter' } : undefined;
}

const guideTitled = (title: string | undefined) => guides.find((one) => one.title === title);

function expand({ at }: Shown): Use {
  return { kind: 'expand', then: () => void (at.isPinned = true) };
}

function expandSection(): Use {
  return { kind: 'expand a section' };
}

function backToPage({ at }: Shown): Use {
  return { kind: 'back to the page', then: () => void (at.destination = undefined) };
}

/** Marks the current step as done with its button. */
function finishStep({ guide, destination, transfers, snapshot }: Shown): Use | undefined {
  const step = guide?.steps.find(({ title }) => snapshot.current === controlNames.done(title))?.slug;
  if (!guide || step === undefined) return undefined;
  return {
    kind: 'finish the current step',
    change: changes.completeStep(guide, destination, step, transfers),
  };
}

/** Opens a guide, or without one the list of all, and waits until it is there. */
const open = (at: Shown['at'], guide: Guide | undefined, destination?: string): Use => ({
  kind: 'open guide',
  then: async () => {
    Object.assign(at, { destination, guide: guide?.id, isPinned: true });
    await waitUntil('the guide that was opened', async () => {
      const snapshot = await snapshotOf(at.view);
      return snapshot && guideOf(snapshot)?.id === guide?.id;
    });
  },
});

/** Waits for the settings that were asked for, and goes back to the tab that was in front. */
async function leaveSettings(world: World): Promise<void> {
  const ids = await waitUntil('the settings in a tab in front', async () => {
    const url = JSON.stringify(`${world.session.extensionUrl}options.html`);
    const open = await world.ask<number[]>(
      `chrome.tabs.query({ active: true }).then((all) => all.filter((tab) => (tab.url || tab.pendingUrl) === ${url} && tab.status === 'complete').map(({ id }) => id))`,
    );
    return open.length > 0 ? open : undefined;
  });
  const own = await Promise.all(world.own.map(({ page }) => world.session.tabId(page)));
  const others = ids.filter((id) => !own.includes(id));
  await world.ask(`chrome.tabs.remove(${JSON.stringify(others)}).then(() => true)`);
  if (world.front) await world.bringToFront(world.front);
}
