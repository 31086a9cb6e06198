import { waitUntil } from '../../tools/browsers/wait';
import { controlNames } from '../../tools/surfaces/control-names';
import { text, type TextKey } from '../../tools/texts';
import type { Action } from './action';
import { chooseFile, exportBackup } from './backup';
import * as changes from './changes';
import { DISPLAYS, PAGE_KINDS, dataTypeName } from './expectations';
import { guides, serviceId, serviceName, type Guide, type KnownPage } from './pages';
import type { Random } from './random';
import { switchSite } from './sites';
import { destinationOf, guideOf, isFinished, partsOf, snapshotOf, transfersIn } from './snapshot';
import type { Control, Snapshot } from './snapshot';
import { isKept, type Stored, type Transfer } from './stored';
import type { OwnPage, WebTab, World } from './world';

/** A surface, and what it shows. */
interface Shown {
  readonly world: World;
  readonly at: WebTab | OwnPage;
  readonly snapshot: Snapshot;
  readonly stored: Stored;
  /** The page that a banner is on. */
  readonly page: KnownPage | undefined;
  readonly guide: Guide | undefined;
  readonly destination: string | undefined;
  readonly transfers: readonly Transfer[];
}

/** What using a control does: without `change` it sends no command. */
type Use = Pick<Action, 'kind'> & Partial<Action>;

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
  const actions = snapshot.controls.flatMap((control): Action[] => {
    const { kind, name } = control;
    const use = kind === 'button' ? clickOf(shown, control) : otherUseOf(shown, control, random);
    if (!use) return [];
    const words = `${at.name}: ${use.kind}: ${use.words ?? name}`;
    const { change = changes.nothing, isCommand = use.change !== undefined } = use;
    return [{ run: () => at.view.click(kind, name), at, ...use, change, isCommand, words }];
  });
  return 'history' in at ? actions : [...actions, ...chooseFile(world, at)];
}

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
  const step = guide?.steps.find(({ title }) => name === controlNames.done(title))?.slug;
  if (guide && step !== undefined)
    return control.checked
      ? { kind: 'reopen a step', change: changes.reopenStep(step, transfers) }
      : destination === undefined
        ? undefined
        : { kind: 'complete a step', change: changes.completeStep(guide, destination, step, transfers) };
  return world.hasAccess
    ? { kind: 'turn a site on or off', run: () => switchSite(world, at.view, name) }
    : undefined;
}

/** Chooses a neighbour of the option that is chosen: one key, one change. Any other would choose all between, too. */
function choiceOf({ at, guide, transfers }: Shown, control: Control, random: Random): Use | undefined {
  const { name, options } = control;
  const chosen = options.indexOf(control.chosen);
  const near = [chosen - 1, chosen + 1].filter((index) => options[index] !== undefined);
  if (near.length === 0) return undefined;
  const index = random.pick(near);
  const option = options[index] ?? '';
  const choose = (kind: string, change?: changes.Change): Use => ({
    kind,
    words: `${name}: ${option}`,
    ...(change && { change }),
    run: async () => {
      if (name === controlNames.destination) at.destination = serviceId(option);
      await at.view.focus('select', name);
      await at.view.press(index < chosen ? 'ArrowUp' : 'ArrowDown');
    },
  });
  const to = serviceId(option);
  if (guide && name === controlNames.destination)
    return choose('choose a destination', changes.chooseDestination(guide, to ?? '', transfers));
  if (name === text('options.edge'))
    return choose('set the position', changes.setPosition(option === text('options.top') ? 'top' : 'bottom'));
  const pageKind = PAGE_KINDS.find((one) => name === text(`options.${one}`));
  const display = DISPLAYS.find((one) => option === text(`options.${one}`));
  if (pageKind && display) return choose('set the display', changes.setAutoDisplay(pageKind, display));
  const dataType = guides.find((one) => dataTypeName(one.dataType) === name)?.dataType;
  return dataType === undefined
    ? choose('filter')
    : choose('prefer a destination', changes.prefer(dataType, to));
}

