import { isDeepStrictEqual } from 'node:util';
import { isUnderWay, type Transfer } from '../../core/state/transfer';
import { NO_PREFERENCES, type Stored } from './product';

/** What an act may do to what is stored: what is amiss with it, or nothing. Nothing else than what it names may change. */
export type Change = (before: Stored, after: Stored) => string | undefined;

type Part = 'preferences' | 'quiet' | 'folded' | 'log';

const partOf = (stored: Stored, part: Part) => (part === 'folded' ? stored.shown.folded : stored[part]);
const json = (value: unknown) => JSON.stringify(value);

/** A change of these parts: all others stay, and what they should be is told by `check`. */
function of(parts: readonly Part[], check: Change): Change {
  return (before, after) => {
    for (const part of ['preferences', 'quiet', 'folded', 'log'] as const) {
      const [old, now] = [partOf(before, part), partOf(after, part)];
      if (!parts.includes(part) && !isDeepStrictEqual(old, now))
        return `${part} changed from ${json(old)} to ${json(now)}, where nobody touched it`;
    }
    return check(before, after);
  };
}

const equal = (what: string, now: unknown, wanted: unknown) =>
  isDeepStrictEqual(now, wanted) ? undefined : `${what} is ${json(now)}, and should be ${json(wanted)}`;

export const nothing: Change = of([], () => undefined);

export const fold = (guide: string): Change =>
  of(['folded'], (before, { shown }) =>
    equal('what is folded', [...shown.folded].sort(), [...new Set([...before.shown.folded, guide])].sort()),
  );

export const prefer = (dataType: string, destination: string | undefined): Change =>
  of(['preferences'], ({ preferences }, after) => {
    const { [dataType]: _old, ...others } = preferences.destinations;
    const destinations = destination === undefined ? others : { ...others, [dataType]: destination };
    return equal('what is preferred', after.preferences, { ...preferences, destinations });
  });

export const setPreferences = (part: 'edge' | 'transfer' | 'settings' | 'site', value: string): Change =>
  of(['preferences', 'folded'], ({ preferences, shown }, after) => {
    const { showing } = preferences;
    const wanted =
      part === 'edge'
        ? { ...preferences, edge: value }
        : { ...preferences, showing: { ...showing, [part]: value } };
    // Who asks for guides to open by themselves means those folded before as well.
    const folded = value === 'guide' ? [] : shown.folded;
    return (
      equal('what is preferred', after.preferences, wanted) ??
      equal('what is folded', after.shown.folded, folded)
    );
  });

export const silence = (service: string, kind: 'mute' | 'snooze'): Change =>
  of(['quiet'], (before, { quiet }) => {
    const { [service]: entry, ...others } = quiet;
    const { [service]: _old, ...othersBefore } = before.quiet;
    return entry?.kind === kind && (kind === 'mute' || !isDeepStrictEqual(entry, before.quiet[service]))
      ? equal('the quiet elsewhere', others, othersBefore)
      : `${service} is not quiet: ${json(quiet)}`;
  });

/** Quiet is ended on one service, be it named or not. */
export const endQuiet = (service?: string): Change =>
  of(['quiet'], (before, { quiet }) => {
    const ended = Object.keys(before.quiet).filter((id) => !Object.hasOwn(quiet, id));
    if (service !== undefined && Object.hasOwn(quiet, service)) return `${service} is still quiet`;
    return service === undefined && ended.length !== 1 ? `quiet ended on ${json(ended)}` : undefined;
  });

interface Difference {
  readonly added: readonly Transfer[];
  readonly removed: readonly Transfer[];
  readonly changed: readonly { readonly old: Transfer; readonly now: Transfer }[];
}

/** One change of the transfers, with the way back from it. */
function ofLog(
  check: (difference: Difference) => boolean,
  more: readonly Part[] = [],
  also?: Change,
): Change {
  return of(['log', ...more], (before, after) => {
    const [old, now] = [before.log.transfers, after.log.transfers];
    const difference: Difference = {
      added: now.filter(({ id }) => !old.some((one) => one.id === id)),
      removed: old.filter(({ id }) => !now.some((one) => one.id === id)),
      changed: old.flatMap((one) => {
        const same = now.find(({ id }) => id === one.id);
        return same && !isDeepStrictEqual(one, same) ? [{ old: one, now: same }] : [];
      }),
    };
    if (!check(difference)) return `the transfers went from ${json(old)} to ${json(now)}`;
    if (!isDeepStrictEqual(old, now)) {
      const wrong = equal('the way back', after.log.undo?.before, old);
      if (wrong !== undefined) return wrong;
    }
    return also?.(before, after);
  });
}

