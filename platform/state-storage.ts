import { readStoredState, serializeState, STORED_KEYS, type StoredState } from '../core/state/stored-state';
import type { State } from '../core/state/state';

/** The part of a storage area that is needed; the tests bring their own. */
export interface StorageArea {
  get(keys: string[]): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string[]): Promise<void>;
  clear(): Promise<void>;
}

/** The browser would not store something, as on a full disk. */
export class StorageError extends Error {}

/**
 * The one stored state. Changes run one after the other, so that none is lost. What can't be read is put under
 * `quarantine/<section>/<time>` before it is first written over, never thrown away.
 */
export function createStateStorage(area: () => StorageArea, now: () => number = Date.now) {
  const load = async (): Promise<StoredState> => readStoredState(await area().get([...STORED_KEYS]));

  const store = async (items: Record<string, unknown>): Promise<void> => {
    try {
      await area().set(items);
    } catch (cause) {
      throw new StorageError(cause instanceof Error ? cause.message : String(cause), { cause });
    }
  };

  const write = async (change: (state: State) => State): Promise<void> => {
    const { state, invalid, oldKeys } = await load();
    const changed = change(state);
    const quarantine = Object.fromEntries(
      Object.entries(invalid).map(([name, value]) => [`quarantine/${name}/${String(now())}`, value]),
    );
    if (changed === state && Object.keys(quarantine).length === 0) return;
    await store({ ...quarantine, ...serializeState(changed) });
    // The old keys are not read any more: if they stay, nothing is lost.
    if (oldKeys.length > 0)
      await area()
        .remove([...oldKeys])
        .catch(() => undefined);
  };

  const overwrite = async (change: (state: State) => State): Promise<void> => {
    const { state } = await load();
    // First, because a full storage could not take what is written next.
    await area().clear();
    // A storage that refuses this has lost what was to be erased all the same.
    await store(serializeState(change(state))).catch(() => undefined);
  };

  let queue: Promise<unknown> = Promise.resolve();
  const enqueue = <Result>(task: () => Promise<Result>): Promise<Result> => {
    const done = queue.then(task, task);
    queue = done.catch(() => undefined);
    return done;
  };

  return {
    read: async (): Promise<State> => (await load()).state,
    update: (change: (state: State) => State) => enqueue(() => write(change)),
    /** The same, and removes everything else that is stored, first. */
    replace: (change: (state: State) => State) => enqueue(() => overwrite(change)),
  };
}
