type Task = () => Promise<void>;

/**
 * Returns a function that runs the tasks of each tab one after the other. Of those that come while one runs, the last
 * alone is run: a page that navigates a thousand times a second must not be followed all the way.
 */
export function latestOnly(): (tabId: number, task: Task) => Promise<void> {
  /** What is to come after the task that runs, by tab. */
  const busy = new Map<number, { next?: Task }>();
  const run = async (tabId: number, task: Task): Promise<void> => {
    const running = busy.get(tabId);
    if (running) {
      running.next = task;
      return;
    }
    const own: { next?: Task } = {};
    busy.set(tabId, own);
    try {
      await task();
    } finally {
      busy.delete(tabId);
      if (own.next) void run(tabId, own.next);
    }
  };
  return run;
}
