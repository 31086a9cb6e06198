import type { GuideSummary } from '../guides/guide';
import type { ServiceId } from '../pages/service';
import type { State, Transfer, Undo } from './state';
import { isInProgress, isUndoable } from './transfers';

/** What a command needs to know about a guide. */
export interface GuideFacts extends Pick<
  GuideSummary,
  'id' | 'title' | 'version' | 'sources' | 'destinations'
> {
  /** `isForDestination`: the step has to be done again for another destination. */
  readonly steps: readonly { readonly slug: string; readonly isForDestination: boolean }[];
}

/** What a command needs besides its input and the state. */
export interface CommandFacts {
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** A new unique id. */
  readonly newId: string;
  /** The guide that the command is about; absent if it isn't in the bundle. */
  readonly guide?: GuideFacts | undefined;
}

/** How many completed transfers are stored. */
export const HISTORY_LENGTH = 20;

type Route = Pick<Transfer, 'source'> & { readonly destination?: ServiceId | undefined };

/** Starts a transfer. Changes nothing if the guide doesn't lead from that source to that destination. */
export function startTransfer(
  state: State,
  guide: GuideFacts,
  { source, destination }: Route,
  { now, newId }: CommandFacts,
  done: readonly string[] = [],
): State {
  const isOfGuide =
    guide.sources.includes(source) && (destination === undefined || guide.destinations.includes(destination));
  if (!isOfGuide) return state;
  const transfer: Transfer = {
    id: newId,
    guide: guide.id,
    title: guide.title.slice(0, 500),
    source,
    ...(destination !== undefined && { destination }),
    done,
    startedAt: now,
  };
  return { ...state, transfers: [transfer, ...state.transfers] };
}

/**
 * Marks a step as done. Starts a transfer if none with this guide, source and destination is in progress. A transfer
 * without a destination gets the given one.
 */
export function completeStep(
  state: State,
  guide: GuideFacts,
  { transfer: id, step, ...route }: Route & { readonly transfer?: string | undefined; readonly step: string },
  facts: CommandFacts,
): State {
  if (!guide.steps.some(({ slug }) => slug === step)) return state;
  // Two surfaces may both start a transfer: the second step joins the transfer that the first one started.
  const transfer =
    state.transfers.find((known) => known.id === id) ??
    state.transfers.find(
      (known) =>
        known.guide === guide.id &&
        known.source === route.source &&
        known.destination === route.destination &&
        isInProgress(known),
    );
  if (!transfer) return startTransfer(state, guide, route, facts, [step]);
  if (transfer.guide !== guide.id || transfer.done.includes(step)) return state;
  return changeTransfer(state, transfer.id, (known) => {
    const marked = { ...known, done: [...known.done, step] };
    const { destination } = route;
    return known.destination === undefined && destination !== undefined
      ? withDestination(marked, destination, guide)
      : marked;
  });
}

/** Changes a transfer if it is in progress. */
export function changeTransfer(
  state: State,
  id: string | undefined,
  change: (transfer: Transfer) => Transfer,
): State {
  return changeAny(state, id, (transfer) => (isInProgress(transfer) ? change(transfer) : transfer));
}

/** Changes a transfer, or removes it if `change` returns `undefined`. */
export function changeAny(
  state: State,
  id: string | undefined,
  change: (transfer: Transfer) => Transfer | undefined,
): State {
  const known = state.transfers.find((transfer) => transfer.id === id);
  if (!known) return state;
  const changed = change(known);
  if (changed === known) return state;
  const transfers = state.transfers.flatMap((transfer) => (transfer === known ? (changed ?? []) : transfer));
  return { ...state, transfers: withShortHistory(transfers) };
}

/** Restarts a transfer, which becomes the latest. */
export function restartTransfer(state: State, id: string, now: number): State {
  const known = state.transfers.find((transfer) => transfer.id === id);
  if (!known) return state;
  const { completedAt: _completedAt, remindedAt: _remindedAt, ...rest } = known;
  const others = state.transfers.filter((transfer) => transfer !== known);
  return { ...state, transfers: [{ ...rest, done: [], startedAt: now }, ...others] };
}

/** Changes the destination. Steps that are the same for every destination stay done. */
export function withDestination(transfer: Transfer, destination: ServiceId, guide: GuideFacts): Transfer {
  if (transfer.destination === destination || !guide.destinations.includes(destination)) return transfer;
  const { remindedAt: _remindedAt, ...rest } = transfer;
  if (transfer.destination === undefined) return { ...rest, destination };
  const otherSteps = guide.steps.filter(({ isForDestination }) => isForDestination).map(({ slug }) => slug);
  return { ...rest, destination, done: transfer.done.filter((step) => !otherSteps.includes(step)) };
}

/** Keeps all transfers in progress, and the latest of the completed ones. */
export function withShortHistory(transfers: readonly Transfer[]): readonly Transfer[] {
  const kept = transfers
    .filter((transfer) => !isInProgress(transfer))
    .sort((a, b) => (b.completedAt ?? 0) - (a.completedAt ?? 0))
    .slice(0, HISTORY_LENGTH);
  return transfers.filter((transfer) => isInProgress(transfer) || kept.includes(transfer));
}

/** The undo of a command that changed the transfers from `before` to `after`. */
export function undoOf(
  before: readonly Transfer[],
  after: readonly Transfer[],
  command: string,
  { now, newId }: CommandFacts,
): Undo {
  const taken = before.flatMap((transfer, index) => (after.includes(transfer) ? [] : [{ index, transfer }]));
  // Completing a transfer may also have removed an older one from the history.
  const changed = taken.find(({ transfer }) => after.some(({ id }) => id === transfer.id)) ?? taken[0];
  const added = after.find(({ id }) => before.every((transfer) => transfer.id !== id));
  return {
    id: newId,
    command,
    at: now,
    guide: (added ?? changed?.transfer)?.guide ?? '',
    ...(added && { added: added.id }),
    before: taken,
  };
}

/** Reverts the transfers that a command changed; later changes of other transfers stay. */
export function applyUndo(state: State, id: string, now: number): State {
  const { undo } = state;
  if (undo?.id !== id || !isUndoable(undo, now)) return state;
  const changed = new Set([undo.added, ...undo.before.map(({ transfer }) => transfer.id)]);
  const transfers = state.transfers.filter((transfer) => !changed.has(transfer.id));
  for (const { index, transfer } of undo.before) transfers.splice(index, 0, transfer);
  return { ...state, transfers, undo: undefined };
}
