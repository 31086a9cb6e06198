import { transferFirst, transferForPage } from '../state/page-transfer';
import type { Position, State, Transfer, Undo } from '../state/state';
import { isInProgress, transferOf } from '../state/transfers';
import { chooseDestination } from './choose-destination';
import type { Guide, GuideSummary } from './guide';
import { rankGuides } from './rank-guides';
import type { PageMatch, ServiceId, ServiceNames } from '../pages/service';

/** A page that means something, and the guides of its host. */
export interface MatchedPage {
  readonly url: string;
  readonly match: PageMatch;
  readonly guides: readonly GuideSummary[];
  readonly names: ServiceNames;
}

/** The same with the guides that fit the page, best first, and the transfer in progress that it has to do with. */
export interface RankedPage extends MatchedPage {
  readonly transfer: Transfer | undefined;
}

/** A guide with everything that a surface needs to show it. */
export interface GuideModel {
  readonly guide: Guide;
  /** The names of the services that the guide and the page are about. */
  readonly names: ServiceNames;
  /** The other guides that fit the page, best first. */
  readonly others: readonly Pick<GuideSummary, 'id' | 'title'>[];
  /** Absent as long as the person has to choose. */
  readonly destination?: ServiceId;
  /** The person's transfer with this guide. */
  readonly transfer?: Transfer;
  /** What can be undone, where it was done to a transfer of this guide. */
  readonly undo?: Pick<Undo, 'id' | 'command' | 'at'>;
  /** The page it is shown for; absent where the person picked the guide themselves. */
  readonly match?: PageMatch;
}

/** What the banner is sent: the guide's model, and how to show it on the page. */
export interface BannerView extends GuideModel {
  readonly match: PageMatch;
  /** Whether a new banner is expanded. */
  readonly isExpanded: boolean;
  /** Whether the person asked for it, so that it stays until they close it or leave the page. */
  readonly isPinned: boolean;
  readonly position: Position;
  /** Whether it first asks if everything has arrived. */
  readonly asksArrival: boolean;
  /** Whether the browser lets a web page open the side panel. */
  readonly canOpenPanel: boolean;
}

/** What the person chose for themselves, in a surface that shows a guide. */
export interface GuideRequest {
  readonly destination?: ServiceId | undefined;
  /** A transfer's id. */
  readonly transfer?: string | undefined;
}

/** Ranks the guides of a page for this person; the guide of a transfer in progress comes first. */
export function rankPage(page: MatchedPage, state: State): RankedPage {
  const ranked = rankGuides(page.guides, page.match, state.preferences, page.url);
  const transfer = transferForPage(state, page.match, ranked);
  return { ...page, guides: transferFirst(ranked, transfer), transfer };
}

/** Which transfer, which destination and which undo a guide is shown with; for a page, with the page's other guides. */
export function guideModel(
  guide: Guide,
  { preferences, transfers, undo }: State,
  page?: RankedPage,
  request: GuideRequest = {},
): GuideModel {
  const { id } = guide;
  const wanted = request.destination ?? chooseDestination(guide, preferences, page?.match);
  const transfer =
    transfers.find((known) => known.id === request.transfer && known.guide === id && isInProgress(known)) ??
    (request.destination === undefined && page?.transfer?.guide === id
      ? page.transfer
      : transferOf(transfers, id, wanted));
  const destination = request.destination ?? transfer?.destination ?? wanted;
  return {
    guide,
    names: { ...guide.names, ...page?.names },
    others: (page?.guides ?? [])
      .filter((other) => other.id !== id)
      .map(({ id: other, title }) => ({ id: other, title })),
    ...(destination !== undefined && { destination }),
    ...(transfer && { transfer }),
    ...(undo?.guide === id && { undo: { id: undo.id, command: undo.command, at: undo.at } }),
    ...(page && { match: page.match }),
  };
}
