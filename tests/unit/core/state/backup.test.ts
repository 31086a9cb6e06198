import * as fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { BACKUP_LIMIT, importBackup, readBackup, writeBackup } from '../../../../core/state/backup';
import { HISTORY_LENGTH } from '../../../../core/state/change-transfers';
import { INITIAL_STATE, type PortableState, type State } from '../../../../core/state/state';
import {
  anyPreferences,
  anyTransfers,
  PORTABLE_FROM_VERSION_1,
  PORTABLE_FROM_VERSION_2,
  preferring,
  sampleTransfer,
} from '../samples';

const FILE = {
  format: 'transfer-guides-backup',
  version: 2,
  preferences: preferring({ photos: 'koofr' }),
  transfers: [sampleTransfer(), sampleTransfer({ id: 't2', completedAt: 2_000, remindedAt: 1_500 })],
};
const read = (file: unknown) => readBackup(JSON.stringify(file));

test.each([
  ['of version 1', 'backup-1.json', PORTABLE_FROM_VERSION_1],
  ['from before there were leaving pages', 'backup-2.json', PORTABLE_FROM_VERSION_2],
])('a backup %s is read completely', (_name, file, backup) => {
  expect(readBackup(readFileSync(`tests/fixtures/${file}`, 'utf8'))).toEqual({ backup });
});

test('a backup is read as it was written', () => {
  fc.assert(
    fc.property(anyPreferences, anyTransfers, (preferences, transfers) => {
      const state: PortableState = { preferences, transfers };
      expect(readBackup(writeBackup(state))).toEqual({ backup: state });
    }),
  );
});

test('a backup has its format and version, and only preferences and transfers', () => {
  const hiddenSites: State['hiddenSites'] = { koofr: { kind: 'mute', since: 0 } };
  expect(JSON.parse(writeBackup({ ...INITIAL_STATE, hiddenSites } as PortableState))).toEqual({
    format: 'transfer-guides-backup',
    version: 2,
    preferences: INITIAL_STATE.preferences,
    transfers: [],
  });
});

describe('what can’t be imported', () => {
  test('a file that is too large, even if it is valid', () => {
    const text = JSON.stringify(FILE);
    expect(readBackup(text.padEnd(BACKUP_LIMIT))).toHaveProperty('backup');
    expect(readBackup(text.padEnd(BACKUP_LIMIT + 1))).toEqual({ problem: { reason: 'too-large' } });
  });

  test.each(['', '{', '['.repeat(100_000)])('text that is not JSON (%#)', (text) => {
    expect(readBackup(text)).toEqual({ problem: { reason: 'not-json' } });
  });

  test.each([null, 7, [FILE], { ...FILE, format: 'other-backup' }])('another file (%#)', (file) => {
    expect(read(file)).toEqual({ problem: { reason: 'other-file' } });
  });

  test('a newer version, even if it looks like this one', () => {
    expect(read({ ...FILE, version: 3 })).toEqual({ problem: { reason: 'newer' } });
  });

  const { preferences, transfers } = FILE;
  const withTransfer = (fields: object) => ({ transfers: [transfers[0], { ...transfers[1], ...fields }] });

  test.each<[string, object]>([
    ['version', { version: '2' }],
    ['version', { version: 0 }],
    ['preferences.destinations.photos', { preferences: { ...preferences, destinations: { photos: 7 } } }],
    ['preferences.autoDisplay.site', { preferences: { ...preferences, autoDisplay: { site: 'all' } } }],
    ['preferences.position', { preferences: { ...preferences, position: 'left' } }],
    ['transfers', { transfers: {} }],
    ['transfers', { transfers: [transfers[0], transfers[0]] }],
    ['transfers', { transfers: Array.from({ length: 1_001 }, (_, n) => sampleTransfer({ id: String(n) })) }],
    ['transfers.1', { transfers: [transfers[0], 'x'] }],
    ['transfers.1', withTransfer({ completedAt: 999 })],
    ['transfers.1.title', withTransfer({ title: 'x'.repeat(501) })],
    ['transfers.1.done.1', withTransfer({ done: ['open', 7] })],
    ['transfers.1.done', withTransfer({ done: Array(201).fill('a') })],
    ['transfers.1.completedAt', withTransfer({ completedAt: null })],
  ])('one with an error, whose place is told: %s (%#)', (path, fields) => {
    const { problem } = read({ ...FILE, ...fields }) as { problem?: object };
    expect(problem).toMatchObject({ reason: 'invalid', path });
  });

  test('a number that is infinite', () => {
    const text = JSON.stringify(FILE).replace('"startedAt":1000', '"startedAt":1e999');
    expect(readBackup(text)).toEqual({ problem: { reason: 'invalid', path: 'transfers.0.startedAt' } });
  });
});

test('a name that every object has does not become a preference', () => {
  const text = JSON.stringify(FILE).replace('"photos":"koofr"', '"__proto__":{"admin":"yes"}');
  expect(readBackup(text)).toMatchObject({ backup: { preferences: { destinations: {} } } });
  expect('admin' in {}).toBe(false);
});

test('any text and any file that claims to be a backup gets a result', () => {
  const anyFile = fc
    .record(
      {
        preferences: fc.oneof(anyPreferences, fc.jsonValue()),
        transfers: fc.oneof(anyTransfers, fc.array(fc.jsonValue()), fc.jsonValue()),
        version: fc.oneof(fc.constantFrom(1, 2), fc.jsonValue()),
      },
      { requiredKeys: [] },
    )
    .map((file) => JSON.stringify({ ...file, format: FILE.format }));
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json(), anyFile), (text) => {
      expect(Object.keys(readBackup(text))).toHaveLength(1);
    }),
    { numRuns: 40 },
  );
});

describe('an import', () => {
  const mine = sampleTransfer({ id: 'mine', startedAt: 2_000 });
  const state: State = {
    ...INITIAL_STATE,
    transfers: [mine, sampleTransfer({ done: [] })],
    offeredSites: ['flickr'],
  };

  test('replaces the preferences, merges the transfers by id, and leaves all else', () => {
    const newer = sampleTransfer({ id: 'newer', startedAt: 3_000 });
    const backup = { preferences: preferring({ photos: 'dropbox' }), transfers: [sampleTransfer(), newer] };
    expect(importBackup(state, writeBackup(backup))).toEqual({
      ...state,
      preferences: backup.preferences,
      transfers: [newer, mine, sampleTransfer()],
    });
  });

  test('keeps the history short', () => {
    const completed = Array.from({ length: HISTORY_LENGTH + 5 }, (_, n) =>
      sampleTransfer({ id: `c${String(n)}`, completedAt: 2_000 + n }),
    );
    const { transfers } = importBackup(state, writeBackup({ ...INITIAL_STATE, transfers: completed }));
    expect(transfers).toHaveLength(HISTORY_LENGTH + 2);
    expect(transfers.map(({ id }) => id)).not.toContain('c4');
  });

  test('of a file that can’t be read is an error', () => {
    expect(() => importBackup(state, '{}')).toThrow('other-file');
  });
});
