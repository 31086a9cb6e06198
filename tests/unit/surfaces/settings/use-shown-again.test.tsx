import { cleanup, renderHook } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { useShownAgain } from '../../../../surfaces/settings/use-shown-again';

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

const turn = (state: DocumentVisibilityState) => {
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(state);
  document.dispatchEvent(new Event('visibilitychange'));
};

test('it calls back when the page is shown again, not when it is left or gone', () => {
  const onShown = vi.fn();
  const { unmount } = renderHook(() => useShownAgain(onShown));
  turn('hidden');
  expect(onShown).not.toHaveBeenCalled();
  turn('visible');
  expect(onShown).toHaveBeenCalledOnce();
  unmount();
  turn('visible');
  expect(onShown).toHaveBeenCalledOnce();
});
