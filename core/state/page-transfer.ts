import type { GuideSummary } from '../guides/guide';
import type { PageMatch } from '../pages/service';
import type { State, Transfer } from './state';
import { isInProgress } from './transfers';

/**
 * The latest transfer in progress that belongs to a page: on a site, one to that service; elsewhere, one from it, or one
 * that is started in the page's tool.
 */
export function transferForPage(
  { transfers }: Pick<State, 'transfers'>,
  match: PageMatch,
  guides: readonly GuideSummary[],
): Transfer | undefined {
  const usesTool = (transfer: Transfer) =>
    match.tool !== undefined &&
    guides.some(({ id, toolId }) => id === transfer.guide && toolId === match.tool);
  const concerns = (transfer: Transfer) =>
    match.kind === 'site'
      ? transfer.destination === match.service
      : [match.service, ...(match.exportsFor ?? [])].includes(transfer.source) || usesTool(transfer);
  return transfers.find(
    (transfer) =>
      isInProgress(transfer) && concerns(transfer) && guides.some(({ id }) => id === transfer.guide),
  );
}

/** The same guides, with the guide of the transfer in progress first. */
export function transferFirst(
  guides: readonly GuideSummary[],
  transfer: Transfer | undefined,
): readonly GuideSummary[] {
  const rank = ({ id }: GuideSummary) => (id === transfer?.guide ? 0 : 1);
  return [...guides].sort((a, b) => rank(a) - rank(b));
}
