import { readdirSync, readFileSync } from 'node:fs';
import { beforeEach, expect, test, vi } from 'vitest';

const items: Record<string, unknown> = {};
vi.mock('webextension-polyfill', () => ({
  default: {
    storage: {
      local: {
        get: (key: string) => Promise.resolve(key in items ? { [key]: structuredClone(items[key]) } : {}),
        set: (changed: Record<string, unknown>) =>
          Promise.resolve(void Object.assign(items, structuredClone(changed))),
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
