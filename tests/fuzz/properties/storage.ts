import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import * as v from 'valibot';
import { readBackup, writeBackup } from '../../../core/state/backup';
import { applyCommand, parseCommand } from '../../../core/state/apply-command';
import { COMMANDS, GuideGoneError, type Command } from '../../../core/state/commands';
import { INITIAL_STATE as INITIAL, portableSchema, stateSchema, type State } from '../../../core/state/state';
import { createStateStorage } from '../../../platform/state-storage';
import { anyPreferences, anyTransfers, sampleTransfer } from '../../unit/core/samples';
import { defineProperty } from '../property';

// What a value of the right shape is made of, so that many are close to one that can be read.
const KEYS = [
  ...[
    'preferences',
    'destinations',
    'autoDisplay',
    'position',
    'transfer',
    'settings',
    'site',
    'hiddenSites',
  ],
  ...['bannerHistory', 'collapsed', 'introduced', 'offeredSites', 'transfers', 'undo', 'isWelcomed', 'kind'],
  ...['since', 'until', 'guide', 'version', 'id', 'title', 'source', 'destination', 'done', 'startedAt'],
  ...[
    'completedAt',
    'remindedAt',
    'before',
    'index',
    'command',
    'at',
    'showing',
    'edge',
    'folded',
    'arrived',
  ],
  ...['__proto__', 'constructor', 'prototype', 'toString', 'value'],
];
const TEXTS = [
  'expanded',
  'minimized',
  'badge',
  'bottom',
  'top',
  'mute',
  'snooze',
  'guide',
  'line',
  'koofr',
  '',
];
const nearJson = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.oneof(fc.constantFrom(...TEXTS), fc.integer(), fc.double(), fc.boolean(), fc.constant(null)),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.constantFrom(...KEYS), tie('value'), { maxKeys: 6 }),
  ),
})).value;

const anySections = fc.record(
  {
    preferences: fc.oneof(anyPreferences, nearJson),
    hiddenSites: fc.dictionary(
      fc.string(),
      fc.oneof(fc.record({ kind: fc.constant('mute'), since: fc.nat() }), nearJson),
    ),
    bannerHistory: nearJson,
    offeredSites: fc.oneof(fc.array(fc.string()), nearJson),
    transfers: fc.oneof(anyTransfers, nearJson),
    undo: nearJson,
    isWelcomed: fc.oneof(fc.boolean(), nearJson),
    seenNews: fc.oneof(fc.string(), nearJson),
    more: nearJson,
  },
  { requiredKeys: [] },
);
const anyEntry = (version: number, value: fc.Arbitrary<unknown>) =>
  fc.oneof(
    { weight: 4, arbitrary: fc.record({ version: fc.constant(version), value }) },
    fc.record({ version: fc.oneof(fc.integer(), fc.double()), value }),
    nearJson,
  );
const anyStored = fc.oneof(
  fc.record({ state: anyEntry(2, fc.oneof(anySections, nearJson)) }),
  fc.record(
    {
      preferences: anyEntry(1, nearJson),
      quiet: anyEntry(1, nearJson),
      shown: anyEntry(1, nearJson),
      'offered-sites': anyEntry(1, fc.oneof(fc.array(fc.string()), nearJson)),
      transfers: anyEntry(1, fc.record({ transfers: nearJson })),
      welcomed: anyEntry(1, fc.boolean()),
    },
    { requiredKeys: [] },
  ),
);

function storageWith(stored: Readonly<Record<string, unknown>>) {
  const items = new Map(Object.entries(structuredClone(stored)));
  const storage = createStateStorage(() => ({
    get: (keys) => {
      const found = keys.filter((key) => items.has(key)).map((key) => [key, items.get(key)]);
      return Promise.resolve(structuredClone(Object.fromEntries(found) as Record<string, unknown>));
    },
    set: (changed) =>
      Promise.resolve(Object.entries(changed).forEach(([key, value]) => items.set(key, value))),
    remove: (keys) => Promise.resolve(keys.forEach((key) => items.delete(key))),
    clear: () => Promise.resolve(items.clear()),
  }));
  return { items, storage };
}

/** Whatever is stored is read as a state, and each part of it that can't be read is still there after a change. */
const anythingStored = defineProperty('storage/anything', anyStored, async (stored) => {
  const { items, storage } = storageWith({ ...stored, other: 'as it was' });
  const before = await storage.read();
  v.parse(stateSchema, before);
  await storage.update((state) => ({ ...state, isWelcomed: !state.isWelcomed }));
  const after = JSON.stringify(await storage.read());
  assert.equal(after, JSON.stringify({ ...before, isWelcomed: !before.isWelcomed }));
  const quarantine = [...items.keys()].filter((key) => key.startsWith('quarantine/'));
  assert.deepStrictEqual([...items.keys()].sort(), ['other', ...quarantine, 'state'].sort());
  const sections = Object.entries(stored).filter(([key]) => key !== 'state');
  for (const [key, entry] of sections) {
    const kept = quarantine.find((name) => name.startsWith(`quarantine/${key}/`));
    if (kept !== undefined) assert.deepStrictEqual(items.get(kept), structuredClone(entry));
  }
});

