import type { GuideSummary } from '../guides/guide';
import type { PageMatch } from '../pages/service';
import { isUnderWay, type Transfer, type TransferLog } from './transfer';

/** The latest transfer under way that a page has to do with: one out of its service, on a site one that leads there. */
export function transferForPage(
  { transfers }: TransferLog,
  match: PageMatch,
  guides: readonly GuideSummary[],
): Transfer | undefined {
  const concerns = (transfer: Transfer) =>
    match.kind === 'site'
      ? transfer.destination === match.service
      : [match.service, ...(match.toolOf ?? [])].includes(transfer.source);
  return transfers.find(
    (transfer) =>
      isUnderWay(transfer) && concerns(transfer) && guides.some(({ id }) => id === transfer.guide),
  );
}

/** The guides for a page, the one of the transfer under way first. */
export function transferFirst(
  guides: readonly GuideSummary[],
  transfer: Transfer | undefined,
): readonly GuideSummary[] {
  const rank = ({ id }: GuideSummary) => (id === transfer?.guide ? 0 : 1);
  return [...guides].sort((a, b) => rank(a) - rank(b));
}
