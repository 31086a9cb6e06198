type Task = () => Promise<void>;

export interface TabQueue {
  /** Runs after the tab's current task. Of several waiting refreshes, only the last one runs. */
  readonly refresh: (tabId: number, task: Task) => Promise<void>;
  /** Runs after the tab's current task, before a waiting refresh, and is never dropped: for a person's own commands. */
  readonly run: (tabId: number, task: Task) => Promise<void>;
}

interface Waiting {
  refresh?: Task;
  readonly requests: Task[];
}

/**
 * One queue per tab, so that an older result never replaces a newer one. Dropping refreshes keeps up with a page that
 * navigates a thousand times a second. Resolves when the tab's queue is empty, or at once if it is already running.
 */
export function createTabQueue(): TabQueue {
  const queues = new Map<number, Waiting>();
  const drain = async (tabId: number, waiting: Waiting): Promise<void> => {
    try {
      for (;;) {
        const task = waiting.requests.shift() ?? waiting.refresh;
        if (!task) return;
        if (task === waiting.refresh) delete waiting.refresh;
        await task().catch((error: unknown) => {
          console.error(error);
        });
      }
    } finally {
      queues.delete(tabId);
    }
  };
  const add = (tabId: number, change: (waiting: Waiting) => void): Promise<void> => {
    const running = queues.get(tabId);
    const waiting = running ?? { requests: [] };
    change(waiting);
    if (running) return Promise.resolve();
    queues.set(tabId, waiting);
    return drain(tabId, waiting);
  };
  return {
    refresh: (tabId, task) => add(tabId, (waiting) => void (waiting.refresh = task)),
    run: (tabId, task) => add(tabId, (waiting) => void waiting.requests.push(task)),
  };
}
