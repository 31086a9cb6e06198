import { readStoredState, serializeState, STORED_KEYS, type StoredState } from '../core/state/stored-state';
import type { State } from '../core/state/state';

/** The part of a storage area that is used; the tests pass one of their own. */
export interface StorageArea {
  get(keys: string[]): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string[]): Promise<void>;
  clear(): Promise<void>;
}

/** The browser could not store something, e.g. because the disk is full. */
export class StorageError extends Error {}

type Change = (state: State) => State | Promise<State>;

/**
 * The stored state. Changes run one after another, so that none is lost. What can't be parsed is copied to
 * `quarantine/<section>/<time>` together with the first write.
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

  const write = async (change: Change): Promise<void> => {
    const { state, invalid, oldKeys } = await load();
    const changed = await change(state);
    const quarantine = Object.fromEntries(
      Object.entries(invalid).map(([name, value]) => [`quarantine/${name}/${String(now())}`, value]),
    );
    if (changed === state && Object.keys(quarantine).length === 0) return;
    await store({ ...quarantine, ...serializeState(changed) });
    // The old keys are not read any more: it does no harm if they can't be removed.
    if (oldKeys.length > 0)
      await area()
        .remove([...oldKeys])
        .catch(() => undefined);
  };

  const overwrite = async (change: Change): Promise<void> => {
    const { state } = await load();
    // Clears first: a full storage could not store anything else.
    await area().clear();
    // If this fails, the data is erased nonetheless.
    await store(serializeState(await change(state))).catch(() => undefined);
  };

  let queue: Promise<unknown> = Promise.resolve();
  const enqueue = <Result>(task: () => Promise<Result>): Promise<Result> => {
    const done = queue.then(task, task);
    queue = done.catch(() => undefined);
    return done;
  };

  return {
    /** The state with all changes that were begun before: a page that is loaded right after a command shows its result. */
    read: async (): Promise<State> => {
      await queue;
      return (await load()).state;
    },
    update: (change: Change) => enqueue(() => write(change)),
    /** Like `update`, but first removes everything that is stored. */
    replace: (change: Change) => enqueue(() => overwrite(change)),
  };
}
