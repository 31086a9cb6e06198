import * as v from 'valibot';
import { DEFAULT_PREFERENCES, EDGES, SHOWINGS, type Preferences } from '../core/state/preferences';
import type { Quiet } from '../core/state/hidden-sites';
import { NOTHING_SHOWN, type Shown } from '../core/state/banner-history';
import { NO_TRANSFERS, type Transfer, type TransferLog } from '../core/state/transfer';
import { browser } from './browser';
import { defineStoredItem } from './stored-item';

const showing = v.picklist(SHOWINGS);
const time = v.pipe(v.number(), v.finite());

/** By any key. An array is none, though it has entries as well. */
const table = <T>(value: v.GenericSchema<unknown, T>) =>
  v.pipe(
    v.unknown(),
    v.check((one) => !Array.isArray(one), 'is a list'),
    v.record(v.string(), value),
  );

export const preferencesSchema = v.strictObject({
  destinations: table(v.string()),
  showing: v.strictObject({ transfer: showing, settings: showing, site: showing }),
  edge: v.picklist(EDGES),
});

const quietSchema = table(
  v.variant('kind', [
    v.strictObject({ kind: v.literal('mute'), since: time }),
    v.strictObject({
      kind: v.literal('snooze'),
      since: time,
      until: time,
      guide: v.string(),
      version: v.string(),
    }),
  ]),
);

const shownSchema = v.strictObject({
  folded: v.array(v.string()),
  introduced: table(v.string()),
});

const text = v.pipe(v.string(), v.maxLength(500));
const id = v.pipe(v.string(), v.minLength(1), v.maxLength(200));

export const transfersSchema = v.pipe(
  v.array(
    v.pipe(
      v.strictObject({
        id,
        guide: id,
        title: text,
        source: id,
        destination: id,
        done: v.pipe(v.array(id), v.maxLength(200)),
        started: time,
        arrived: v.exactOptional(time),
        askedAt: v.exactOptional(time),
      }),
      v.check(({ started, arrived = started }) => arrived >= started, 'arrived before it began'),
    ),
  ),
  v.maxLength(1_000),
  v.check((all) => new Set(all.map(({ id }) => id)).size === all.length, 'two transfers by one id'),
) satisfies v.GenericSchema<unknown, readonly Transfer[]>;

const logSchema = v.strictObject({
  transfers: transfersSchema,
  undo: v.exactOptional(
    v.strictObject({
      act: text,
      // The first version stored no time: what was done then can't be undone any more.
      at: v.optional(time, 0),
      kind: v.picklist([
        'tick-step',
        'untick-step',
        'change-place',
        'start-over',
        'remove-transfer',
        'start-another',
        'answer-arrival',
        'undo',
      ]),
      transfer: text,
      before: transfersSchema,
    }),
  ),
});

const define = defineStoredItem(() => browser.storage.local);

export const preferences = define<Preferences>({
  key: 'preferences',
  version: 1,
  fallback: DEFAULT_PREFERENCES,
  schema: preferencesSchema,
});

export const quiet = define<Quiet>({ key: 'quiet', version: 1, fallback: {}, schema: quietSchema });

export const shown = define<Shown>({
  key: 'shown',
  version: 1,
  fallback: NOTHING_SHOWN,
  schema: shownSchema,
});

/** The services for which the popup has offered to show up on their sites: it asks once. */
export const offeredSites = define<readonly string[]>({
  key: 'offered-sites',
  version: 1,
  fallback: [],
  schema: v.array(v.string()),
});

export const transfers = define<TransferLog>({
  key: 'transfers',
  version: 1,
  fallback: NO_TRANSFERS,
  schema: logSchema,
});

/** Whether the welcome page has opened: it does so once in a lifetime. */
export const welcomed = define<boolean>({
  key: 'welcomed',
  version: 1,
  fallback: false,
  schema: v.boolean(),
});

/** What was done before the browser was closed can't be undone any more. */
export async function endUndo(): Promise<void> {
  await transfers.update((log) => (log.undo ? { transfers: log.transfers } : log));
}

/** Back to the first day: what was set, what was shown, and what was set aside. */
export async function forgetEverything(): Promise<void> {
  await Promise.all([preferences, quiet, shown, offeredSites, transfers].map((item) => item.reset()));
  // That the welcome page was shown stays. Nothing is written: a storage that refuses to could not take back the rest.
  const left = Object.keys(await browser.storage.local.get(null));
  await browser.storage.local.remove(left.filter((key) => key !== welcomed.key));
}

/** Calls back after any change of what is stored. Returns a function that ends it. */
export function watchStorage(onChange: () => void): () => void {
  browser.storage.local.onChanged.addListener(onChange);
  return () => {
    browser.storage.local.onChanged.removeListener(onChange);
  };
}

/** Keeps content scripts from reading what is stored, where the browser can (Chrome; not Firefox 153). */
export async function lockStorage(): Promise<void> {
  const area = browser.storage.local as Partial<Pick<chrome.storage.StorageArea, 'setAccessLevel'>>;
  await area.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
}
