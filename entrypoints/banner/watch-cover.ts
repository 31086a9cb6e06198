/** `lib.dom` does not know of the second version of the observer yet. */
interface VisibilityInit extends IntersectionObserverInit {
  readonly trackVisibility: true;
  readonly delay: number;
}

export interface Cover {
  observe(element: Element | null): void;
  /** Whether something is known to lie over the element, be it see-through, or to distort it. */
  isCovered(): boolean;
  stop(): void;
}

/** Functions of the CSS property `filter` that leave a text readable, as pages in dark or in mourning use them. */
const HARMLESS =
  /^((grayscale|sepia|saturate|hue-rotate)\(\S+\)|invert\((0|1)\)|(brightness|contrast)\((0\.[5-9]\d*|1(\.\d+)?)\))$/;

const isReadableThrough = (filter: string) =>
  filter === 'none' || filter.split(' ').every((part) => HARMLESS.test(part));

/**
 * Watches whether the page lays something over an element of the top layer. Chromium alone can tell, a tenth of a second
 * late. In Firefox a page's own popover or dialog that lets clicks through can lie over a banner unnoticed, for the browser
 * tells only what a click would meet; but there the root element's filter reaches the top layer, and that can be asked.
 */
export function watchCover(): Cover {
  let covered = false;
  const take = (entries: readonly IntersectionObserverEntry[]) => {
    const last = entries.at(-1) as (IntersectionObserverEntry & { isVisible: boolean }) | undefined;
    if (last) covered = !last.isVisible;
  };
  const canTell = 'isVisible' in IntersectionObserverEntry.prototype;
  const init: VisibilityInit = { trackVisibility: true, delay: 100 };
  if (!canTell)
    return {
      observe: () => undefined,
      isCovered: () => !isReadableThrough(getComputedStyle(document.documentElement).filter),
      stop: () => undefined,
    };
  const observer = new IntersectionObserver(take, init);
  return {
    observe: (element) => {
      if (element) observer.observe(element);
    },
    isCovered: () => {
      take(observer.takeRecords());
      return covered;
    },
    stop: () => observer.disconnect(),
  };
}
