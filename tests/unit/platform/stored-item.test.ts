import * as v from 'valibot';
import { beforeEach, describe, expect, test } from 'vitest';
import { defineStoredItem, type StorageArea, type StoredItem } from '../../../platform/stored-item';

/** A storage area in memory, which copies what goes in and out, and takes its time, as a real one does. */
class FakeArea implements StorageArea {
  items: Record<string, unknown> = {};
  writes = 0;
  refusals = 0;

  async get(key: string) {
    await this.pause();
    return Object.hasOwn(this.items, key) ? { [key]: structuredClone(this.items[key]) } : {};
  }

  async set(items: Record<string, unknown>) {
    await this.pause();
    if (this.refusals > 0) {
      this.refusals -= 1;
      throw new Error('full');
    }
    this.writes += 1;
    Object.assign(this.items, structuredClone(items));
  }

  async remove(key: string) {
    await this.pause();
    this.writes += 1;
    this.items = Object.fromEntries(Object.entries(this.items).filter(([name]) => name !== key));
  }

  private pause() {
    return new Promise((resolve) => setTimeout(resolve, Math.random() * 2));
  }
}

interface Counter {
  readonly count: number;
}

const FALLBACK: Counter = { count: 0 };
const NOW = 1_800_000_000_000;
const SET_ASIDE = `set-aside/counter/${String(NOW)}`;
const add = ({ count }: Counter): Counter => ({ count: count + 1 });
const same = (value: Counter) => value;

let area: FakeArea;
let item: StoredItem<Counter>;
beforeEach(() => {
  area = new FakeArea();
  item = defineStoredItem(
    () => area,
    () => NOW,
  )({
    key: 'counter',
    version: 2,
    fallback: FALLBACK,
    schema: v.strictObject({ count: v.number() }),
  });
});

describe('reading', () => {
  test('the fallback where nothing is stored', async () => {
    expect(await item.get()).toBe(FALLBACK);
    expect(area.items).toEqual({});
  });

  test('what was written', async () => {
    area.items = { counter: { version: 2, value: { count: 7 } }, other: 1 };
    expect(await item.get()).toEqual({ count: 7 });
  });

  test('a refusal of the storage is passed on', async () => {
    area.get = () => Promise.reject(new Error('gone'));
    await expect(item.get()).rejects.toThrow('gone');
  });
});

describe('changing', () => {
  test('keeps the value in an envelope with its version', async () => {
    expect(await item.update(add)).toEqual({ count: 1 });
    expect(area.items).toEqual({ counter: { version: 2, value: { count: 1 } } });
  });

  test('touches no other item', async () => {
    area.items = { other: 'as it was' };
    await item.update(add);
    await item.reset();
    expect(area.items).toEqual({ other: 'as it was' });
  });

  test('of 200 changes at a time none is lost', async () => {
    const results = await Promise.all(Array.from({ length: 200 }, () => item.update(add)));
    expect(results.map(({ count }) => count)).toEqual(Array.from({ length: 200 }, (_, index) => index + 1));
    expect(await item.get()).toEqual({ count: 200 });
  });

  test('the same value writes nothing', async () => {
    area.items = { counter: { version: 2, value: { count: 7 } } };
    expect(await item.update(same)).toEqual({ count: 7 });
    expect(area.writes).toBe(0);
  });

  test('the fallback, unchanged, writes nothing either', async () => {
    await item.update(same);
    expect(area.items).toEqual({});
  });

  test('a refused write rejects, and the queue goes on', async () => {
    area.refusals = 1;
    const [refused, next] = await Promise.allSettled([item.update(add), item.update(add)]);
    expect(refused).toMatchObject({ status: 'rejected', reason: { message: 'full' } });
    expect(next).toEqual({ status: 'fulfilled', value: { count: 1 } });
    expect(await item.get()).toEqual({ count: 1 });
  });

  test('a change that throws rejects, and the queue goes on', async () => {
    const failing = item.update(() => {
      throw new Error('no');
    });
    const next = item.update(add);
    await expect(failing).rejects.toThrow('no');
    expect(await next).toEqual({ count: 1 });
  });

  test('a reset takes its turn', async () => {
    const done = [item.update(add), item.update(add), item.reset(), item.update(add)];
    await Promise.all(done);
    expect(await item.get()).toEqual({ count: 1 });
  });
});

describe('what does not fit', () => {
  const misfits: [string, unknown][] = [
    ['a wrong value', { version: 2, value: { count: 'seven' } }],
    ['a value with more in it', { version: 2, value: { count: 7, more: true } }],
    ['no value', { version: 2 }],
    ['an older version', { version: 1, value: { count: 7 } }],
    ['a newer version', { version: 3, value: { count: 7 } }],
    ['no version', { value: { count: 7 } }],
    ['an envelope with more on it', { version: 2, value: { count: 7 }, more: true }],
    ['no envelope', { count: 7 }],
    ['a text', 'seven'],
    ['a list', [7]],
    ['null', null],
    ['false', false],
  ];

  test.each(misfits)('%s is read as the fallback, and left where it is', async (_name, misfit) => {
    area.items = { counter: misfit };
    expect(await item.get()).toBe(FALLBACK);
    expect(area.items).toEqual({ counter: misfit });
  });

  test.each(misfits)('%s is set aside before it is written over', async (_name, misfit) => {
    area.items = { counter: misfit };
    expect(await item.update(add)).toEqual({ count: 1 });
    expect(area.items).toEqual({ counter: { version: 2, value: { count: 1 } }, [SET_ASIDE]: misfit });
  });

  test('it is set aside together with the write: refused, it is still there', async () => {
    area.items = { counter: 'seven' };
    area.refusals = 1;
    await expect(item.update(add)).rejects.toThrow('full');
    expect(area.items).toEqual({ counter: 'seven' });
  });

  test('once, also when the change changes nothing', async () => {
    area.items = { counter: 'seven' };
    await item.update(same);
    await item.update(same);
    expect(area.items).toEqual({ counter: { version: 2, value: FALLBACK }, [SET_ASIDE]: 'seven' });
    expect(area.writes).toBe(1);
  });
});

test('what is written is what will be read: a name that every object has is none of a record', async () => {
  const names = defineStoredItem(() => area)({
    key: 'names',
    version: 1,
    fallback: {},
    schema: v.record(v.string(), v.string()),
  });
  await names.update(() => ({ ada: 'x', constructor: 'y', ['__proto__']: 'z' }));
  expect(area.items).toEqual({ names: { version: 1, value: { ada: 'x' } } });
  expect(await names.get()).toEqual({ ada: 'x' });
});

test('what could not be read back is not written: what was there stays', async () => {
  area.items = { counter: { version: 2, value: { count: 7 } } };
  await expect(item.update(() => ({ count: 'eight' }) as unknown as Counter)).rejects.toThrow();
  expect(area.items).toEqual({ counter: { version: 2, value: { count: 7 } } });
  expect(await item.update(add)).toEqual({ count: 8 });
});
