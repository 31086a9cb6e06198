import { matchesPath } from '../../core/pages/page-pattern';

/** By host: the paths of the pages to detect, as patterns for `matchesPath`. */
export type PagePaths = Readonly<Record<string, readonly string[]>>;

interface World {
  /** On an optional site, these are set by a script that runs before this one. */
  readonly transferGuidesPages?: PagePaths;
  /** The runtime of the detector that runs in this page; without an id once its extension is gone. */
  transferGuides?: typeof chrome;
}

/**
 * Matches the URL: at load, after in-app navigation, and when the page comes back from the back/forward cache. A match
 * sends one message, as does leaving it; otherwise nothing happens: no DOM read, no timer, no observer.
 */
export function startDetector(defaultPages: PagePaths): void {
  const world = globalThis as World;
  // The background also injects the detector into open pages: one is enough.
  if (world.transferGuides?.runtime?.id) return;
  // Chromium makes `chrome.runtime` when it is first read, which costs a page more than all the rest of this.
  const api = (world.transferGuides = chrome);
  const pages = world.transferGuidesPages ?? defaultPages;
  let matched = false;
  const look = (event?: Event) => {
    // `pageshow` also fires after the first load, which `start` has handled.
    if ((event as PageTransitionEvent | undefined)?.persisted === false) return;
    const { host, pathname } = location;
    const matches = pages[host]?.some((path) => matchesPath(path, pathname)) ?? false;
    // Without a `runtime.id` the extension was reloaded or removed: this script is then orphaned.
    if ((matches || matched) && api.runtime?.id)
      void api.runtime.sendMessage(
        matches ? { type: 'page-matched', url: location.href, isPageLoad: !event } : { type: 'page-left' },
      );
    matched = matches;
    // A page from the back/forward cache has lost its badge. If it never matched, it had none.
    if (matches) addEventListener('pageshow', look);
  };
  const start = () => {
    look();
    navigation.addEventListener('navigatesuccess', look);
  };
  // A prerendered page is not in a tab yet, and may never be. Firefox has no prerendering.
  if ((document as { prerendering?: boolean }).prerendering)
    document.addEventListener('prerenderingchange', start, { once: true });
  else start();
}
