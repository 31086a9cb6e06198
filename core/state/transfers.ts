import type { ServiceId } from '../pages/service';
import type { Transfer, Undo } from './state';

/** How long a command can be undone, in milliseconds. */
export const UNDO_PERIOD = 60_000;

/** Whether a command can still be undone. A clock that was set back doesn't prolong it. */
export const isUndoable = ({ at }: Pick<Undo, 'at'>, now: number): boolean =>
  now >= at && now < at + UNDO_PERIOD;

const DAY = 24 * 60 * 60 * 1000;

export const isInProgress = ({ completedAt }: Pick<Transfer, 'completedAt'>): boolean =>
  completedAt === undefined;

/** Whether to ask if everything has arrived: not for a day after "not yet", unless the clock was set back. */
export const isReminderDue = ({ remindedAt }: Transfer, now: number): boolean =>
  remindedAt === undefined || now < remindedAt || now >= remindedAt + DAY;

/** The latest transfer in progress with a guide, preferably one to the given destination. */
export function transferOf(
  transfers: readonly Transfer[],
  guide: string,
  destination?: ServiceId,
): Transfer | undefined {
  const ofGuide = transfers.filter((transfer) => transfer.guide === guide && isInProgress(transfer));
  return ofGuide.find((transfer) => transfer.destination === destination) ?? ofGuide[0];
}
