import { waitUntil } from '../../tools/browsers/wait';
import type { Act } from './act';
import * as changes from './changes';
import type { Ground, WebTab } from './ground';
import { guideActs, guideOf, placeOf } from './guide-acts';
import { loadGuideModel, type Stored } from './product';
import { lookAt, type Look } from './look';
import type { Random } from './random';

export const isFinished = ({ text }: Look) => text.includes('Good. What is left to do');

/** What can be done in the banner of the tab in front. */
export async function bannerActs(
  ground: Ground,
  tab: WebTab,
  stored: Stored,
  random: Random,
): Promise<Act[]> {
  const look = await lookAt(tab.banner);
  const guide = look && guideOf(look);
  const page = ground.pageOf(tab, stored);
  if (!guide || !page) return [];
  const { service } = page.match;
  const view = await loadGuideModel(guide.id, stored, page);
  const where = `banner in ${tab.name}`;
  const shown = {
    where,
    view: tab.banner,
    look,
    guide,
    place: tab.chosen ?? placeOf(look, guide) ?? view.destination,
    transfers: view.transfer ? [view.transfer] : [],
    onChoosePlace: (place: string) => void (tab.chosen = place),
    onOpenGuide: (id: string) => void (tab.asked = id),
  };
  const leaves = () => {
    tab.hasBanner = false;
    tab.asked = tab.chosen = undefined;
  };
  const kept = isFinished(look) ? changes.nothing : changes.silence(service, 'snooze');
  return look.controls.flatMap((control): Act[] => {
    const { kind, name } = control;
    const click = (what: string, change: changes.Change, more: Partial<Act> = {}): Act[] => [
      {
        at: tab,
        kind: what,
        words: `${where}: ${name}`,
        do: () => tab.banner.click(kind, name),
        change,
        ...more,
      },
    ];
    if (name === 'Show me') return click('open', changes.nothing, { isOfStorage: false });
    if (name === 'Fold to one line') return click('fold', changes.fold(guide.id));
    if (name === 'Not now') return click('not now', kept, { then: leaves });
    if (name.startsWith('Close, and')) return click('close', kept, { then: leaves });
    if (name === 'Not on this site')
      return click('not on this site', changes.silence(service, 'mute'), { then: leaves });
    if (name === 'Options')
      return click('options', changes.nothing, { then: () => leaveOptions(ground), isOfStorage: false });
    const offer = guideActs(shown, control, random);
    return offer && !(offer.kind === 'undo' && !stored.log.undo) ? [{ ...offer, at: tab }] : [];
  });
}

/** Waits for the options that were asked for, and goes back to where one was. */
export async function leaveOptions(ground: Ground): Promise<void> {
  const ids = await waitUntil('the options in a tab in front', async () => {
    const url = JSON.stringify(`${ground.session.extensionUrl}options.html`);
    const open = await ground.ask<number[]>(
      `chrome.tabs.query({ active: true }).then((all) => all.filter((tab) => (tab.url || tab.pendingUrl) === ${url} && tab.status === 'complete').map(({ id }) => id))`,
    );
    return open.length > 0 ? open : undefined;
  });
  const own = await Promise.all(ground.own.map(async ({ page }) => ground.session.tabId(page)));
  const others = ids.filter((id) => !own.includes(id));
  await ground.ask(`chrome.tabs.remove(${JSON.stringify(others)}).then(() => true)`);
  if (ground.front) await ground.bringToFront(ground.front);
}
