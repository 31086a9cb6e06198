import { useEffect, useState } from 'preact/hooks';
import type { GuideModel } from '../../core/guides/guide-model';
import type { ServiceId } from '../../core/pages/service';

/** The transfer that the person has just called complete. */
interface Finished {
  readonly transfer: string;
  readonly guide: string;
  readonly source: ServiceId;
  readonly destination: ServiceId | undefined;
  /** In milliseconds since the epoch. */
  readonly at: number;
}

/**
 * What a guide shows of its transfer.
 * - `guide`: the guide
 * - `question`: whether everything has arrived, and where to look
 * - `problem`: the guide, with what to do when something goes wrong
 * - `finished`: what is left to do
 */
export type ArrivalStage = 'guide' | 'question' | 'problem' | 'finished';

export interface ArrivalState {
  readonly stage: ArrivalStage;
  /** The source and the destination of the transfer, also once it is finished. */
  readonly source: ServiceId | undefined;
  readonly destination: ServiceId | undefined;
  readonly ask: () => void;
  readonly report: () => void;
  /** Back to the guide. */
  readonly dismiss: () => void;
  /** The person has said that everything has arrived; it counts once the transfer isn't in progress any more. */
  readonly finish: () => void;
}

/** Holds what the person asked for or answered. `asksArrival`: whether the question is due. */
export function useArrival(
  { guide, transfer, source, destination }: GuideModel,
  asksArrival = false,
): ArrivalState {
  const [wanted, setWanted] = useState<{ transfer: string; stage: 'question' | 'problem' }>();
  const [finished, setFinished] = useState<Finished>();
  const isFinished =
    finished !== undefined &&
    finished.guide === guide.id &&
    finished.transfer !== transfer?.id &&
    (transfer?.startedAt ?? 0) <= finished.at;
  // Once it isn't shown any more, it is over: the next end of a transfer needs an answer of its own.
  useEffect(() => (isFinished ? () => setFinished(undefined) : undefined), [isFinished]);
  const set = (stage: 'question' | 'problem') => transfer && setWanted({ transfer: transfer.id, stage });
  const asked = wanted?.transfer === transfer?.id ? wanted?.stage : undefined;
  return {
    stage: isFinished ? 'finished' : transfer ? (asked ?? (asksArrival ? 'question' : 'guide')) : 'guide',
    source: isFinished ? finished.source : source,
    destination: isFinished ? finished.destination : destination,
    ask: () => set('question'),
    report: () => set('problem'),
    dismiss: () => setWanted(undefined),
    finish: () =>
      transfer &&
      setFinished({
        transfer: transfer.id,
        guide: guide.id,
        source: transfer.source,
        destination,
        at: Date.now(),
      }),
  };
}
