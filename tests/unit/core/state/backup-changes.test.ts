import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { importBackup, writeBackup } from '../../../../core/state/backup';
import { backupChanges } from '../../../../core/state/backup-changes';
import {
  ASK_EACH_TIME,
  INITIAL_STATE,
  type PortableState,
  type Preferences,
  type Transfer,
} from '../../../../core/state/state';
import { anyPreferences, anyTransfers, preferring, sampleTransfer } from '../samples';

const NOTHING = { destinations: [], display: false, added: 0, replaced: 0 };
const { preferences } = INITIAL_STATE;
const stored = (kept: Preferences, ...transfers: Transfer[]): PortableState => ({
  preferences: kept,
  transfers,
});

test('destinations are named in order of the data types, without one where the preference would go', () => {
  const now = stored(preferring({ posts: 'blogger', photos: 'koofr', notes: 'koofr' }));
  const backup = stored(preferring({ videos: 'koofr', photos: 'dropbox', posts: 'blogger' }));
  expect(backupChanges(now, backup)).toEqual({
    ...NOTHING,
    destinations: [
      { dataType: 'notes' },
      { dataType: 'photos', to: 'dropbox' },
      { dataType: 'videos', to: 'koofr' },
    ],
  });
});

test('who wants to be asked each time again prefers none any more', () => {
  const ask = stored(preferring({ photos: ASK_EACH_TIME }));
  expect(backupChanges(stored(preferring({ photos: 'koofr' })), ask)).toEqual({
    ...NOTHING,
    destinations: [{ dataType: 'photos' }],
  });
});

test.each<[string, Partial<Preferences>]>([
  ['what shows by itself', { autoDisplay: { ...preferences.autoDisplay, site: 'expanded' } }],
  ['where it shows', { position: 'top' }],
])('the display changes with %s', (_name, fields) => {
  const other = stored({ ...preferences, ...fields });
  expect(backupChanges(stored(preferences), other)).toEqual({ ...NOTHING, display: true });
});

describe('transfers', () => {
  const now = stored(preferences, sampleTransfer(), sampleTransfer({ id: 't2' }));

  test('that are not known are added', () => {
    expect(backupChanges(now, stored(preferences, sampleTransfer({ id: 't3' })))).toEqual({
      ...NOTHING,
      added: 1,
    });
  });

  test('that differ are replaced', () => {
    const backup = stored(preferences, sampleTransfer({ done: [] }), sampleTransfer({ id: 't2' }));
    expect(backupChanges(now, backup)).toEqual({ ...NOTHING, replaced: 1 });
  });

  test('that are not in the file stay', () => {
    expect(backupChanges(now, stored(preferences))).toEqual(NOTHING);
  });
});

const anyStored = fc.record({ preferences: anyPreferences, transfers: anyTransfers });
const reordered = <T extends object>(record: T) => Object.fromEntries(Object.entries(record).reverse()) as T;

test('equal data changes nothing, whatever the order of its fields', () => {
  fc.assert(
    fc.property(anyStored, (now) => {
      const same = {
        preferences: reordered({ ...now.preferences, autoDisplay: reordered(now.preferences.autoDisplay) }),
        transfers: now.transfers.map(reordered).reverse(),
      };
      expect(backupChanges(now, same)).toEqual(NOTHING);
    }),
  );
});

test('once it is imported, nothing more would change', () => {
  fc.assert(
    fc.property(anyStored, anyStored, (now, backup) => {
      const imported = importBackup({ ...INITIAL_STATE, ...now }, writeBackup(backup));
      expect(backupChanges(imported, backup)).toEqual(NOTHING);
    }),
  );
});
