import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import * as fc from 'fast-check';
import * as v from 'valibot';
import { DEFAULT_PREFERENCES } from '../../../core/state/preferences';
import { isUnderWay, NO_TRANSFERS } from '../../../core/state/transfer';
import { importTransfers } from '../../../core/state/transfer-acts';
import { store, stored } from '../fake-browser';
import { readBackup, writeBackup } from '../../../platform/backup';
import {
  offeredSites,
  preferences,
  preferencesSchema,
  quiet,
  shown,
  transfers,
  transfersSchema,
  welcomed,
} from '../../../platform/storage';
import { defineStoredItem, type StoredItem } from '../../../platform/stored-item';
import { anyPreferences, anyTransfers, sampleTransfer } from '../../unit/core/samples';
import { defineProperty } from '../property';

const ITEMS = [
  preferences,
  quiet,
  shown,
  offeredSites,
  transfers,
  welcomed,
] as readonly StoredItem<unknown>[];
const FALLBACKS: Readonly<Record<string, unknown>> = {
  preferences: DEFAULT_PREFERENCES,
  quiet: {},
  shown: { folded: [], introduced: {} },
  'offered-sites': [],
  transfers: NO_TRANSFERS,
  welcomed: false,
};

// What a value of the right form is made of, so that many are near to one that fits.
const KEYS = [
  ...['destinations', 'showing', 'edge', 'transfer', 'settings', 'site', 'folded', 'introduced', 'transfers'],
  ...['undo', 'act', 'kind', 'before', 'id', 'guide', 'title', 'source', 'destination', 'done', 'started'],
  ...['arrived', 'askedAt', 'since', 'until', 'version', '__proto__', 'constructor', 'prototype', 'toString'],
];
const TEXTS = ['guide', 'line', 'badge', 'bottom', 'top', 'mute', 'snooze', 'tick-step', 'undo', 'koofr', ''];
const nearJson = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.oneof(fc.constantFrom(...TEXTS), fc.integer(), fc.double(), fc.boolean(), fc.constant(null)),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.constantFrom(...KEYS), tie('value'), { maxKeys: 6 }),
  ),
})).value;
const anyQuiet = fc.dictionary(
  fc.oneof(fc.constantFrom('koofr', 'constructor', '__proto__'), fc.string()),
  fc.oneof(fc.record({ kind: fc.constant('mute'), since: fc.double({ noNaN: true }) }), nearJson),
);
const anyLog = fc.record({ transfers: anyTransfers.map((all) => [...all]) });
const anyValue = fc.oneof(
  nearJson,
  fc.jsonValue(),
  anyPreferences,
  anyQuiet,
  anyLog,
  fc.array(fc.string()),
  fc.record({ folded: fc.array(fc.string()), introduced: fc.dictionary(fc.string(), fc.string()) }),
);
const anyStored = fc.oneof(
  fc.record({ version: fc.oneof(fc.constant(1), fc.integer(), fc.double()), value: anyValue }),
  fc.record({ version: fc.constant(1), value: anyValue, more: nearJson }),
  anyValue,
);

/** What is read fits, and is what was kept or the fallback; a misfit is still there after the next change. */
export const anythingStored = defineProperty(
  'storage/anything',
  fc.tuple(fc.constantFrom(...ITEMS), anyStored),
  async ([item, kept]) => {
    store({ [item.key]: kept, other: 'as it was' });
    const before = stored()[item.key];
    const value = await item.get();
    const fallback = FALLBACKS[item.key];
    const asKept = v.safeParse(v.strictObject({ version: v.literal(1), value: v.unknown() }), before);
    const isFallback = JSON.stringify(value) === JSON.stringify(fallback);
    if (!isFallback) assert.ok(asKept.success);
    await item.update((old) => structuredClone(old));
    const after = stored();
    assert.deepStrictEqual(await item.get(), value);
    assert.deepStrictEqual(after[item.key], { version: 1, value });
    assert.equal(after['other'], 'as it was');
    const aside = Object.entries(after).filter(([key]) => key.startsWith(`set-aside/${item.key}/`));
    const isKept = asKept.success && isDeepStrictEqual(asKept.output.value, value);
    if (aside.length === 0) assert.ok(isKept || isSubset(value, asKept.output), 'something is lost');
    else
      assert.deepStrictEqual(
        aside.map(([, misfit]) => misfit),
        [before],
      );
  },
);

