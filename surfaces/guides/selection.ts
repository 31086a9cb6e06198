import type { PanelTab } from '../../components/popup/Panel';
import type { GuideRequest, RankedPage } from '../../core/guides/guide-model';
import type { Transfer } from '../../core/state/state';
import { isInProgress } from '../../core/state/transfers';

/** What is shown: a guide or, without one, the list of the tab. The popup has the tabs as well, but doesn't show them. */
export interface Selection extends GuideRequest {
  readonly tab: PanelTab;
  readonly guide?: string;
  /** Whether the person selected this, as opposed to the page. */
  readonly isChosen?: boolean;
  /** Whether the focus goes to the heading of what was selected. */
  readonly focusesTitle?: boolean;
}

type Guides = Pick<RankedPage, 'guides'>;

/** The popup opens with the guide for the page, or with the list of all. */
export const popupSelection = (page: Guides | undefined): Selection =>
  page?.guides[0] ? pageSelection(page) : { tab: 'all' };

/** The panel opens with the guide for the page or, if there is none, with the transfer in progress. */
export const panelSelection = (page: Guides | undefined, transfers: readonly Transfer[]): Selection =>
  followPage({ tab: 'page' }, page, transfers);

/** The guide for the page, if there is one. */
export const pageSelection = (page: Guides | undefined): Selection => {
  const best = page?.guides[0];
  return { tab: 'page', ...(best && { guide: best.id }) };
};

/**
 * What the panel shows after the active tab has gone to another page. A guide that fits the page stays, and so does what
 * the person chose in another tab of the panel.
 */
export function followPage(
  old: Selection,
  page: Guides | undefined,
  transfers: readonly Transfer[],
): Selection {
  if (old.isChosen === true && old.tab !== 'page') return old;
  const { isChosen = false, focusesTitle: _focusesTitle, ...shown } = old;
  const guides = page?.guides ?? [];
  if (guides.length > 0) {
    const isForPage = guides.some(({ id }) => id === shown.guide);
    return isForPage ? { ...shown, tab: 'page' } : pageSelection(page);
  }
  if (shown.guide !== undefined) return { ...shown, tab: tabOf(shown.guide, transfers) };
  const inProgress = transfers.find(isInProgress);
  if (!inProgress || isChosen) return old;
  return { tab: 'transfers', guide: inProgress.guide, transfer: inProgress.id };
}

/** The tab for a guide that isn't the page's. */
const tabOf = (guide: string, transfers: readonly Transfer[]): PanelTab =>
  transfers.some((transfer) => transfer.guide === guide && isInProgress(transfer)) ? 'transfers' : 'all';
