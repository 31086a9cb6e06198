import { expect, test, vi } from 'vitest';
import { createTabQueue } from '../../../background/tab-queue';

/** Tasks that record their names when they start, and end when the test says so. */
function tasks() {
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  const task = (name: string) => () => {
    begun.push(name);
    return new Promise<void>((end) => ends.set(name, end));
  };
  const end = async (name: string) => {
    ends.get(name)?.();
    await new Promise((next) => setImmediate(next));
  };
  return { begun, task, end };
}

test('of the refreshes added while one runs, only the last one runs, after it', async () => {
  const { begun, task, end } = tasks();
  const queue = createTabQueue();
  for (const name of ['a', 'b', 'c', 'd']) void queue.refresh(1, task(name));
  expect(begun).toEqual(['a']);
  await end('a');
  expect(begun).toEqual(['a', 'd']);
  void queue.refresh(1, task('e'));
  await end('d');
  await end('e');
  void queue.refresh(1, task('f'));
  expect(begun).toEqual(['a', 'd', 'e', 'f']);
});

test('what a person asked for is never dropped for a refresh', async () => {
  const { begun, task, end } = tasks();
  const queue = createTabQueue();
  void queue.refresh(1, task('a'));
  void queue.run(1, task('keys'));
  void queue.refresh(1, task('b'));
  void queue.run(1, task('keys again'));
  for (const name of ['a', 'keys', 'keys again', 'b']) await end(name);
  expect(begun).toEqual(['a', 'keys', 'keys again', 'b']);
});

test('each tab has a queue of its own', () => {
  const { begun, task } = tasks();
  const queue = createTabQueue();
  void queue.refresh(1, task('one'));
  void queue.refresh(2, task('two'));
  expect(begun).toEqual(['one', 'two']);
});

test('a task that fails is logged, and the next one runs', async () => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const { begun, task } = tasks();
  const queue = createTabQueue();
  const error = new Error('the tab is gone');
  void queue.refresh(1, () => Promise.reject(error));
  void queue.refresh(1, task('next'));
  await vi.waitFor(() => expect(begun).toEqual(['next']));
  expect(said).toHaveBeenCalledWith(error);
});