/** Records leave out the names that every object has; nothing else may be missing. */
function isSubset(value: unknown, kept: unknown): boolean {
  const without = JSON.stringify((kept as { value: unknown }).value, (key: string, inner: unknown) =>
    key === '__proto__' || key === 'constructor' || key === 'prototype' ? undefined : inner,
  );
  return isDeepStrictEqual(value, JSON.parse(without));
}

/** Three forms of one item, each made of the one before. */
export const migrations = defineProperty(
  'storage/migrations',
  fc.tuple(
    fc.oneof(fc.integer({ min: -1, max: 5 }), fc.double()),
    fc.oneof(
      fc.string(),
      fc.array(fc.string()),
      fc.array(fc.record({ name: fc.string(), since: fc.nat() })),
      nearJson,
    ),
  ),
  async ([version, value]) => {
    const items = new Map<string, unknown>([['names', structuredClone({ version, value })]]);
    const schema = v.array(v.strictObject({ name: v.string(), since: v.number() }));
    const item = defineStoredItem(() => ({
      get: (key) => Promise.resolve(structuredClone({ [key]: items.get(key) })),
      set: (changed) => Promise.resolve(Object.entries(changed).forEach(([key, one]) => items.set(key, one))),
      remove: (key) => Promise.resolve(void items.delete(key)),
    }))<v.InferOutput<typeof schema>>({
      key: 'names',
      version: 3,
      fallback: [],
      schema,
      migrations: {
        1: (name) => [v.parse(v.string(), name)],
        2: (names) => v.parse(v.array(v.string()), names).map((name) => ({ name, since: 0 })),
      },
    });
    const read = await item.get();
    v.parse(schema, read);
    await item.update((old) => [...old]);
    assert.deepStrictEqual(items.get('names'), { version: 3, value: read });
    const misfits = [...items].filter(([key]) => key.startsWith('set-aside/names/'));
    if (misfits.length > 0) assert.deepStrictEqual(misfits[0]?.[1], structuredClone({ version, value }));
    else assert.ok([1, 2, 3].includes(version));
  },
);

const FILE = { format: 'transfer-guides-backup', version: 1 };
const anyFile = fc.oneof(
  fc
    .record(
      {
        preferences: fc.oneof(anyPreferences, nearJson),
        transfers: fc.oneof(anyTransfers, fc.array(nearJson), nearJson),
        version: fc.oneof(fc.constant(1), nearJson),
        more: nearJson,
      },
      { requiredKeys: ['preferences', 'transfers'] },
    )
    .map((fields) => JSON.stringify({ ...FILE, ...fields })),
  anyTransfers.map((all) => JSON.stringify({ ...FILE, preferences: DEFAULT_PREFERENCES, transfers: all })),
  fc.json(),
  fc.string({ unit: 'binary' }),
);

/** A file is refused as a whole or taken in as a whole, and what is taken in can be written and read again. */
export const backups = defineProperty(
  'storage/backups',
  fc.tuple(anyFile, anyTransfers),
  async ([text, own]) => {
    const read = readBackup(text);
    if ('problem' in read) return;
    v.parse(preferencesSchema, read.backup.preferences);
    v.parse(transfersSchema, read.backup.transfers);
    const { transfers: all } = importTransfers({ transfers: own }, read.backup.transfers);
    for (const one of read.backup.transfers.filter(isUnderWay)) assert.ok(all.includes(one));
    v.parse(transfersSchema, all);
    store({});
    await transfers.update(() => ({ transfers: all }));
    await preferences.update(() => structuredClone(read.backup.preferences));
    const again = readBackup(await writeBackup());
    assert.deepStrictEqual(again, { backup: { preferences: read.backup.preferences, transfers: all } });
  },
);

/** However often a file that was written is cut or changed by a letter, it is answered. */
export const brokenBackups = defineProperty(
  'storage/broken-backups',
  fc.tuple(fc.nat(2_000), fc.nat(20), fc.string({ maxLength: 3 })),
  ([at, length, piece]) => {
    const fields = { preferences: DEFAULT_PREFERENCES, transfers: [sampleTransfer()] };
    const text = JSON.stringify({ ...FILE, ...fields });
    const start = at % text.length;
    const read = readBackup(text.slice(0, start) + piece + text.slice(start + length));
    if ('backup' in read) v.parse(transfersSchema, read.backup.transfers);
  },
);

export const STORAGE = [anythingStored, migrations, backups, brokenBackups];
