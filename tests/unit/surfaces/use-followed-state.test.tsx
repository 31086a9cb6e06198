import { act, cleanup, renderHook } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';

const listeners = new Set<() => void>();
const watch = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
vi.mock('../../../platform/storage', () => ({ watchState: watch }));
vi.mock('../../../platform/policies', () => ({ watchPolicies: watch }));
vi.mock('../../../platform/host-access', () => ({ onHostAccessChanged: watch }));
const { useFollowedState } = await import('../../../surfaces/use-followed-state');

/** A read that ends when the test says so. */
function readings() {
  const ends: ((value: string) => void)[] = [];
  const read = () => new Promise<string>((resolve) => ends.push(resolve));
  const end = (index: number, value: string) =>
    act(async () => {
      ends[index]?.(value);
      await Promise.resolve();
    });
  return { read, end, count: () => ends.length };
}

const change = () => {
  for (const listener of listeners) listener();
};

afterEach(() => {
  cleanup();
  listeners.clear();
});

test('what changed before the page was mounted is not missed', async () => {
  const { read, end } = readings();
  const { result } = renderHook(() => useFollowedState('initial', read, vi.fn()));
  expect(result.current?.[0]).toBe('initial');
  await end(0, 'newer');
  expect(result.current?.[0]).toBe('newer');
});

test('of several reads the one that started last wins, in whatever order they end', async () => {
  const { read, end, count } = readings();
  const { result } = renderHook(() => useFollowedState('initial', read, vi.fn()));
  change();
  await end(count() - 1, 'last');
  await end(0, 'first');
  expect(result.current?.[0]).toBe('last');
});

test('unmounting removes the listeners', () => {
  const { read } = readings();
  const { unmount } = renderHook(() => useFollowedState('initial', read, vi.fn()));
  expect(listeners.size).toBeGreaterThan(0);
  unmount();
  expect(listeners.size).toBe(0);
});

test('a read that fails is reported', async () => {
  const onFailure = vi.fn();
  renderHook(() => useFollowedState('initial', () => Promise.reject(new Error('gone')), onFailure));
  await vi.waitFor(() => expect(onFailure).toHaveBeenCalled());
});
