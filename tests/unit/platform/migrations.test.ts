import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { defineStoredItem } from '../../../platform/stored-item';

/** An item that has had three forms: a name, a list of names, names with a time each. */
const declaration = {
  key: 'names',
  version: 3,
  fallback: [] as readonly { name: string; since: number }[],
  schema: v.array(v.strictObject({ name: v.string(), since: v.number() })),
  migrations: {
    1: (name: unknown) => [v.parse(v.string(), name)],
    2: (names: unknown) => v.parse(v.array(v.string()), names).map((name) => ({ name, since: 0 })),
  },
};

function itemWith(stored: unknown) {
  const items: Record<string, unknown> = { names: stored };
  const area = {
    get: (key: string) => Promise.resolve({ [key]: items[key] }),
    set: (changed: Record<string, unknown>) => Promise.resolve(void Object.assign(items, changed)),
    remove: (key: string) => Promise.resolve(void Reflect.deleteProperty(items, key)),
  };
  return {
    items,
    item: defineStoredItem(
      () => area,
      () => 7,
    )(declaration),
  };
}

describe('what an earlier version kept', () => {
  test.each([
    [1, 'Ada', [{ name: 'Ada', since: 0 }]],
    [
      2,
      ['Ada', 'Bea'],
      [
        { name: 'Ada', since: 0 },
        { name: 'Bea', since: 0 },
      ],
    ],
    [3, [{ name: 'Ada', since: 5 }], [{ name: 'Ada', since: 5 }]],
  ])('is understood: version %i', async (version, value, expected) => {
    const { item, items } = itemWith({ version, value });
    expect(await item.get()).toEqual(expected);
    await item.update((names) => [...names, { name: 'new', since: 1 }]);
    expect(items).toEqual({ names: { version: 3, value: [...expected, { name: 'new', since: 1 }] } });
  });

  test.each([
    ['a value that its version never had', { version: 1, value: ['Ada'] }],
    ['a version before the first', { version: 0, value: 'Ada' }],
    ['a version between two', { version: 1.5, value: 'Ada' }],
    ['a newer version', { version: 4, value: [] }],
  ])('is set aside, not thrown away: %s', async (_, stored) => {
    const { item, items } = itemWith(stored);
    expect(await item.get()).toEqual([]);
    await item.update(() => [{ name: 'new', since: 1 }]);
    expect(items['set-aside/names/7']).toEqual(stored);
  });
});