/** Exactly one transfer is another, in these fields alone. */
const oneChanged =
  (is: (old: Transfer, now: Transfer) => boolean, ...fields: (keyof Transfer)[]) =>
  ({ added, removed, changed }: Difference): boolean => {
    const [one] = changed;
    if (!one || changed.length > 1 || added.length > 0 || !isShortHistory(removed)) return false;
    const rest = (transfer: Transfer) =>
      Object.entries(transfer)
        .filter(([name]) => !fields.includes(name as keyof Transfer))
        .sort();
    return isDeepStrictEqual(rest(one.old), rest(one.now)) && is(one.old, one.now);
  };

/** Of the finished ones the oldest may go. */
const isShortHistory = (removed: readonly Transfer[]) =>
  removed.length <= 1 && removed.every((one) => !isUnderWay(one));

export const tick = (guide: string, place: string, step: string): Change =>
  ofLog(
    (difference) => {
      const [added, ...others] = difference.added;
      if (!added)
        return oneChanged(
          (old, now) => now.guide === guide && isDeepStrictEqual(now.done, [...old.done, step]),
          'done',
        )(difference);
      return (
        others.length + difference.changed.length + difference.removed.length === 0 &&
        added.guide === guide &&
        added.destination === place &&
        isDeepStrictEqual(added.done, [step])
      );
    },
    ['folded'],
    // Who has just begun wants to see the steps.
    ({ shown: old }, { shown: now }) =>
      now.folded.every((id) => old.folded.includes(id)) &&
      old.folded.every((id) => id === guide || now.folded.includes(id))
        ? undefined
        : `what is folded went from ${json(old.folded)} to ${json(now.folded)}`,
  );

export const untick = (guide: string, step: string): Change =>
  ofLog(
    oneChanged(
      (old, now) =>
        old.guide === guide &&
        isDeepStrictEqual(
          now.done,
          old.done.filter((one) => one !== step),
        ),
      'done',
    ),
  );

/** Another place: for the next time, and for the transfer that is shown, which is one of these. */
export const changePlace = (
  guide: string,
  dataType: string,
  place: string,
  transfers: readonly Transfer[],
): Change => {
  const ids = transfers.filter(({ destination }) => destination !== place).map(({ id }) => id);
  const moved = ofLog(
    ({ added, removed, changed, ...rest }) => {
      if (ids.length === 0) return added.length + removed.length + changed.length === 0;
      return oneChanged(
        (old, now) =>
          ids.includes(old.id) &&
          old.guide === guide &&
          now.destination === place &&
          now.done.every((step) => old.done.includes(step)),
        'destination',
        'done',
        'askedAt',
      )({ added, removed, changed, ...rest });
    },
    ['preferences'],
  );
  const preferred = prefer(dataType, place);
  return (before, after) => moved(before, after) ?? preferred(before, { ...after, log: before.log });
};

export const answer = (guide: string, what: 'arrived' | 'askedAt'): Change =>
  ofLog(
    oneChanged(
      (old, now) => old.guide === guide && now[what] !== undefined && now[what] !== old[what],
      'arrived',
      'askedAt',
    ),
  );

export const startOver = (guide: string): Change =>
  ofLog(
    oneChanged(
      (old, now) => old.guide === guide && now.done.length === 0 && isUnderWay(now),
      'done',
      'started',
      'arrived',
      'askedAt',
    ),
  );

export const startAnother = (guide: string): Change =>
  ofLog(
    ({ added, removed, changed }) =>
      added.length === 1 &&
      added[0]?.guide === guide &&
      added[0].done.length === 0 &&
      removed.length + changed.length === 0,
  );

export const remove = (title: string): Change =>
  ofLog(
    ({ added, removed, changed }) =>
      removed.length === 1 && removed[0]?.title === title && added.length + changed.length === 0,
  );

export const undo: Change = of(['log'], ({ log }, after) =>
  equal('what came back', after.log, log.undo ? { transfers: log.undo.before } : log),
);

export const forgetAll: Change = (_before, { preferences, quiet, shown, offered, log }) =>
  equal(
    'what is left',
    { preferences, quiet, folded: shown.folded, log },
    { preferences: NO_PREFERENCES, quiet: {}, folded: [], log: { transfers: [] } },
  ) ?? (offered.length > 20 ? 'more sites were offered than there are' : undefined);

/** A file's transfers and choices are taken in; all other transfers stay. */
export const takeIn = (text: string): Change => {
  const file = JSON.parse(text) as { preferences: unknown; transfers: readonly Transfer[] };
  return of(['preferences', 'log'], (before, after) => {
    const ids = file.transfers.map(({ id }) => id);
    const wanted = [...file.transfers, ...before.log.transfers.filter(({ id }) => !ids.includes(id))];
    const sorted = (all: readonly Transfer[]) => [...all].sort((a, b) => (a.id < b.id ? -1 : 1));
    return (
      equal('what is preferred', after.preferences, file.preferences) ??
      equal('the transfers', sorted(after.log.transfers), sorted(wanted))
    );
  });
};
