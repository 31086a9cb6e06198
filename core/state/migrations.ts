import { DATA_TYPES } from '../guides/data-types';

/** The version in which the state is stored, and in which backups are written. */
export const STATE_VERSION = 2;

/** The sections of a state, by name, before they're parsed. */
export type Sections = Readonly<Record<string, unknown>>;

export const isRecord = (value: unknown): value is Sections =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Maps the entries of a record. Any other value stays as it is: parsing it reports the error. */
const mapRecord = (value: unknown, map: (entry: [string, unknown]) => [string, unknown]): unknown =>
  isRecord(value) ? Object.fromEntries(Object.entries(value).map(map)) : value;

type Names = Readonly<Record<string, string>>;

const newName = <Value>(names: Names, old: Value): Value | string =>
  typeof old === 'string' && Object.hasOwn(names, old) ? (names[old] ?? old) : old;

const renameKeys = (value: unknown, names: Names): unknown =>
  mapRecord(value, ([key, field]) => [newName(names, key), field]);

const DATA_TYPE_IDS = Object.fromEntries(Object.entries(DATA_TYPES).map(([id, name]) => [name, id]));
const DISPLAYS: Names = { guide: 'expanded', line: 'minimized' };

const TRANSFER_KEYS = { started: 'startedAt', arrived: 'completedAt', askedAt: 'remindedAt' };
const transfersFrom1 = (value: unknown): unknown =>
  Array.isArray(value) ? value.map((transfer) => renameKeys(transfer, TRANSFER_KEYS)) : value;

/** Version 1 stored each section under a key of its own. By that key: the section's new name, and its migration. */
const FROM_1: Readonly<Record<string, readonly [name: string, migrate: (value: unknown) => unknown]>> = {
  preferences: [
    'preferences',
    (value) =>
      mapRecord(renameKeys(value, { showing: 'autoDisplay', edge: 'position' }), ([key, field]) => {
        if (key === 'destinations') return [key, renameKeys(field, DATA_TYPE_IDS)];
        if (key !== 'autoDisplay') return [key, field];
        return [key, mapRecord(field, ([kind, name]) => [kind, newName(DISPLAYS, name)])];
      }),
  ],
  quiet: ['hiddenSites', (value) => value],
  shown: ['bannerHistory', (value) => renameKeys(value, { folded: 'collapsed' })],
  'offered-sites': ['offeredSites', (value) => value],
  // The undo is not migrated: in version 1 it had no time limit.
  transfers: ['transfers', (value) => transfersFrom1(isRecord(value) ? value['transfers'] : value)],
  welcomed: ['isWelcomed', (value) => value],
};

export const VERSION_1_KEYS = Object.keys(FROM_1);

/** The version 1 key of a section. */
export const version1Key = (section: string): string =>
  VERSION_1_KEYS.find((key) => FROM_1[key]?.[0] === section) ?? section;

/** Migrates values of version 1, stored or from a backup, to sections of version 2. */
export function migrateFrom1(values: Sections): Sections {
  return Object.fromEntries(
    Object.entries(FROM_1)
      .filter(([key]) => Object.hasOwn(values, key))
      .map(([key, [name, migrate]]) => [name, migrate(values[key])]),
  );
}
