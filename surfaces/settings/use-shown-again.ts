import { useLayoutEffect } from 'preact/hooks';

/** Calls back when the page is shown again. Nobody tells of other keyboard shortcuts, or that a time is over. */
export function useShownAgain(onShown: () => void): void {
  useLayoutEffect(() => {
    const onChange = () => {
      if (document.visibilityState === 'visible') onShown();
    };
    document.addEventListener('visibilitychange', onChange);
    return () => document.removeEventListener('visibilitychange', onChange);
  }, []);
}
