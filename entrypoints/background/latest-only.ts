/**
 * Returns a function that runs the tasks of each tab one after the other. Of those that come while one runs, the last
 * alone is run: a page that navigates a thousand times a second must not be followed all the way.
 */
export function latestOnly(): (tabId: number, task: () => Promise<void>) => Promise<void> {
  const waiting = new Map<number, (() => Promise<void>) | undefined>();
  return async (tabId, task) => {
    const isBusy = waiting.has(tabId);
    waiting.set(tabId, isBusy ? task : undefined);
    if (isBusy) return;
    try {
      for (let next: typeof task | undefined = task; next;) {
        await next();
        next = waiting.get(tabId);
        waiting.set(tabId, undefined);
      }
    } finally {
      waiting.delete(tabId);
    }
  };
}
