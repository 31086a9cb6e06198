/**
 * Returns a function that runs the tasks of each key one after the other. Of those that come while one runs, the last
 * alone is run: a page that navigates a thousand times a second must not be followed all the way.
 */
export function latestOnly<Key>(): (key: Key, task: () => Promise<void>) => Promise<void> {
  const waiting = new Map<Key, (() => Promise<void>) | undefined>();
  return async (key, task) => {
    const isBusy = waiting.has(key);
    waiting.set(key, isBusy ? task : undefined);
    if (isBusy) return;
    try {
      for (let next: typeof task | undefined = task; next;) {
        await next();
        next = waiting.get(key);
        waiting.set(key, undefined);
      }
    } finally {
      waiting.delete(key);
    }
  };
}
