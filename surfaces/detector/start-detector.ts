import { matchesPath } from '../../core/pages/page-pattern';

/** The paths, as `matchesPath` reads them, of the pages that mean something, by host. */
export type PagePaths = Readonly<Record<string, readonly string[]>>;

interface World {
  /** On an optional site, a script before this one says what its pages are. */
  readonly transferGuidesPages?: PagePaths;
  /** The runtime of the detector that runs in this page; without an id once its extension is gone. */
  transferGuides?: typeof chrome.runtime;
}

/**
 * Asks one question of the URL: at load, after in-app navigation, and when the page is shown again as it was left. A
 * match is one message; no match is nothing: no DOM read, no timer, no observer.
 */
export function startDetector(defaultPages: PagePaths): void {
  const world = globalThis as World;
  // The background also starts detectors in pages that were open before: one is enough.
  if (world.transferGuides?.id) return;
  const { runtime } = chrome;
  world.transferGuides = runtime;
  const pages = world.transferGuidesPages ?? defaultPages;
  let matched = false;
  const look = (event?: Event) => {
    // A page that is shown for the first time has been looked at.
    if ((event as PageTransitionEvent | undefined)?.persisted === false) return;
    const { host, pathname } = location;
    const matches = pages[host]?.some((path) => matchesPath(path, pathname)) ?? false;
    // `runtime.id` is gone once the extension was reloaded or removed: this script is then an orphan.
    if ((matches || matched) && runtime.id)
      void runtime.sendMessage(
        matches ? { type: 'page-matched', url: location.href, isPageLoad: !event } : { type: 'page-left' },
      );
    matched = matches;
    // Shown again, as it was, a page has lost its badge. Where nothing ever matched there is none to lose.
    if (matches) addEventListener('pageshow', look);
  };
  const start = () => {
    look();
    navigation.addEventListener('navigatesuccess', look);
  };
  // A prerendered page is in no tab yet, and may never be. Firefox prerenders nothing.
  if ((document as { prerendering?: boolean }).prerendering)
    document.addEventListener('prerenderingchange', start, { once: true });
  else start();
}
