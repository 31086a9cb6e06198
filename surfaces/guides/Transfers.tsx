import { useEffect, useState } from 'preact/hooks';
import { TransferList } from '../../components/popup/TransferList';
import type { Guide } from '../../core/guides/guide';
import { doneOf, stepsOf } from '../../core/guides/steps';
import type { TransferLog } from '../../core/state/transfer';
import { loadGuide } from '../../platform/collection';

interface Props {
  readonly log: TransferLog;
  readonly onOpen: (guide: string, transfer: string) => void;
  readonly onRemove: (transfer: string) => void;
}

/** The person's transfers, with what their guides know of them. */
export function Transfers({ log, onOpen, onRemove }: Props) {
  const [guides, setGuides] = useState<readonly Guide[]>();
  const ids = [...new Set(log.transfers.map(({ guide }) => guide))];
  useEffect(() => {
    void Promise.allSettled(ids.map(loadGuide)).then((results) => {
      setGuides(results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : [])));
    });
  }, [ids.join(' ')]);
  if (!guides) return null;
  const listed = log.transfers.map((transfer) => {
    const guide = guides.find(({ id }) => id === transfer.guide);
    const placeName = guide?.names[transfer.destination] ?? transfer.destination;
    const done = guide ? doneOf(stepsOf(guide), transfer) : transfer.done;
    return { transfer: { ...transfer, done }, stepCount: guide?.stepCount, placeName };
  });
  return <TransferList transfers={listed} onOpen={onOpen} onRemove={onRemove} />;
}
