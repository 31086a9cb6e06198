import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { acceptHostRequests } from '../../tools/browsers/host-access';
import { waitUntil } from '../../tools/browsers/wait';
import { leaveOptions } from './banner-acts';
import type { Act } from './act';
import * as changes from './changes';
import type { Ground, OwnPage } from './ground';
import { chooseNeighbour, guideActs, guideOf, neighbours, placeOf } from './guide-acts';
import { lookAt, type Control } from './look';
import { guides, optionalHostsOf, serviceId, type Stored } from './product';
import type { Random } from './random';
import { shownTransfers } from './agreement';

const WORDS = ['flickr', 'photos', 'Dropbx', 'zzzz'];
const KINDS = {
  'On the page that starts a transfer': 'transfer',
  'On settings pages nearby': 'settings',
} as const;
const SHOWN = {
  'Open the guide': 'guide',
  'Show one line': 'line',
  'Only the toolbar icon': 'badge',
} as const;

/** What can be done in a page of the extension. */
export async function ownPageActs(
  ground: Ground,
  own: OwnPage,
  stored: Stored,
  random: Random,
): Promise<Act[]> {
  const look = await lookAt(own.view);
  if (!look) return [];
  const guide = guideOf(look);
  const place = guide && placeOf(look, guide);
  const shown = guide && {
    where: own.name,
    view: own.view,
    look,
    guide,
    place,
    transfers: shownTransfers(look, guide, place, stored),
    onChoosePlace: () => undefined,
    onOpenGuide: () => undefined,
  };
  return look.controls.flatMap((control): Act[] => {
    const offer =
      (shown && guideActs(shown, control, random)) ?? ownAct(ground, own, control, stored, random);
    return offer && !(offer.kind === 'undo' && !stored.log.undo) ? [{ ...offer, at: own }] : [];
  });
}

function ownAct(
  ground: Ground,
  own: OwnPage,
  control: Control,
  stored: Stored,
  random: Random,
): Act | undefined {
  const { kind, name } = control;
  const click = (what: string, change: changes.Change, more: Partial<Act> = {}): Act => ({
    kind: what,
    words: `${own.name}: ${name}`,
    do: () => own.view.click(kind, name),
    change,
    ...more,
  });
  const surfaceOnly = { isOfStorage: false };
  if (kind === 'select') return selectAct(own, control, random);
  if (kind === 'field') {
    const word = random.pick(WORDS);
    return {
      kind: 'search',
      words: `${own.name}: search for ${word}`,
      do: () => own.view.fill(name, word),
      change: changes.nothing,
      ...surfaceOnly,
    };
  }
  if (kind === 'check' && ground.hasAccess)
    return {
      ...click('switch a site', changes.nothing, surfaceOnly),
      do: () => switchSite(ground, own, name),
    };
  if (kind !== 'button') return undefined;
  if (name === 'All guides' || name === 'Back to the guide for this page')
    return click('all guides', changes.nothing, surfaceOnly);
  if (name === 'No, thanks') return click('no, thanks', changes.nothing, surfaceOnly);
  if (name.startsWith('Finished: ') || name.startsWith('Go on: '))
    return click('look at transfers', changes.nothing, surfaceOnly);
  if (name === 'Undo') return click('undo', changes.undo);
  const removed = /^Remove: (.*) to .*$/.exec(name)?.[1];
  if (removed !== undefined) return click('remove', changes.remove(removed));
  if (guides.some(({ title }) => title === name)) return click('open guide', changes.nothing, surfaceOnly);
  if (name === 'Show the guide there again') return click('end quiet', changes.endQuiet());
  const quiet = /^Undo quiet on (.*)$/.exec(name)?.[1];
  if (quiet !== undefined) return click('end quiet', changes.endQuiet(serviceId(quiet)));
  if (name === 'Options')
    return click('options', changes.nothing, { then: () => leaveOptions(ground), ...surfaceOnly });
  if (name === 'Reset everything' || name === 'Cancel')
    return click('reset or not', changes.nothing, surfaceOnly);
  if (name === 'Yes, forget all of it')
    return click('reset', changes.forgetAll, { then: () => void (ground.misfits.length = 0) });
  if (name === 'Save as a file')
    return { ...click('save as a file', changes.nothing, surfaceOnly), do: () => save(ground, own, stored) };
  if (name === 'Take it in' && ground.chosenFile !== undefined)
    return click('take it in', changes.takeIn(ground.chosenFile));
  return undefined;
}

