import type { GuideSummary } from '../guides/guide';
import { isIntroduced } from '../state/banner-history';
import { isHidden } from '../state/hidden-sites';
import type { State, Transfer } from '../state/state';
import { isReminderDue } from '../state/transfers';
import type { PageMatch } from './service';

/**
 * What a page shows without the person's asking; the badge is set in every case.
 * - `expanded`: the banner with the guide
 * - `minimized`: the minimized banner
 * - `badge`: no banner
 * - `confirm-arrival`: the banner asks whether everything has arrived
 * - `unchanged`: a banner that is there stays, but none is injected
 */
export type Prompt = 'expanded' | 'minimized' | 'badge' | 'confirm-arrival' | 'unchanged';

export interface PageState {
  readonly match: PageMatch;
  /** The guides that fit the page, best first. */
  readonly guides: readonly [GuideSummary, ...GuideSummary[]];
  /** Whether the page was just loaded, as opposed to an in-app navigation. */
  readonly isPageLoad: boolean;
  readonly state: State;
  /** The transfer in progress that belongs to the page. */
  readonly transfer?: Transfer | undefined;
  /** Whether that transfer has been started in the service's tool. */
  readonly isSent: boolean;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

export function decidePrompt(page: PageState): Prompt {
  const { match, guides, isPageLoad, state, transfer, isSent, now } = page;
  const { service, kind } = match;
  const { preferences, hiddenSites, bannerHistory } = state;
  const [guide] = guides;
  const autoDisplay = preferences.autoDisplay[kind];
  if (isHidden(hiddenSites, service, guides, now) || autoDisplay === 'badge') return 'badge';
  // What is not sent before the account is deleted is lost, so it doesn't count that the guide was minimized elsewhere.
  if (kind === 'leaving') return autoDisplay;
  if (kind === 'site' && transfer) {
    if (!isSent) return 'minimized';
    return isReminderDue(transfer, now) ? 'confirm-arrival' : 'badge';
  }
  if (kind === 'site' && isIntroduced(bannerHistory, service, guide))
    return isPageLoad ? 'badge' : 'unchanged';
  return bannerHistory.collapsed.includes(guide.id) ? 'minimized' : autoDisplay;
}
