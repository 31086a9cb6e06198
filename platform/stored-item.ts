import * as v from 'valibot';

/** The part of a storage area that is needed; the tests bring their own. */
export interface StorageArea {
  get(key: string): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(key: string): Promise<void>;
}

export interface StoredItemDeclaration<T> {
  readonly key: string;
  readonly version: number;
  readonly fallback: T;
  /** By each earlier version: what makes a value of that version one of the next. One that throws makes a misfit. */
  readonly migrations?: Readonly<Record<number, (value: unknown) => unknown>>;
  readonly schema: v.GenericSchema<unknown, T>;
}

export interface StoredItem<T> {
  readonly key: string;
  /** What is stored, or the fallback where nothing is, or nothing that fits the schema. */
  get(): Promise<T>;
  /** Changes the item. Changes of one item run one after the other, so that none is lost. */
  update(change: (value: T) => T): Promise<T>;
  reset(): Promise<void>;
}

/** The browser would not store something, as on a full disk. */
export class StorageError extends Error {}

const envelope = v.strictObject({ version: v.number(), value: v.unknown() });

/**
 * Declares items of one storage area. Each is kept as `{ version, value }` under its key. What does
 * not fit is put under `set-aside/<key>/<time>` before it is first written over, never thrown away.
 */
export function defineStoredItem(area: () => StorageArea, now: () => number = Date.now) {
  return <T>(declaration: StoredItemDeclaration<T>): StoredItem<T> => {
    const { key, version, fallback, schema } = declaration;
    const read = async (): Promise<{ value: T; misfit?: unknown }> => {
      const stored = (await area().get(key))[key];
      if (stored === undefined) return { value: fallback };
      const wrapped = v.safeParse(envelope, stored);
      if (!wrapped.success) return { value: fallback, misfit: stored };
      const current = migrate(wrapped.output, declaration);
      const value = v.safeParse(schema, current);
      return value.success ? { value: value.output } : { value: fallback, misfit: stored };
    };

    const write = async (change: (value: T) => T): Promise<T> => {
      const { value, misfit } = await read();
      const wanted = change(value);
      // What could not be read back would be lost at the next reading.
      const changed = wanted === value ? value : v.parse(schema, wanted);
      const setAside = misfit === undefined ? {} : { [`set-aside/${key}/${String(now())}`]: misfit };
      if (changed !== value || misfit !== undefined)
        try {
          await area().set({ ...setAside, [key]: { version, value: changed } });
        } catch (cause) {
          throw new StorageError(cause instanceof Error ? cause.message : String(cause), { cause });
        }
      return changed;
    };

    let queue: Promise<unknown> = Promise.resolve();
    const enqueue = <R>(task: () => Promise<R>): Promise<R> => {
      const done = queue.then(task, task);
      queue = done.catch(() => undefined);
      return done;
    };

    return {
      key,
      get: async () => (await read()).value,
      update: (change) => enqueue(() => write(change)),
      reset: () => enqueue(() => area().remove(key)),
    };
  };
}

const TOO_STRANGE = Symbol('no value of any version that is known');

/** Brings a value up to the declared version, one version after the other. A newer one is not understood. */
function migrate<T>(
  stored: v.InferOutput<typeof envelope>,
  { version, migrations = {} }: StoredItemDeclaration<T>,
): unknown {
  let { value } = stored;
  if (stored.version > version) return TOO_STRANGE;
  for (let from = stored.version; from < version; from++) {
    const migration = migrations[from];
    if (!migration) return TOO_STRANGE;
    try {
      value = migration(value);
    } catch {
      return TOO_STRANGE;
    }
  }
  return value;
}
