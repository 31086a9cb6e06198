import { snooze } from '../core/state/hidden-sites';
import { fold, unfold } from '../core/state/banner-history';
import { isForPlace, stepsOf } from '../core/guides/steps';
import type { CommandResult } from '../core/state/command-result';
import type { ActFacts, TransferAct } from '../core/state/transfer';
import { applyAct, importTransfers } from '../core/state/transfer-acts';
import { readBackup } from '../platform/backup';
import { browser } from '../platform/browser';
import { loadGuide } from '../platform/collection';
import type { Act } from '../platform/messages';
import { StorageError } from '../platform/stored-item';
import { forgetEverything, offeredSites, preferences, quiet, shown, transfers } from '../platform/storage';

const without = <T>(record: Readonly<Record<string, T>>, key: string): Readonly<Record<string, T>> =>
  Object.fromEntries(Object.entries(record).filter(([name]) => name !== key));

class GuideGone extends Error {}

/** Does what a person asked for, and answers whether it's stored. Every open surface follows what is stored. */
export async function handleCommand(act: Act): Promise<CommandResult> {
  try {
    await apply(act);
    return 'saved';
  } catch (error) {
    console.warn(`"${act.type}" failed:`, error);
    if (error instanceof StorageError) return 'not-stored';
    return error instanceof GuideGone ? 'guide-gone' : 'failed';
  }
}

async function apply(act: Act): Promise<void> {
  switch (act.type) {
    case 'choose-destination': {
      const chosen = { [act.dataType]: act.destination };
      await preferences.update((old) => ({ ...old, destinations: { ...old.destinations, ...chosen } }));
      return;
    }
    case 'forget-destination':
      await preferences.update((old) => ({ ...old, destinations: without(old.destinations, act.dataType) }));
      return;
    case 'fold':
      await shown.update((old) => fold(old, act.guide));
      return;
    case 'snooze': {
      const guide = await loadGuide(act.guide).catch((cause: unknown) => {
        throw new GuideGone(act.guide, { cause });
      });
      await quiet.update((old) => ({ ...old, [act.service]: snooze(guide, act.length, Date.now()) }));
      return;
    }
    case 'mute':
      await quiet.update((old) => ({ ...old, [act.service]: { kind: 'mute', since: Date.now() } }));
      return;
    case 'end-quiet':
      await quiet.update((old) => without(old, act.service));
      return;
    case 'set-showing':
      await preferences.update((old) => ({ ...old, showing: { ...old.showing, [act.kind]: act.showing } }));
      // Who asks for guides to open by themselves means those folded before as well.
      if (act.showing === 'guide') await shown.update((old) => ({ ...old, folded: [] }));
      return;
    case 'set-edge':
      await preferences.update((old) => ({ ...old, edge: act.edge }));
      return;
    case 'sites-offered':
      await offeredSites.update((old) => [...new Set([...old, ...act.services])]);
      return;
    case 'reset':
      await forgetEverything();
      return;
    case 'open-options':
      await browser.runtime.openOptionsPage();
      return;
    case 'import': {
      const read = readBackup(act.backup);
      if ('problem' in read) throw new Error(`The backup is ${read.problem.reason}`);
      await transfers.update((old) => importTransfers(old, read.backup.transfers));
      await preferences.update(() => read.backup.preferences);
      return;
    }
    default:
      await actOnTransfer(act);
  }
}

async function actOnTransfer(act: TransferAct): Promise<void> {
  const { transfers: known } = await transfers.get();
  const guideId =
    'guide' in act ? act.guide : known.find((one) => 'transfer' in act && one.id === act.transfer)?.guide;
  const facts: ActFacts = {
    now: Date.now(),
    newId: crypto.randomUUID(),
    guide: guideId === undefined ? undefined : await factsOf(guideId),
  };
  await transfers.update((log) => applyAct(log, act, facts));
  // Who has just begun wants to see the steps.
  if (act.type === 'tick-step' && act.transfer === undefined)
    await shown.update((old) => unfold(old, act.guide));
}

async function factsOf(id: string): Promise<ActFacts['guide']> {
  try {
    const guide = await loadGuide(id);
    const { title, sources, destinations } = guide;
    const steps = stepsOf(guide).map((step) => ({ slug: step.slug, isForPlace: isForPlace(step, guide) }));
    return { title, sources, destinations, steps };
  } catch {
    // It is not in the bundle any more: what needs no guide can still be done.
    return undefined;
  }
}