/** By the name of a button; what was put into its text follows. */
const CLICKS: Partial<Record<TextKey, (shown: Shown, ...parts: readonly string[]) => Use | undefined>> = {
  'banner.open': ({ at }) => ({ kind: 'expand', then: () => void (at.isPinned = true) }),
  'banner.fold': ({ at, guide }) =>
    guide && {
      kind: 'minimize',
      change: changes.collapse(guide.id),
      then: () => void (at.isPinned = false),
    },
  'banner.later': (shown) => hide(shown, 'hide for a day', 1),
  'banner.close': (shown) => hide(shown, 'hide for a month', 30),
  'banner.mute': (shown) => hide(shown, 'hide for good'),
  'banner.options': ({ world }) => ({ kind: 'open settings', then: () => leaveSettings(world) }),
  'guide.others': () => ({ kind: 'expand a section' }),
  'arrival.allThere': ({ transfers }) => ({ kind: 'complete', change: changes.complete(transfers) }),
  'arrival.notYet': ({ transfers }) => ({ kind: 'not yet', change: changes.postpone(transfers) }),
  'arrival.wrong': () => ({ kind: 'report a problem' }),
  'transfer.startOver': ({ transfers }) => ({ kind: 'restart', change: changes.restart(transfers) }),
  'transfer.another': ({ guide, destination }) =>
    guide && { kind: 'start another', change: changes.startAnother(guide, destination) },
  'transfer.remove': ({ transfers }) => ({ kind: 'remove', change: changes.remove(transfers) }),
  'transfer.removeNamed': ({ stored }, title, to) => {
    const isMeant = (one: Transfer) => one.title === title && serviceName(one.destination ?? '') === to;
    return { kind: 'remove', change: changes.remove(stored.transfers.filter(isMeant)) };
  },
  'transfer.goOnWith': ({ at }, title) => open(at, guideTitled(title)),
  'transfer.finished': () => ({ kind: 'expand a section' }),
  'undo.button': undo,
  'popup.all': ({ at }) => ({ ...open(at, undefined), kind: 'all guides' }),
  'popup.back': ({ at }) => ({ kind: 'back to the page', then: () => void (at.destination = undefined) }),
  'popup.offerDecline': () => ({ kind: 'decline the offer' }),
  'popup.endQuiet': () => ({ kind: 'show again', change: changes.showAgain() }),
  'options.undoFor': (_shown, name) => ({
    kind: 'show again',
    change: changes.showAgain(serviceId(name ?? '')),
  }),
  'options.resetButton': () => ({ kind: 'erase or not' }),
  'options.cancel': () => ({ kind: 'erase or not' }),
  'options.resetConfirm': ({ world }) => ({
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
    ({ kind, name: label }) => kind === 'select' && label === text('popup.to'),
  );
  if (titled) return open(shown.at, titled, filter && serviceId(filter.chosen));
  return shown.guide?.headings.includes(name) === true ? { kind: 'expand a section' } : undefined;
}

const guideTitled = (title: string | undefined) => guides.find((one) => one.title === title);

/** A banner that says what is left to do is closed without more. */
function hide({ world, at, page, snapshot }: Shown, kind: string, days?: number): Use | undefined {
  if (!page || !('history' in at)) return undefined;
  const then = () => world.forgetBanner(at);
  return isFinished(snapshot) && days !== undefined
    ? { kind, then }
    : { kind, then, change: changes.hide(page.service, days) };
}

const MINUTE = 60_000;

/** The undo that is stored does nothing once its minute is over, or where the surface means an earlier one. */
function undo({ world, snapshot, stored }: Shown): Use | undefined {
  if (!stored.undo) return undefined;
  const change = changes.undo(world.undone.get(stored.undo.id));
  const age = Date.now() - stored.undo.at;
  const isCertain = world.clock === 0 && !isFinished(snapshot) && age >= 0 && age < MINUTE - 5_000;
  return { kind: 'undo', change: isCertain ? change : changes.perhaps(change) };
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