const SLUGS = ['open', 'start', 'toString'];
const GUIDE = {
  id: 'photos',
  title: 'Transfer your photos',
  version: 'v1',
  sources: ['ada', 'bea'],
  destinations: ['cleo', 'dora', 'constructor'],
  steps: SLUGS.map((slug) => ({ slug, isForDestination: slug === 'start' })),
};
const FIELDS = {
  dataType: fc.constantFrom('photos', 'posts'),
  destination: fc.constantFrom(...GUIDE.destinations, 'nowhere'),
  source: fc.constantFrom(...GUIDE.sources),
  service: fc.constantFrom('ada', 'bea'),
  guide: fc.constant(GUIDE.id),
  step: fc.constantFrom(...SLUGS, 'gone'),
  transfer: fc.nat(5).map((n) => `new-${String(n)}`),
  id: fc.nat(30).map((n) => `new-${String(n)}`),
  kind: fc.constantFrom('transfer', 'site'),
  autoDisplay: fc.constantFrom('expanded', 'badge'),
  position: fc.constantFrom('top', 'bottom'),
  period: fc.constantFrom('day', 'month'),
  answer: fc.constantFrom('complete', 'not-yet'),
  services: fc.array(fc.constantFrom('ada', 'bea')),
};
const anyCommand = fc
  .record({ type: fc.constantFrom(...Object.keys(COMMANDS)), fields: fc.record(FIELDS) })
  .map(({ type, fields }) => {
    const names = Object.keys(COMMANDS[type as Command['type']].input);
    return { type, ...Object.fromEntries(Object.entries(fields).filter(([name]) => names.includes(name))) };
  });

/** After any commands in any order the state can be stored, and each undo brings the transfers back. */
const anyCommands = defineProperty(
  'storage/commands',
  fc.array(fc.record({ command: anyCommand, later: fc.nat(100_000), isGuideThere: fc.boolean() }), {
    maxLength: 40,
  }),
  (steps) => {
    let state: State = INITIAL;
    let now = 0;
    for (const [index, { command: message, later, isGuideThere }] of steps.entries()) {
      const command = parseCommand(message, 'page');
      if (!command) continue;
      now += later;
      const facts = { now, newId: `new-${String(index)}`, guide: isGuideThere ? GUIDE : undefined };
      const before = state;
      try {
        state = applyCommand(before, command, facts);
      } catch (error) {
        if (error instanceof GuideGoneError || command.type === 'import-backup') continue;
        throw error;
      }
      const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
      assert.deepStrictEqual(asJson(v.parse(stateSchema, state)), asJson(state));
      if (state.undo?.id !== facts.newId) continue;
      const undone = applyCommand(state, { type: 'undo', id: facts.newId }, facts);
      assert.deepStrictEqual(undone.transfers, before.transfers);
    }
  },
);

const FILE = { format: 'transfer-guides-backup', version: 2 };
const anyFile = fc.oneof(
  fc
    .record(
      {
        preferences: fc.oneof(anyPreferences, nearJson),
        transfers: fc.oneof(anyTransfers, fc.array(nearJson), nearJson),
        version: fc.oneof(fc.constantFrom(1, 2), nearJson),
        more: nearJson,
      },
      { requiredKeys: ['preferences', 'transfers'] },
    )
    .map((fields) => JSON.stringify({ ...FILE, ...fields })),
  anyTransfers.map((transfers) => JSON.stringify({ ...FILE, transfers })),
  fc.json(),
  fc.string({ unit: 'binary' }),
);

/** A file is refused as a whole or imported as a whole, and what is imported can be exported and read again. */
const backups = defineProperty('storage/backups', fc.tuple(anyFile, anyTransfers), ([backup, own]) => {
  const read = readBackup(backup);
  if ('problem' in read) return;
  v.parse(portableSchema, read.backup);
  const facts = { now: 0, newId: 'new' };
  const state = applyCommand({ ...INITIAL, transfers: own }, { type: 'import-backup', backup }, facts);
  v.parse(stateSchema, state);
  const again = readBackup(writeBackup(state));
  assert.deepStrictEqual(again, { backup: { preferences: state.preferences, transfers: state.transfers } });
});

/** However often a file that was written is cut or changed by a letter, it is answered. */
const brokenBackups = defineProperty(
  'storage/broken-backups',
  fc.tuple(fc.nat(2_000), fc.nat(20), fc.string({ maxLength: 3 })),
  ([at, length, piece]) => {
    const text = writeBackup({ ...INITIAL, transfers: [sampleTransfer()] });
    const start = at % text.length;
    const read = readBackup(text.slice(0, start) + piece + text.slice(start + length));
    if ('backup' in read) v.parse(portableSchema, read.backup);
  },
);

export const STORAGE = [anythingStored, anyCommands, backups, brokenBackups];
