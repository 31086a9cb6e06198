import type { ServiceId } from '../pages/service';

/** One person's run through a guide. Nothing in it is about the person, or about what they move. */
export interface Transfer {
  readonly id: string;
  readonly guide: string;
  /** The guide's title when it began: a guide may go from the bundle. */
  readonly title: string;
  readonly source: ServiceId;
  readonly destination: ServiceId;
  /** The slugs of the steps that are done, in the order in which they were ticked. */
  readonly done: readonly string[];
  /** Milliseconds since the epoch. */
  readonly started: number;
  /** Set once the person said that all is there. Never before `started`. */
  readonly arrived?: number;
  /** When "not yet" was answered: the question rests for a day. */
  readonly askedAt?: number;
}

/** All transfers, the latest first, and the way back from the last act. */
export interface TransferLog {
  readonly transfers: readonly Transfer[];
  readonly undo?: Undo;
}

export interface Undo {
  /** Tells this act from every other, so that an old surface cannot undo a newer one. */
  readonly act: string;
  readonly kind: TransferAct['type'];
  /** When it was done, in milliseconds since the epoch. */
  readonly at: number;
  /** The transfer that was changed. */
  readonly transfer: string;
  readonly before: readonly Transfer[];
}

export type ArrivalAnswer = 'all-there' | 'not-yet' | 'something-wrong';

/** What a person can do with transfers. */
export type TransferAct =
  /** Ticks a step; begins a transfer where there is none of this guide to this place. */
  | {
      readonly type: 'tick-step';
      readonly transfer?: string | undefined;
      readonly guide: string;
      readonly source: ServiceId;
      readonly destination: ServiceId;
      readonly step: string;
    }
  | { readonly type: 'untick-step'; readonly transfer: string; readonly step: string }
  /** Goes to another place after all. Keeps the steps that are the same for every place. */
  | { readonly type: 'change-place'; readonly transfer: string; readonly destination: ServiceId }
  | { readonly type: 'start-over'; readonly transfer: string }
  | { readonly type: 'remove-transfer'; readonly transfer: string }
  /** Begins the same guide once more, beside the one under way. */
  | {
      readonly type: 'start-another';
      readonly guide: string;
      readonly source: ServiceId;
      readonly destination: ServiceId;
    }
  | { readonly type: 'answer-arrival'; readonly transfer: string; readonly answer: ArrivalAnswer }
  | { readonly type: 'undo'; readonly act: string };

/** What an act needs to know of the world. */
export interface ActFacts {
  readonly now: number;
  /** Used by no transfer and no act before. */
  readonly newId: string;
  /** The guide that the act is about; absent where it is not in the bundle. */
  readonly guide?:
    | {
        readonly title: string;
        readonly sources: readonly ServiceId[];
        readonly destinations: readonly ServiceId[];
        readonly steps: readonly { readonly slug: string; readonly isForPlace: boolean }[];
      }
    | undefined;
}

export const NO_TRANSFERS: TransferLog = { transfers: [] };

/** How many finished transfers are kept. */
export const HISTORY_LENGTH = 20;

/** How long an act can be undone, in milliseconds. */
export const UNDO_PERIOD = 60_000;

/** Whether an act can still be undone. A clock that was set back doesn't prolong it. */
export const isUndoable = ({ at }: Pick<Undo, 'at'>, now: number): boolean =>
  now >= at && now < at + UNDO_PERIOD;

const DAY = 24 * 60 * 60 * 1000;

export const isUnderWay = ({ arrived }: Transfer): boolean => arrived === undefined;

/** Whether the person said "not yet" less than a day ago. A clock that was set back does not prolong it. */
export const isAskedLater = ({ askedAt }: Transfer, now: number): boolean =>
  askedAt !== undefined && now >= askedAt && now < askedAt + DAY;

/** The latest transfer of a guide that is under way; one to the given place before any other. */
export function transferOf(
  { transfers }: TransferLog,
  guide: string,
  destination?: ServiceId,
): Transfer | undefined {
  const own = transfers.filter((transfer) => transfer.guide === guide && isUnderWay(transfer));
  return own.find((transfer) => transfer.destination === destination) ?? own[0];
}
