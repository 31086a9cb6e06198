import type { GuideSummary } from '../guides/guide';
import type { Preferences } from '../state/preferences';
import { isQuiet, type Quiet } from '../state/hidden-sites';
import type { PageMatch } from './service';
import { isIntroduced, type Shown } from '../state/banner-history';
import { isAskedLater, type Transfer } from '../state/transfer';

/**
 * What the page shows by itself; the badge is set in every case.
 * - `guide`: the banner, opened
 * - `line`: the banner, folded to one line
 * - `badge`: no banner
 * - `arrival`: the banner asks whether what was sent has arrived
 * - `keep`: the banner stays if it is there, and does not come if it is not
 */
export type Prompt = 'guide' | 'line' | 'badge' | 'arrival' | 'keep';

export interface PromptSituation {
  readonly match: PageMatch;
  /** The best of the guides that fit the page. */
  readonly guide: GuideSummary;
  /** The other guides that fit the page. */
  readonly others?: readonly GuideSummary[];
  /** Whether the page was just loaded, as against an in-app navigation within it. */
  readonly arrived: boolean;
  readonly preferences: Preferences;
  readonly quiet: Quiet;
  readonly shown: Shown;
  /** The transfer under way that the page has to do with. */
  readonly transfer?: Transfer | undefined;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

export function decidePrompt(situation: PromptSituation): Prompt {
  const { match, guide, others = [], arrived, preferences, quiet, shown, transfer, now } = situation;
  if (isQuiet(quiet, match.service, [guide, ...others], now)) return 'badge';
  const showing = preferences.showing[match.kind];
  if (showing === 'badge') return 'badge';
  if (match.kind === 'site' && transfer) return isAskedLater(transfer, now) ? 'badge' : 'arrival';
  if (match.kind === 'site' && isIntroduced(shown, match.service, guide)) return arrived ? 'badge' : 'keep';
  return showing === 'guide' && !shown.folded.includes(guide.id) ? 'guide' : 'line';
}
