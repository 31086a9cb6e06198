import { isDeepStrictEqual } from 'node:util';
import type { Guide } from './pages';
import { ASK_EACH_TIME, INITIAL, type Stored, type Transfer } from './stored';

/*
 * What an action may change in what is stored. Everything else has to stay as it is.
 */

/** What is wrong with a change, or `undefined`. */
export type Change = (before: Stored, after: Stored) => string | undefined;

const PARTS = ['preferences', 'hiddenSites', 'collapsed', 'transfers', 'undo', 'isWelcomed'] as const;
/** The extension notes these by itself, at any time: they only grow. */
const NOTES = ['introduced', 'offeredSites'] as const;
type Part = (typeof PARTS)[number] | (typeof NOTES)[number];

const isSame = isDeepStrictEqual;
const partOf = (stored: Stored, part: Part): unknown => ({ ...stored.bannerHistory, ...stored })[part];
const partsOf = (stored: Stored, parts: readonly Part[]) =>
  JSON.stringify(Object.fromEntries(parts.map((part) => [part, partOf(stored, part)])));

/** Changes these parts alone, so that they are right afterwards. */
const of =
  (parts: readonly Part[], isRight: (before: Stored, after: Stored) => boolean): Change =>
  (before, after) => {
    const hasGrown = (part: Part) => {
      const [old, now] = [partOf(before, part), partOf(after, part)] as [object, object];
      return Array.isArray(old)
        ? old.every((one) => Object.values(now).includes(one))
        : isSame(now, { ...now, ...old });
    };
    const touched = [
      ...PARTS.filter((part) => !isSame(partOf(before, part), partOf(after, part))),
      ...NOTES.filter((part) => !hasGrown(part)),
    ].filter((part) => !parts.includes(part));
    const wrong = touched.length > 0 ? touched : isRight(before, after) ? [] : parts;
    if (wrong.length === 0) return undefined;
    const reason = touched.length > 0 ? ', which nobody changed' : '';
    return `${partsOf(before, wrong)} became ${partsOf(after, wrong)}${reason}`;
  };

export const nothing = of([], () => true);

/** An action that may not have been done. */
export const perhaps =
  (...changes: readonly Change[]): Change =>
  (before, after) =>
    [nothing, ...changes].some((change) => change(before, after) === undefined)
      ? undefined
      : changes.map((change) => change(before, after)).join('\nor ');

const without = (record: object, ...names: readonly string[]) =>
  Object.fromEntries(Object.entries(record).filter(([name]) => !names.includes(name)));

export const collapse = (guide: string) =>
  of(['collapsed'], ({ bannerHistory: { collapsed } }, after) =>
    isSame(new Set(after.bannerHistory.collapsed), new Set([...collapsed, guide])),
  );

const prefers = (before: Stored, after: Stored, dataType: string, destination: string | undefined) => {
  const destinations = {
    ...before.preferences.destinations,
    [dataType]: destination ?? ASK_EACH_TIME,
  };
  return isSame(after.preferences, { ...before.preferences, destinations });
};

export const prefer = (dataType: string, destination: string | undefined) =>
  of(['preferences'], (before, after) => prefers(before, after, dataType, destination));

/** Who has guides open by themselves means those that were minimized before, too. */
export const setAutoDisplay = (kind: string, value: string) =>
  of(['preferences', ...(value === 'expanded' ? (['collapsed'] as const) : [])], ({ preferences }, after) => {
    const autoDisplay = { ...preferences.autoDisplay, [kind]: value };
    const isOpened = value !== 'expanded' || after.bannerHistory.collapsed.length === 0;
    return isOpened && isSame(after.preferences, { ...preferences, autoDisplay });
  });

export const setPosition = (position: string) =>
  of(['preferences'], ({ preferences }, after) => isSame(after.preferences, { ...preferences, position }));

const DAY = 24 * 60 * 60 * 1000;

/** Hides the guides on a service's sites, for some days or for good. */
export const hide = (service: string, days?: number) =>
  of(['hiddenSites'], ({ hiddenSites: before }, { hiddenSites: after }) => {
    const site = after[service];
    const isMeant =
      days === undefined
        ? site?.kind === 'mute'
        : site && site.until === site.since + days * DAY && !isSame(site, before[service]);
    return isMeant === true && isSame(without(after, service), without(before, service));
  });

/** Shows the guides on one site again, be it named or not. */
export const showAgain = (service?: string) =>
  of(['hiddenSites'], ({ hiddenSites: before }, { hiddenSites: after }) => {
    const shown = Object.keys(before).filter((id) => !(id in after));
    return (
      shown.length === 1 && (service ?? shown[0]) === shown[0] && isSame(after, without(before, ...shown))
    );
  });

/** The one transfer that differs, before and after; that can be undone. `undefined` if it is not one alone. */
function difference(before: Stored, after: Stored) {
  const differing = (a: Stored, b: Stored) =>
    a.transfers.filter((one) => !b.transfers.some((other) => isSame(one, other)));
  const [[old, ...olds], [now, ...nows]] = [differing(before, after), differing(after, before)];
  const isUndoable = after.undo !== undefined && after.undo.id !== before.undo?.id;
  return isUndoable && olds.length + nows.length === 0 ? { old, now } : undefined;
}

