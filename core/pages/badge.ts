import type { Step } from '../guides/guide';
import type { RankedPage } from '../guides/guide-model';
import type { Progress } from '../guides/progress';
import { inlineText } from '../guides/rich-text';
import { isReminderDue } from '../state/transfers';

/** The badge on the toolbar icon. It is there whatever is hidden on the page. */
export interface Badge {
  /**
   * - `3/8`: the current step of the page's transfer, which isn't sent yet; without the total if there is no room for it
   * - `?`: the page asks whether everything has arrived, or would if nothing were hidden
   * - `•`: there is a guide
   */
  readonly text: string;
  /** The icon's tooltip: the key of its text, and what the text is filled in with. */
  readonly title: readonly [key: 'badge.title' | 'badge.step' | 'badge.arrival', ...values: string[]];
}

/** The steps of the guide of the page's transfer, and how far it is. */
export interface KnownProgress {
  readonly steps: readonly Step[];
  readonly progress: Progress;
}

/** How much of a badge the browsers show. */
const MAX_LENGTH = 4;

/** `known` is absent if the page has no transfer in progress, or the transfer's guide could not be loaded. */
export function badgeOf(
  { match, guides, names, transfer }: RankedPage,
  known: KnownProgress | undefined,
  now: number,
): Badge {
  const { isSent, current } = known?.progress ?? {};
  if (known && !isSent && current !== undefined) {
    const [step, total] = [String(current + 1), String(known.progress.total)];
    const text = `${step}/${total}`;
    return {
      text: text.length > MAX_LENGTH ? step : text,
      title: ['badge.step', step, total, inlineText(known.steps[current]?.title ?? [])],
    };
  }
  if (match.kind === 'site' && transfer && isSent && isReminderDue(transfer, now))
    return { text: '?', title: ['badge.arrival', names[match.service] ?? match.service] };
  return { text: '•', title: ['badge.title', guides[0]?.title ?? ''] };
}
