import type { Edge } from '../state/preferences';
import type { Guide, GuideSummary } from './guide';
import type { Transfer, Undo } from '../state/transfer';
import type { PageMatch, ServiceId, ServiceNames } from '../pages/service';

/** A guide with all that a surface needs to show it. */
export interface GuideView {
  readonly guide: Guide;
  /** The names of the services that the guide and the page are about. */
  readonly names: ServiceNames;
  /** The other guides that fit the page, best first. */
  readonly others: readonly Pick<GuideSummary, 'id' | 'title'>[];
  /** Absent as long as the person has to choose. */
  readonly destination?: ServiceId;
  /** The person's own run through it. */
  readonly transfer?: Transfer;
  /** The way back from the last act, where that was about this guide. */
  readonly undo?: Pick<Undo, 'act' | 'kind'>;
  /** The page it is shown for; absent where the person picked the guide by themselves. */
  readonly match?: PageMatch;
}

/** What the banner is sent: the view, and how to stand on the page. */
export interface BannerView extends GuideView {
  readonly match: PageMatch;
  /** Whether a banner that is not there yet opens at the guide. */
  readonly open: boolean;
  readonly edge: Edge;
  /** Whether it asks first if what was sent has arrived. */
  readonly asksArrival: boolean;
  /** Whether the browser lets a page open the guide beside it. */
  readonly canOpenPanel: boolean;
}