/** One of these transfers gets new values, or is removed; any of these fields may change besides. */
const changesOne =
  (
    shown: readonly Transfer[],
    change: (old: Transfer) => object | undefined,
    ...fields: (keyof Transfer)[]
  ) =>
  (before: Stored, after: Stored): boolean => {
    const { old, now } = difference(before, after) ?? {};
    if (!old || shown.every(({ id }) => id !== old.id)) return false;
    const wanted = change(old);
    return now && wanted
      ? isSame(without(now, ...fields), without({ ...old, ...wanted }, ...fields))
      : !now && !wanted;
  };

const change = (...args: Parameters<typeof changesOne>) => of(['transfers', 'undo'], changesOne(...args));

const starts = (
  before: Stored,
  after: Stored,
  guide: Guide,
  destination: string | undefined,
  done: string[],
) => {
  const { old, now } = difference(before, after) ?? {};
  const wanted = {
    guide: guide.id,
    title: guide.title,
    ...(destination !== undefined && { destination }),
    done,
  };
  const isRight = isSame(now && without(now, 'id', 'source', 'startedAt'), wanted);
  return !old && isRight && guide.sources.includes(now?.source ?? '');
};

export const startAnother = (guide: Guide, destination: string | undefined) =>
  of(['transfers', 'undo'], (before, after) => starts(before, after, guide, destination, []));

/** A step is done in the transfer that is shown; the first one starts a transfer, and the guide may open by itself again. */
export const completeStep = (
  guide: Guide,
  destination: string | undefined,
  step: string,
  shown: readonly Transfer[],
) =>
  shown.length > 0
    ? change(shown, ({ done, destination: known = destination }) => ({
        done: [...done, step],
        ...(known !== undefined && { destination: known }),
      }))
    : of(['transfers', 'undo', 'collapsed'], (before, after) => {
        const collapsed = before.bannerHistory.collapsed.filter((id) => id !== guide.id);
        return (
          starts(before, after, guide, destination, [step]) &&
          isSame(after.bannerHistory.collapsed, collapsed)
        );
      });

export const reopenStep = (step: string, shown: readonly Transfer[]) =>
  change(shown, ({ done }) => ({ done: done.filter((slug) => slug !== step) }));

/** For the next time, and for the transfer that is shown: it may have to do some steps anew. */
export const chooseDestination = (guide: Guide, destination: string, shown: readonly Transfer[]) =>
  of(['preferences', 'transfers', 'undo'], (before, after) => {
    const isThere = shown.length === 0 || shown.some((one) => one.destination === destination);
    const isKept = isThere && isSame([before.transfers, before.undo], [after.transfers, after.undo]);
    const isRedirected = changesOne(shown, () => ({ destination }), 'done', 'remindedAt');
    return prefers(before, after, guide.dataType, destination) && (isKept || isRedirected(before, after));
  });

export const complete = (shown: readonly Transfer[]) =>
  change(shown, () => ({}), 'completedAt', 'remindedAt');
export const postpone = (shown: readonly Transfer[]) => change(shown, () => ({}), 'remindedAt');
export const restart = (shown: readonly Transfer[]) =>
  change(shown, () => ({ done: [] }), 'startedAt', 'remindedAt');
export const remove = (shown: readonly Transfer[]) => change(shown, () => undefined);

/** `transfers`: as they were before the command that is undone; `undefined` if a fault has changed them since. */
export const undo = (transfers: readonly Transfer[] | undefined) =>
  of(
    ['transfers', 'undo'],
    (_, after) => !after.undo && isSame(after.transfers, transfers ?? after.transfers),
  );

/** `isInterrupted`: everything is removed first, so that what is stored then finds room. */
const eraseAll = (isInterrupted: boolean) =>
  of([...PARTS, ...NOTES], ({ isWelcomed }, after) =>
    isSame(
      PARTS.map((part) => partOf(after, part)),
      PARTS.map((part) =>
        part === 'isWelcomed' ? isWelcomed && !isInterrupted : partOf({ ...INITIAL, raw: {} }, part),
      ),
    ),
  );
export const erase = eraseAll(false);
export const eraseInterrupted = eraseAll(true);

/** A backup's preferences replace those there are; its transfers are added, or replace those with their ids. */
export const importBackup = (backup: string) =>
  of(['preferences', 'transfers', 'undo'], (before, after) => {
    const { preferences, transfers } = JSON.parse(backup) as Pick<Stored, 'preferences' | 'transfers'>;
    const byId = (all: readonly Transfer[]) => new Map(all.map((one) => [one.id, one]));
    const merged = new Map([...byId(before.transfers), ...byId(transfers)]);
    return isSame([after.preferences, byId(after.transfers)], [preferences, merged]);
  });
