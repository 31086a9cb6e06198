import { beforeEach, describe, expect, test } from 'vitest';
import { INITIAL_STATE, type State } from '../../../core/state/state';
import { createStateStorage, StorageError, type StorageArea } from '../../../platform/state-storage';

/** A storage area in memory that is asynchronous and copies all values, as a real one does. */
class FakeArea implements StorageArea {
  items: Record<string, unknown> = {};
  log: string[] = [];
  isFull = false;

  async get(keys: string[]) {
    await this.pause();
    const found = Object.entries(this.items).filter(([key]) => keys.includes(key));
    return structuredClone(Object.fromEntries(found));
  }

  async set(items: Record<string, unknown>) {
    await this.pause();
    if (this.isFull) throw new Error('QUOTA_BYTES quota exceeded');
    this.log.push(`set ${Object.keys(items).sort().join(' ')}`);
    Object.assign(this.items, structuredClone(items));
  }

  async remove(keys: string[]) {
    await this.pause();
    this.log.push(`remove ${keys.join(' ')}`);
    this.items = Object.fromEntries(Object.entries(this.items).filter(([key]) => !keys.includes(key)));
  }

  async clear() {
    await this.pause();
    this.log.push('clear');
    this.items = {};
  }

  private pause() {
    return new Promise((resolve) => setTimeout(resolve, Math.random() * 2));
  }
}

const NOW = 7;
const BAD = { version: 3, value: {} };
const stored = (state: Partial<State>) => ({ version: 2, value: { ...INITIAL_STATE, ...state } });
const offer = (site: string) => (state: State) => ({ ...state, offeredSites: [...state.offeredSites, site] });
const same = (state: State) => state;

let area: FakeArea;
let storage: ReturnType<typeof createStateStorage>;
beforeEach(() => {
  area = new FakeArea();
  storage = createStateStorage(
    () => area,
    () => NOW,
  );
});

test('what is stored is read, and nothing is written for it', async () => {
  area.items = { state: stored({ offeredSites: ['flickr'] }) };
  expect(await storage.read()).toEqual({ ...INITIAL_STATE, offeredSites: ['flickr'] });
  expect(area.log).toEqual([]);
});

describe('a change', () => {
  test('that was begun before a read is in what is read', async () => {
    const changing = storage.update(offer('flickr'));
    const failing = storage.update(() => Promise.reject(new Error('no')));
    expect((await storage.read()).offeredSites).toEqual(['flickr']);
    await changing;
    await expect(failing).rejects.toThrow('no');
  });

  test('comes after the one before, so that none is lost', async () => {
    const sites = Array.from({ length: 50 }, (_, n) => String(n));
    await Promise.all(sites.map((site) => storage.update(offer(site))));
    expect((await storage.read()).offeredSites).toEqual(sites);
  });

  test('that changes nothing writes nothing', async () => {
    area.items = { welcomed: { version: 1, value: true } };
    await storage.update(same);
    expect(area.log).toEqual([]);
  });

  test('that the browser can’t store is an error, and the stored state stays', async () => {
    const before = { state: stored({}), other: 1 };
    area.items = before;
    area.isFull = true;
    await expect(storage.update(offer('flickr'))).rejects.toThrow(StorageError);
    expect(area.items).toEqual(before);
  });

  test('that fails or is invalid does not stop the next one', async () => {
    const failing = storage.update(() => {
      throw new Error('no');
    });
    const unreadable = storage.update((state) => ({ ...state, isWelcomed: 'yes' as unknown as boolean }));
    const next = storage.update(offer('flickr'));
    await expect(failing).rejects.toThrow('no');
    await expect(unreadable).rejects.toThrow();
    await next;
    expect(area.items).toEqual({ state: stored({ offeredSites: ['flickr'] }) });
  });
});

describe('what can’t be read', () => {
  test('is put into quarantine together with the first write', async () => {
    area.items = { state: BAD };
    await storage.update(offer('flickr'));
    expect(area.log).toEqual(['set quarantine/state/7 state']);
    expect(area.items).toEqual({
      state: stored({ offeredSites: ['flickr'] }),
      'quarantine/state/7': BAD,
    });
  });

  test('is put into quarantine once, also by a change that changes nothing', async () => {
    area.items = { state: BAD };
    await storage.update(same);
    await storage.update(same);
    expect(area.log).toEqual(['set quarantine/state/7 state']);
  });

  test('stays where it is as long as nothing can be stored', async () => {
    area.items = { state: BAD };
    area.isFull = true;
    await expect(storage.update(offer('flickr'))).rejects.toThrow(StorageError);
    expect(area.items).toEqual({ state: BAD });
  });
});

describe('data of version 1', () => {
  const old = { welcomed: { version: 1, value: true }, quiet: 'damaged' };

  test('is removed once the state is stored, and what can’t be parsed is put into quarantine', async () => {
    area.items = { ...old };
    await storage.update(offer('flickr'));
    expect(area.log).toEqual(['set quarantine/quiet/7 state', 'remove quiet welcomed']);
    expect(area.items).toEqual({
      state: stored({ offeredSites: ['flickr'], isWelcomed: true }),
      'quarantine/quiet/7': 'damaged',
    });
  });

  test('stays as long as the state can’t be stored', async () => {
    area.items = { ...old };
    area.isFull = true;
    await expect(storage.update(offer('flickr'))).rejects.toThrow(StorageError);
    expect(area.items).toEqual(old);
  });
});

test('a replacement clears even if nothing can be stored any more', async () => {
  area.items = { state: stored({ offeredSites: ['flickr'] }) };
  area.isFull = true;
  await storage.replace(() => INITIAL_STATE);
  expect(area.items).toEqual({});
});

test('an old key that cannot be removed does not fail the change that was stored', async () => {
  area.items = { 'offered-sites': { version: 1, value: ['flickr'] } };
  area.remove = () => Promise.reject(new Error('gone'));
  await storage.update(offer('icloud'));
  expect((await storage.read()).offeredSites).toEqual(['flickr', 'icloud']);
});

test('a replacement takes its turn, and clears everything before it writes', async () => {
  area.items = { state: stored({ isWelcomed: true }), 'quarantine/state/1': BAD };
  await Promise.all([
    storage.update(offer('flickr')),
    storage.replace(({ isWelcomed }) => ({ ...INITIAL_STATE, isWelcomed })),
    storage.update(offer('icloud')),
  ]);
  expect(area.log).toEqual(['set state', 'clear', 'set state', 'set state']);
  expect(area.items).toEqual({ state: stored({ offeredSites: ['icloud'], isWelcomed: true }) });
});