function selectAct(own: OwnPage, control: Control, random: Random): Act | undefined {
  const near = neighbours(control);
  if (near.length === 0) return undefined;
  const { option, key } = random.pick(near);
  const { name } = control;
  const choose = (what: string, change: changes.Change, isOfStorage = true): Act => ({
    kind: what,
    words: `${own.name}: ${name}: ${option}`,
    do: () => chooseNeighbour(own.view, name, key),
    change,
    isOfStorage,
  });
  if (name === 'What' || name === 'From' || name === 'To') return choose('pick', changes.nothing, false);
  if (name === 'Where the line sits')
    return choose('edge', changes.setPreferences('edge', option === 'At the top' ? 'top' : 'bottom'));
  if (option in SHOWN) {
    const page = name in KINDS ? KINDS[name as keyof typeof KINDS] : 'site';
    return choose('showing', changes.setPreferences(page, SHOWN[option as keyof typeof SHOWN]));
  }
  const to = serviceId(option);
  if (to === undefined && option !== 'not decided') return undefined;
  return choose('destination', changes.prefer(name, to));
}

/** Switches a site on, the browser's question being answered with yes, or off. */
async function switchSite(ground: Ground, own: OwnPage, name: string): Promise<void> {
  const { session, sitesOn } = ground;
  const wanted = !sitesOn.has(name);
  const patterns = optionalHostsOf(name).map((host) => `https://${host}/*`);
  if (wanted) await acceptHostRequests(session, ...patterns);
  await own.view.check(name, wanted);
  if (wanted) sitesOn.add(name);
  else sitesOn.delete(name);
  // A page that is open already is noticed now, too; one that was left goes without.
  for (const tab of ground.tabs)
    if (optionalHostsOf(name).includes(new URL(ground.urlOf(tab)).hostname)) ground.events.arrived.add(tab);
}

/** Takes the file from the page's own address for it: the browser's downloads stay empty. */
async function save(ground: Ground, own: OwnPage, stored: Stored): Promise<void> {
  await own.view.evaluate(() => {
    const world = globalThis as { saved?: Promise<string> };
    delete world.saved;
    HTMLAnchorElement.prototype.click = () => undefined;
    URL.createObjectURL = (blob) => {
      world.saved = (blob as Blob).text();
      return 'blob:nothing';
    };
    URL.revokeObjectURL = () => undefined;
  });
  await own.view.clickButton('Save as a file');
  ground.saved = await own.view.waitFor('the file', () => (globalThis as { saved?: Promise<string> }).saved);
  const { transfers } = JSON.parse(ground.saved) as { transfers: unknown };
  await waitUntil('the file to hold what is stored', () => {
    if (JSON.stringify(sorted(transfers)) === JSON.stringify(sorted(stored.log.transfers))) return true;
    throw new Error(`the file is ${ground.saved}`);
  });
}

/** A browser may keep a record's fields in another order. */
const sorted = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(sorted)
    : typeof value === 'object' && value !== null
      ? Object.entries(value)
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([name, of]) => [name, sorted(of)])
      : value;

/** Chooses a file that was saved before: what it would change is shown, and nothing changes yet. */
export function chooseFile(ground: Ground, own: OwnPage): Act | undefined {
  const { saved } = ground;
  if (saved === undefined) return undefined;
  return {
    kind: 'choose a file',
    words: `${own.name}: choose the file that was saved`,
    do: async () => {
      const file = join(ground.folder, 'saved.json');
      ground.chosenFile = saved;
      writeFileSync(file, saved);
      const field = await own.page.$('input[type=file]');
      await field?.uploadFile(file);
      await own.view.waitForText(/This would change:|Nothing would change\./);
    },
    change: changes.nothing,
    isOfStorage: false,
  };
}
