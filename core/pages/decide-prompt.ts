import type { GuideSummary } from '../guides/guide';
import { isIntroduced } from '../state/banner-history';
import { isHidden } from '../state/hidden-sites';
import type { State, Transfer } from '../state/state';
import { isReminderDue } from '../state/transfers';
import type { PageMatch } from './service';

/**
 * What the page shows by itself; the badge is set in every case.
 * - `expanded`: the banner with the guide
 * - `minimized`: the banner as one line
 * - `badge`: no banner
 * - `confirm-arrival`: the banner asks whether everything has arrived
 * - `unchanged`: the banner stays if it is there, and doesn't come if it isn't
 */
export type Prompt = 'expanded' | 'minimized' | 'badge' | 'confirm-arrival' | 'unchanged';

export interface PageState {
  readonly match: PageMatch;
  /** The guides that fit the page, best first. */
  readonly guides: readonly [GuideSummary, ...GuideSummary[]];
  /** Whether the page was just loaded, as against an in-app navigation within it. */
  readonly isPageLoad: boolean;
  readonly state: State;
  /** The transfer in progress that the page has to do with. */
  readonly transfer?: Transfer | undefined;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

export function decidePrompt({ match, guides, isPageLoad, state, transfer, now }: PageState): Prompt {
  const { service, kind } = match;
  const { preferences, hiddenSites, bannerHistory } = state;
  const [guide] = guides;
  const autoDisplay = preferences.autoDisplay[kind];
  if (isHidden(hiddenSites, service, guides, now) || autoDisplay === 'badge') return 'badge';
  if (kind === 'site' && transfer) return isReminderDue(transfer, now) ? 'confirm-arrival' : 'badge';
  if (kind === 'site' && isIntroduced(bannerHistory, service, guide))
    return isPageLoad ? 'badge' : 'unchanged';
  return bannerHistory.collapsed.includes(guide.id) ? 'minimized' : autoDisplay;
}
