import { useState } from 'preact/hooks';
import { TransferList } from '../../components/popup/TransferList';
import type { Guide } from '../../core/guides/guide';
import { doneOf, stepsOf } from '../../core/guides/steps';
import type { State } from '../../core/state/state';
import { loadGuides } from '../../platform/collection';
import { useLoaded } from '../use-loaded';

interface Props {
  readonly transfers: State['transfers'];
  readonly onOpen: (guide: string, transfer: string) => void;
  readonly onFailure: (error?: unknown) => void;
}

/** The list of transfers. Loads their guides for the step counts and the destinations' names. */
export function Transfers({ transfers, onOpen, onFailure }: Props) {
  const [guides, setGuides] = useState<readonly Guide[]>();
  const ids = transfers.map(({ guide }) => guide);
  useLoaded(() => loadGuides(ids), setGuides, onFailure, [ids.join(' ')]);
  if (!guides) return null;
  const listed = transfers.map((transfer) => {
    const guide = guides.find(({ id }) => id === transfer.guide);
    const { destination = '' } = transfer;
    const destinationName = guide?.names[destination] ?? destination;
    const done = guide ? doneOf(stepsOf(guide), transfer) : transfer.done;
    return { transfer: { ...transfer, done }, stepCount: guide?.stepCount, destinationName };
  });
  return <TransferList transfers={listed} onOpen={onOpen} />;
}
