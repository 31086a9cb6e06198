import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { backupChanges } from '../../../../core/state/backup-changes';
import { DEFAULT_PREFERENCES, EDGES, SHOWINGS, type Preferences } from '../../../../core/state/preferences';
import type { Transfer } from '../../../../core/state/transfer';
import { importTransfers } from '../../../../core/state/transfer-acts';
import { anyPreferences, anyTransfers, preferring, sampleTransfer } from '../samples';

const NOTHING = { destinations: [], showing: false, added: 0, replaced: 0 };
const stored = (preferences: Preferences, ...transfers: Transfer[]) => ({ preferences, transfers });
const empty = stored(DEFAULT_PREFERENCES);

describe('destinations', () => {
  test('are told with where they would go, by name of the data type', () => {
    const backup = stored(preferring({ Videos: 'koofr', Photos: 'dropbox', Posts: 'blogger' }));
    expect(backupChanges(stored(preferring({ Posts: 'blogger', Photos: 'koofr' })), backup)).toEqual({
      ...NOTHING,
      destinations: [
        { dataType: 'Photos', to: 'dropbox' },
        { dataType: 'Videos', to: 'koofr' },
      ],
    });
  });

  test('that would be forgotten are told without', () => {
    expect(backupChanges(stored(preferring({ Photos: 'koofr' })), empty).destinations).toEqual([
      { dataType: 'Photos' },
    ]);
  });
});

describe('what shows by itself', () => {
  const { showing } = DEFAULT_PREFERENCES;

  test.each<[string, Partial<Preferences>]>([
    ['on a kind of page', { showing: { ...showing, site: 'guide' } }],
    ['at an edge', { edge: 'top' }],
  ])('%s', (_name, fields) => {
    const other = stored({ ...DEFAULT_PREFERENCES, ...fields });
    expect(backupChanges(empty, other)).toEqual({ ...NOTHING, showing: true });
  });

  test('is the same in another order', () => {
    const reversed = Object.fromEntries(Object.entries(showing).reverse()) as typeof showing;
    expect(Object.keys(reversed)).not.toEqual(Object.keys(showing));
    expect(backupChanges(empty, stored({ ...DEFAULT_PREFERENCES, showing: reversed }))).toEqual(NOTHING);
  });
});

describe('transfers', () => {
  const now = stored(DEFAULT_PREFERENCES, sampleTransfer(), sampleTransfer({ id: 't2' }));

  test('that are not known are added', () => {
    const backup = stored(DEFAULT_PREFERENCES, sampleTransfer({ id: 't3' }), sampleTransfer({ id: 't4' }));
    expect(backupChanges(now, backup)).toEqual({ ...NOTHING, added: 2 });
  });

  test.each<[string, Partial<Transfer>]>([
    ['other ticks', { done: ['open', 'start'] }],
    ['another place', { destination: 'dropbox' }],
    ['an arrival', { arrived: 2_000 }],
    ['a "not yet"', { askedAt: 2_000 }],
  ])('with %s are written over', (_name, fields) => {
    expect(backupChanges(now, stored(DEFAULT_PREFERENCES, sampleTransfer(fields)))).toEqual({
      ...NOTHING,
      replaced: 1,
    });
  });

  test('that the file does not have stay', () => {
    expect(backupChanges(now, empty)).toEqual(NOTHING);
  });
});

const anyStored = fc.record({
  preferences: fc
    .tuple(
      anyPreferences,
      fc.record({
        transfer: fc.constantFrom(...SHOWINGS),
        settings: fc.constantFrom(...SHOWINGS),
        site: fc.constantFrom(...SHOWINGS),
      }),
      fc.constantFrom(...EDGES),
    )
    .map(([preferences, showing, edge]) => ({ ...preferences, showing, edge })),
  transfers: anyTransfers,
});

const reordered = <T extends object>(record: T) => Object.fromEntries(Object.entries(record).reverse()) as T;

test('what is there already changes nothing, in whatever order its fields are', () => {
  fc.assert(
    fc.property(anyStored, ({ preferences, transfers }) => {
      const same = { preferences: reordered(preferences), transfers: transfers.map(reordered).reverse() };
      expect(backupChanges({ preferences, transfers }, same)).toEqual(NOTHING);
    }),
  );
});

test('once it is taken in, nothing more would change', () => {
  fc.assert(
    fc.property(anyStored, anyStored, (now, backup) => {
      const { transfers } = importTransfers(now, backup.transfers);
      expect(backupChanges({ preferences: backup.preferences, transfers }, backup)).toEqual(NOTHING);
    }),
  );
});

test('nothing is told only where the choices are the same', () => {
  fc.assert(
    fc.property(anyStored, anyStored, (now, backup) => {
      const { destinations, showing, added, replaced } = backupChanges(now, backup);
      if (destinations.length === 0 && !showing) expect(backup.preferences).toEqual(now.preferences);
      const known = new Set(now.transfers.map(({ id }) => id));
      expect(added).toBe(backup.transfers.filter(({ id }) => !known.has(id)).length);
      expect(added + replaced).toBeLessThanOrEqual(backup.transfers.length);
    }),
  );
});

test('where a data type would go is told by a service, or not at all', () => {
  fc.assert(
    fc.property(anyStored, anyStored, (now, backup) => {
      for (const { dataType, to } of backupChanges(now, backup).destinations) {
        const there = Object.hasOwn(backup.preferences.destinations, dataType);
        expect(to).toBe(there ? backup.preferences.destinations[dataType] : undefined);
      }
    }),
  );
});
