import * as v from 'valibot';
import { DEFAULT_PREFERENCES, EDGES, SHOWINGS, type Preferences } from '../core/preferences';
import type { Quiet } from '../core/quiet';
import { NOTHING_SHOWN, type Shown } from '../core/shown';
import { browser } from './browser';
import { defineStoredItem } from './stored-item';

const showing = v.picklist(SHOWINGS);
const time = v.pipe(v.number(), v.finite());

const preferencesSchema = v.strictObject({
  destinations: v.record(v.string(), v.string()),
  showing: v.strictObject({ transfer: showing, settings: showing, site: showing }),
  edge: v.picklist(EDGES),
});

const quietSchema = v.record(
  v.string(),
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
  introduced: v.record(v.string(), v.string()),
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

/** Back to the first day: what was set, what was shown, and what was set aside. */
export async function forgetEverything(): Promise<void> {
  await Promise.all([preferences, quiet, shown, offeredSites].map((item) => item.reset()));
  await browser.storage.local.clear();
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
