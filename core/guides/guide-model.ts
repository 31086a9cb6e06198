import { transferFirst, transferForPage } from '../state/page-transfer';
import type { Position, State, Transfer, Undo } from '../state/state';
import { isInProgress, transferOf } from '../state/transfers';
import { chooseDestination } from './choose-destination';
import { knownSource } from './choose-source';
import type { Guide, GuideSummary } from './guide';
import { progressOf, type Progress } from './progress';
import { rankGuides } from './rank-guides';
import { stepsOf } from './steps';
import type { PageMatch, ServiceId, ServiceNames } from '../pages/service';

/** A page that matches a rule, and the guides of its host. */
export interface MatchedPage {
  readonly url: string;
  readonly match: PageMatch;
  readonly guides: readonly GuideSummary[];
  readonly names: ServiceNames;
}

/** A matched page whose `guides` are those that fit it, best first, and the transfer in progress that belongs to it. */
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
  /** The transfer's source, or else the known one; absent if the guide has several and the page is of none of them. */
  readonly source?: ServiceId;
  /** Absent until the person has chosen one. */
  readonly destination?: ServiceId;
  /** The transfer in progress with this guide. */
  readonly transfer?: Transfer;
  /** How far that transfer is. Without a transfer, only the step that leads to the page may be done. */
  readonly progress: Progress;
  /** How to undo the last command, if it changed a transfer of this guide. */
  readonly undo?: Pick<Undo, 'id' | 'command' | 'at'>;
  /** The page that the guide is shown for; absent if the person picked a guide that doesn't fit the page. */
  readonly match?: PageMatch;
}

/** What the banner is sent: the guide's model, and how to show it on the page. */
export interface BannerView extends GuideModel {
  readonly match: PageMatch;
  /** Whether a new banner is expanded. */
  readonly isExpanded: boolean;
  /** Whether the person opened the banner: it then stays until they close it or leave the page. */
  readonly isPinned: boolean;
  /** Whether the person hides the guides on the page: the banner is there because they opened it. */
  readonly isSiteHidden: boolean;
  readonly position: Position;
  /** Whether the banner first asks if everything has arrived. */
  readonly asksArrival: boolean;
  /** Whether the browser lets a web page open the side panel. */
  readonly canOpenPanel: boolean;
  /** Whether the guide ends with the link for reports, if the project has an address for them. */
  readonly reportLink: boolean;
}

/** What the person selected in a surface; it takes precedence over the defaults. */
export interface GuideRequest {
  readonly source?: ServiceId | undefined;
  readonly destination?: ServiceId | undefined;
  /** A transfer's id. */
  readonly transfer?: string | undefined;
}

/** Ranks the guides of a page by the person's preferences; the guide of a transfer in progress comes first. */
export function rankPage(page: MatchedPage, state: State): RankedPage {
  const ranked = rankGuides(page.guides, page.match, state.preferences);
  const transfer = transferForPage(state, page.match, ranked);
  return { ...page, guides: transferFirst(ranked, transfer), transfer };
}

/** Builds the model of a guide: its transfer, destination and undo and, for a page, the page's other guides. */
export function guideModel(
  guide: Guide,
  { preferences, transfers, undo }: State,
  page?: RankedPage,
  request: GuideRequest = {},
): GuideModel {
  const { id } = guide;
  const wanted = request.destination ?? chooseDestination(guide, preferences, page?.match);
  // A transfer from or to another service isn't shown for the requested ones: the person's steps would be marked in it.
  const fits = ({ source: from, destination: to = wanted }: Transfer) =>
    from === (request.source ?? from) && to === (request.destination ?? to);
  const transfer =
    transfers.find((known) => known.id === request.transfer && known.guide === id && isInProgress(known)) ??
    (request.destination === undefined && page?.transfer?.guide === id && fits(page.transfer)
      ? page.transfer
      : transferOf(transfers.filter(fits), id, wanted));
  const source = transfer?.source ?? request.source ?? knownSource(guide, page?.match);
  const destination = request.destination ?? transfer?.destination ?? wanted;
  return {
    guide,
    names: { ...guide.names, ...page?.names },
    others: (page?.guides ?? [])
      .filter((other) => other.id !== id)
      .map(({ id: other, title }) => ({ id: other, title })),
    ...(source !== undefined && { source }),
    ...(destination !== undefined && { destination }),
    ...(transfer && { transfer }),
    progress: progressOf(stepsOf(guide), transfer, page?.match),
    ...(undo?.guide === id && { undo: { id: undo.id, command: undo.command, at: undo.at } }),
    ...(page && { match: page.match }),
  };
}
