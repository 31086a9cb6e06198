import { useEffect, useRef } from 'preact/hooks';

/**
 * Gives the focus to `next` when the element that has it is removed: the browser would leave it to the page. Returns the
 * event handlers of the element that contains all of the banner.
 */
export function useKeptFocus(next: () => HTMLElement | null) {
  const focused = useRef<Element | undefined>(undefined);
  useEffect(() => {
    if (focused.current?.isConnected !== false) return;
    focused.current = undefined;
    if (document.activeElement === document.body) next()?.focus();
  });
  return {
    onFocusIn({ target }: FocusEvent) {
      if (target instanceof Element) focused.current = target;
    },
    onFocusOut({ target }: FocusEvent) {
      // Chromium fires this for an element that is just being removed, too.
      queueMicrotask(() => {
        if (target === focused.current && focused.current?.isConnected) focused.current = undefined;
      });
    },
  };
}
