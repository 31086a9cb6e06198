import type { PageMatch } from '../pages/service';
import type { Transfer } from '../state/state';
import type { Step } from './guide';
import { leadsHere } from './steps';

/**
 * A step is `done` if it was marked, or if it leads to a transfer tool and a later step was marked: nobody can do that
 * one without it. A step that isn't done is `here` on the page that it leads to; of several, the first one is.
 */
export type StepState = 'done' | 'here' | 'open';

export interface Progress {
  /** By step. */
  readonly states: readonly StepState[];
  /** The index of the first open step. */
  readonly current: number | undefined;
  /** How many steps are done or here. */
  readonly done: number;
  readonly total: number;
  /**
   * Whether the transfer has been started in the service's tool: the last step is done, or all but the last. False for a
   * guide without steps or without a transfer.
   */
  readonly isSent: boolean;
  /** Whether all steps are done. False for a guide without steps. */
  readonly isComplete: boolean;
}

/** How far a transfer with a guide's steps is. `match`: the page that the person is on. */
export function progressOf(
  steps: readonly Step[],
  transfer: Pick<Transfer, 'done'> | undefined,
  match?: PageMatch,
): Progress {
  const isMarked = ({ slug }: Step) => transfer?.done.includes(slug) === true;
  const lastMarked = steps.findLastIndex(isMarked);
  const here = steps.findIndex((step) => leadsHere(step, match));
  const states = steps.map((step, index): StepState => {
    if (isMarked(step) || (step.reachedOn.length > 0 && index < lastMarked)) return 'done';
    return index === here ? 'here' : 'open';
  });
  const current = states.indexOf('open');
  const total = states.length;
  const isDone = (state: StepState) => state === 'done';
  return {
    states,
    current: current === -1 ? undefined : current,
    done: states.filter((state) => state !== 'open').length,
    total,
    isSent: states.at(-1) === 'done' || (total > 1 && states.slice(0, -1).every(isDone)),
    isComplete: total > 0 && states.every(isDone),
  };
}
