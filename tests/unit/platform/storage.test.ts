import { readdirSync, readFileSync } from 'node:fs';
import { beforeEach, expect, test, vi } from 'vitest';
import { DEFAULT_PREFERENCES } from '../../../core/state/preferences';

const items: Record<string, unknown> = {};
let isFull = false;
vi.mock('webextension-polyfill', () => ({
  default: {
    storage: {
      local: {
        get: (key: string | null) =>
          Promise.resolve(
            key === null
              ? structuredClone(items)
              : key in items
                ? { [key]: structuredClone(items[key]) }
                : {},
          ),
        remove: (keys: string | readonly string[]) => {
          for (const key of [keys].flat()) Reflect.deleteProperty(items, key);
          return Promise.resolve();
        },
        set: (changed: Record<string, unknown>) =>
          isFull
            ? Promise.reject(new Error('QUOTA_BYTES quota exceeded'))
            : Promise.resolve(void Object.assign(items, structuredClone(changed))),
      },
    },
  },
}));
const storage = await import('../../../platform/storage');
const { preferences, quiet, shown, offeredSites, transfers, welcomed } = storage;
const ITEMS = [preferences, quiet, shown, offeredSites, transfers, welcomed] as const;

/** A whole storage as each release left it. One is added whenever an item's version goes up. */
const releases = readdirSync('tests/fixtures').filter((name) => /^storage-\d+\.json$/.test(name));

beforeEach(() => {
  isFull = false;
  for (const key of Object.keys(items)) Reflect.deleteProperty(items, key);
});

test.each(releases)('what a release kept is understood to the last field: %s', async (name) => {
  const stored = JSON.parse(readFileSync(`tests/fixtures/${name}`, 'utf8')) as Record<
    string,
    { value: unknown }
  >;
  Object.assign(items, structuredClone(stored));
  expect(Object.keys(stored).sort()).toEqual(ITEMS.map(({ key }) => key).sort());
  for (const item of ITEMS) {
    const value: unknown = await item.get();
    await (item.update as (change: (old: unknown) => unknown) => Promise<unknown>)((old) =>
      structuredClone(old),
    );
    expect(items[item.key], item.key).toMatchObject({ value });
  }
  expect(Object.keys(items).filter((key) => key.startsWith('set-aside/'))).toEqual([]);
});

test('the first release is among them', () => {
  expect(releases).toContain('storage-1.json');
});

test('everything is forgotten but that the welcome page was shown, without a thing being written', async () => {
  Object.assign(items, JSON.parse(readFileSync('tests/fixtures/storage-1.json', 'utf8')), {
    'set-aside/quiet/1': 'damaged',
  });
  const kept = structuredClone(items['welcomed']);
  isFull = true;
  await storage.forgetEverything();
  expect(items).toEqual({ welcomed: kept });
});

test.each([
  [quiet, []],
  [preferences, { ...DEFAULT_PREFERENCES, destinations: ['koofr'] }],
  [shown, { folded: [], introduced: [] }],
])('a list is no table: it is set aside (%#)', async (item, value) => {
  const stored = { version: 1, value };
  items[item.key] = stored;
  await (item.update as (change: (old: unknown) => unknown) => Promise<unknown>)((old) =>
    structuredClone(old),
  );
  const aside = Object.entries(items).filter(([key]) => key.startsWith(`set-aside/${item.key}/`));
  expect(aside.map(([, kept]) => kept)).toEqual([stored]);
});
