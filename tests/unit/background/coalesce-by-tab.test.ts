import { expect, test } from 'vitest';
import { latestOnly } from '../../../background/coalesce-by-tab';

/** Tasks that note their names, and end when they are told to. */
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

test('of those that come while one runs, the last alone is run, after it', async () => {
  const { begun, task, end } = tasks();
  const follow = latestOnly();
  for (const name of ['a', 'b', 'c', 'd']) void follow(1, task(name));
  expect(begun).toEqual(['a']);
  await end('a');
  expect(begun).toEqual(['a', 'd']);
  void follow(1, task('e'));
  await end('d');
  await end('e');
  void follow(1, task('f'));
  expect(begun).toEqual(['a', 'd', 'e', 'f']);
});

test('each tab goes its own way', async () => {
  const { begun, task } = tasks();
  const follow = latestOnly();
  void follow(1, task('one'));
  void follow(2, task('two'));
  expect(begun).toEqual(['one', 'two']);
});

test('one that fails says so, and keeps none from being run', async () => {
  const { begun, task } = tasks();
  const follow = latestOnly();
  const failing = follow(1, () => Promise.reject(new Error('the tab is gone')));
  void follow(1, task('next'));
  await expect(failing).rejects.toThrow('the tab is gone');
  expect(begun).toEqual(['next']);
});
