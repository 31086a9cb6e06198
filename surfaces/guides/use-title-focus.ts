import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';

/**
 * The heading that takes the focus: when `shown` has changed and the person asked for it, and when the element that had
 * the focus is removed.
 */
export function useTitleFocus(shown: string, isAskedFor: boolean) {
  const title = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    if (!isAskedFor) return;
    scrollTo(0, 0);
    title.current?.focus({ preventScroll: true });
  }, [shown]);
  useEffect(() => {
    let focused: EventTarget | null = null;
    const note = ({ target }: FocusEvent) => {
      focused = target;
    };
    const observer = new MutationObserver(() => {
      const isLost = focused instanceof Element && !focused.isConnected;
      if (!isLost || document.activeElement !== document.body || !document.hasFocus()) return;
      focused = null;
      title.current?.focus();
    });
    document.addEventListener('focusin', note);
    observer.observe(document.body, { childList: true, subtree: true });
    return () => {
      document.removeEventListener('focusin', note);
      observer.disconnect();
    };
  }, []);
  return title;
}
