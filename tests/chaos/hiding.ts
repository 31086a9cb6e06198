import { text } from '../../tools/texts';
import * as changes from './changes';
import { askedFor, isFinished, saysHidden } from './snapshot';
import type { Shown, Use } from './use';

/*
 * What a person puts off or hides, and the way back.
 */

/** What a banner then says instead of the guide is not about the guide any more. */
const sayHidden = (at: Shown['at']) => void ('history' in at && (at.saysHidden = true));

export function notYet({ at, transfers }: Shown): Use {
  return { kind: 'not yet', change: changes.postpone(transfers), then: () => sayHidden(at) };
}

/** On the question about the arrival this means "not yet"; where it says what is left to do, there is nothing to hide. */
export function close(shown: Shown): Use | undefined {
  const { world, at, page, snapshot } = shown;
  if (isFinished(snapshot))
    return { kind: 'close', then: () => void ('history' in at && world.forgetBanner(at)) };
  if (askedFor(snapshot) !== undefined) return notYet(shown);
  return page?.kind === 'transfer' ? hide(shown, 'hide for a day', 1) : hide(shown, 'hide for a month', 30);
}

/**
 * Hides the guides on the page's service, for some days or for good; the banner says so for some seconds. Where they are
 * hidden already, and the person has opened the banner, "for some days" only closes it.
 */
export function hide({ at, page, stored }: Shown, kind: string, days?: number): Use | undefined {
  if (!page) return undefined;
  const change = changes.hide(page.service, days);
  const isHidden = stored.hiddenSites[page.service] !== undefined;
  return {
    kind,
    change: isHidden && days !== undefined ? changes.perhaps(change) : change,
    then: () => sayHidden(at),
  };
}

const MINUTE = 60_000;

/** The undo that is stored does nothing once its minute is over, or where the surface means an earlier one. */
export function undo({ world, snapshot, stored, page }: Shown): Use | undefined {
  const hidesPage = saysHidden(snapshot) && !snapshot.text.includes(text('notice.askedTomorrow'));
  if (page && hidesPage) return { kind: 'show again', change: changes.showAgain(page.service) };
  if (!stored.undo) return undefined;
  const change = changes.undo(world.undone.get(stored.undo.id));
  const age = Date.now() - stored.undo.at;
  const isCertain = world.clock === 0 && !isFinished(snapshot) && age >= 0 && age < MINUTE - 5_000;
  return { kind: 'undo', change: isCertain ? change : changes.perhaps(change) };
}
