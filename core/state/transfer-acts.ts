import {
  HISTORY_LENGTH,
  isUnderWay,
  isUndoable,
  NO_TRANSFERS,
  type ActFacts,
  type Transfer,
  type TransferAct,
  type TransferLog,
} from './transfer';

/** Carries out an act. One that makes no sense (any more) changes nothing: the same log comes back. */
export function applyAct(log: TransferLog, act: TransferAct, facts: ActFacts): TransferLog {
  if (act.type === 'undo')
    return log.undo?.act === act.act && isUndoable(log.undo, facts.now)
      ? { transfers: log.undo.before }
      : log;
  const changed = change(log, act, facts);
  if (!changed || changed.transfers === log.transfers) return log;
  return {
    transfers: withShortHistory(changed.transfers),
    undo: { act: facts.newId, kind: act.type, at: facts.now, transfer: changed.id, before: log.transfers },
  };
}

interface Change {
  readonly id: string;
  readonly transfers: readonly Transfer[];
}

type DoableAct = Exclude<TransferAct, { type: 'undo' }>;

function change(log: TransferLog, act: DoableAct, facts: ActFacts): Change | undefined {
  if (act.type === 'start-another') return begin(log, act, [], facts);
  if (act.type === 'tick-step') return tick(log, act, facts);
  const transfer = log.transfers.find(({ id }) => id === act.transfer);
  if (!transfer) return undefined;
  if (act.type === 'remove-transfer')
    return { id: transfer.id, transfers: log.transfers.filter((one) => one !== transfer) };
  const next = changeOne(transfer, act, facts);
  return next && replace(log, transfer, next);
}

type TickStep = Extract<TransferAct, { type: 'tick-step' }>;
type StartAnother = Extract<TransferAct, { type: 'start-another' }>;

function tick(log: TransferLog, act: TickStep, facts: ActFacts): Change | undefined {
  const { guide } = facts;
  if (!guide?.steps.some(({ slug }) => slug === act.step)) return undefined;
  const known = log.transfers.find(({ id }) => id === act.transfer);
  // Two surfaces may both begin: the second tick joins the first one's transfer.
  const own =
    known ??
    log.transfers.find(
      (one) => one.guide === act.guide && one.destination === act.destination && isUnderWay(one),
    );
  if (!own) return begin(log, act, [act.step], facts);
  if (own.guide !== act.guide || !isUnderWay(own) || own.done.includes(act.step)) return undefined;
  return replace(log, own, { ...own, done: [...own.done, act.step] });
}

function begin(
  log: TransferLog,
  { guide: id, source, destination }: TickStep | StartAnother,
  done: readonly string[],
  { now, newId, guide }: ActFacts,
): Change | undefined {
  if (!guide?.sources.includes(source) || !guide.destinations.includes(destination)) return undefined;
  const transfer: Transfer = {
    id: newId,
    guide: id,
    title: guide.title.slice(0, 500),
    source,
    destination,
    done,
    started: now,
  };
  return { id: newId, transfers: [transfer, ...log.transfers] };
}

type OtherAct = Exclude<DoableAct, TickStep | StartAnother | { type: 'remove-transfer' }>;

function changeOne(transfer: Transfer, act: OtherAct, { now, guide }: ActFacts): Transfer | undefined {
  switch (act.type) {
    case 'untick-step':
      return transfer.done.includes(act.step) && isUnderWay(transfer)
        ? { ...transfer, done: transfer.done.filter((step) => step !== act.step) }
        : undefined;
    case 'change-place': {
      if (!isUnderWay(transfer) || transfer.destination === act.destination) return undefined;
      if (!guide?.destinations.includes(act.destination)) return undefined;
      const forPlace = guide.steps.filter(({ isForPlace }) => isForPlace).map(({ slug }) => slug);
      const { askedAt: _askedAt, ...rest } = transfer;
      const done = transfer.done.filter((step) => !forPlace.includes(step));
      return { ...rest, destination: act.destination, done };
    }
    case 'start-over': {
      const { arrived: _arrived, askedAt: _askedAt, ...rest } = transfer;
      return { ...rest, done: [], started: now };
    }
    case 'answer-arrival': {
      if (!isUnderWay(transfer)) return undefined;
      const { askedAt: _askedAt, ...rest } = transfer;
      if (act.answer === 'not-yet') return { ...rest, askedAt: now };
      // A clock that was set back must not have it arrive before it began.
      return act.answer === 'all-there' ? { ...rest, arrived: Math.max(now, transfer.started) } : undefined;
    }
  }
}

const replace = (log: TransferLog, old: Transfer, next: Transfer): Change => ({
  id: next.id,
  transfers: log.transfers.map((one) => (one === old ? next : one)),
});

/** Keeps all that are under way, and of the finished the latest. */
function withShortHistory(transfers: readonly Transfer[]): readonly Transfer[] {
  const finished = transfers.filter((one) => !isUnderWay(one));
  if (finished.length <= HISTORY_LENGTH) return transfers;
  const kept = [...finished].sort((a, b) => (b.arrived ?? 0) - (a.arrived ?? 0)).slice(0, HISTORY_LENGTH);
  return transfers.filter((one) => isUnderWay(one) || kept.includes(one));
}

/** Takes a file's transfers in: those that are known by their id are as in the file, all others stay. */
export function importTransfers(log: TransferLog, imported: readonly Transfer[]): TransferLog {
  const ids = new Set(imported.map(({ id }) => id));
  const all = [...imported, ...log.transfers.filter(({ id }) => !ids.has(id))];
  return { ...NO_TRANSFERS, transfers: withShortHistory(all.sort((a, b) => b.started - a.started)) };
}
