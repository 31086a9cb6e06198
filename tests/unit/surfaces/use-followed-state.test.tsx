import { act, cleanup, renderHook } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';

const listeners = new Map<string, () => void>();
const watch = (what: string) => (listener: () => void) => {
  listeners.set(what, listener);
  return () => listeners.delete(what);
};
vi.mock('../../../platform/storage', () => ({ watchState: watch('state') }));
vi.mock('../../../platform/policies', () => ({ watchPolicies: watch('policies') }));
vi.mock('../../../platform/host-access', () => ({ onHostAccessChanged: watch('host access') }));
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

test.each(['state', 'host access', 'policies'])('it is read again after a change: %s', async (what) => {
  const { read, end, count } = readings();
  const { result } = renderHook(() => useFollowedState('initial', read, vi.fn()));
  await end(0, 'before');
  listeners.get(what)?.();
  expect(count()).toBe(2);
  await end(1, 'changed');
  expect(result.current?.[0]).toBe('changed');
});

test('of several reads the one that started last wins, in whatever order they end', async () => {
  const { read, end, count } = readings();
  const { result } = renderHook(() => useFollowedState('initial', read, vi.fn()));
  listeners.get('state')?.();
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
