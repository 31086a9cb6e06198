import { useState } from 'preact/hooks';
import type { ListedTransfer } from '../../components/popup/TransferCard';
import type { Guide } from '../../core/guides/guide';
import { progressOf } from '../../core/guides/progress';
import { stepsOf } from '../../core/guides/steps';
import type { PageMatch } from '../../core/pages/service';
import type { State } from '../../core/state/state';
import { loadGuides } from '../../platform/collection';
import { useLoaded } from '../use-loaded';

/** The transfers with facts from their guides, which are loaded for that; none until then. `match`: the active tab's page. */
export function useListedTransfers(
  transfers: State['transfers'],
  match: PageMatch | undefined,
  onFailure: (error?: unknown) => void,
): readonly ListedTransfer[] {
  const [guides, setGuides] = useState<readonly Guide[]>();
  const ids = transfers.map(({ guide }) => guide);
  useLoaded(() => loadGuides(ids), setGuides, onFailure, [ids.join(' ')]);
  if (!guides) return [];
  return transfers.map((transfer) => {
    const { source, destination } = transfer;
    const guide = guides.find(({ id }) => id === transfer.guide);
    return {
      transfer,
      sourceName: guide?.names[source] ?? source,
      destinationName: destination && (guide?.names[destination] ?? destination),
      guide: guide && { dataType: guide.dataType, progress: progressOf(stepsOf(guide), transfer, match) },
    };
  });
}
