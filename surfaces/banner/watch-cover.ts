export interface Cover {
  /** To be told what may be covered, once it is drawn. */
  observe(element: Element | null): void;
  /** Whether it is known that a person does not see the element as it is: for something over it, or a filter. */
  isCovered(): boolean;
  /** Whether something may lie over it. */
  mayBeCovered(): boolean;
  stop(): void;
}

/**
 * Watches whether a page lays something over an element of the top layer, by what the browser can tell, and calls back
 * when it tells something new.
 */
export const watchCover = (onNews: () => void): Cover =>
  'isVisible' in IntersectionObserverEntry.prototype ? watchByObserver(onNews) : watchByFilter();

/** The second version of the observer, which `lib.dom` does not know of. */
interface VisibilityInit extends IntersectionObserverInit {
  readonly trackVisibility: boolean;
  readonly delay: number;
}
interface VisibilityEntry extends IntersectionObserverEntry {
  readonly isVisible: boolean;
}

/** How long what was covered has to be seen again before it counts as seen: a page could show it for a blink. */
const NOTICED_MS = 300;

/** Chromium knows, a tenth of a second late. The see-through backdrop of any later popover is enough to cover. */
function watchByObserver(onNews: () => void): Cover {
  /** When it is seen, in the time of events; the first look is taken as it is. */
  let seenFrom = 0;
  const take = (entries: readonly IntersectionObserverEntry[]) => {
    for (const { time, isVisible } of entries as readonly VisibilityEntry[])
      if (!isVisible) seenFrom = Infinity;
      else if (seenFrom === Infinity) seenFrom = time + NOTICED_MS;
  };
  const init: VisibilityInit = { trackVisibility: true, delay: 100 };
  const observer = new IntersectionObserver((entries) => {
    take(entries);
    onNews();
  }, init);
  const isCovered = () => {
    take(observer.takeRecords());
    return performance.now() < seenFrom;
  };
  return {
    observe: (element) => {
      if (element) observer.observe(element);
    },
    isCovered,
    mayBeCovered: isCovered,
    stop: () => observer.disconnect(),
  };
}

/** Functions of the CSS property `filter` that leave a text readable, as pages in dark or in mourning use them. */
const HARMLESS =
  /^((grayscale|sepia|saturate|hue-rotate)\(\S+\)|invert\((0|1)\)|(brightness|contrast)\((0\.[5-9]\d*|1(\.\d+)?)\))$/;

/**
 * Firefox tells only what a click would meet: a page's popover that lets clicks through, and comes to the front after each
 * time that the banner does, lies over it unnoticed. But the root element's filter, which there reaches the top layer,
 * can be asked for.
 */
function watchByFilter(): Cover {
  const filters = () => getComputedStyle(document.documentElement).filter.split(' ');
  return {
    observe: () => undefined,
    isCovered: () => !filters().every((part) => part === 'none' || HARMLESS.test(part)),
    mayBeCovered: () => true,
    stop: () => undefined,
  };
}
