import { snooze } from '../../core/quiet';
import { fold } from '../../core/shown';
import { browser } from '../../platform/browser';
import { loadGuide } from '../../platform/collection';
import type { Act } from '../../platform/messages';
import { forgetEverything, offeredSites, preferences, quiet, shown } from '../../platform/storage';

const without = <T>(record: Readonly<Record<string, T>>, key: string): Readonly<Record<string, T>> =>
  Object.fromEntries(Object.entries(record).filter(([name]) => name !== key));

/** Does what a person asked for. Every open surface follows what is stored. */
export async function carryOut(act: Act): Promise<void> {
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
      const guide = await loadGuide(act.guide);
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
  }
}
