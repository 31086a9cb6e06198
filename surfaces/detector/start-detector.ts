import { isListedPage, mayBeListed, type PageList } from '../../core/pages/page-pattern';

interface World {
  /**
   * The API of the detector that runs in this page; its runtime has no id once its extension is gone. On an optional site,
   * until it runs, its pages, which a script before it has set. One global, because a page pays for each that it looks up.
   */
  transferGuides?: typeof chrome | PageList;
}

/**
 * Matches the URL: at load, after in-app navigation, and when the page comes back from the back/forward cache. A match
 * sends one message, as does leaving it; otherwise nothing happens: no DOM read, no timer, no observer. Not even `document`
 * is read, which costs a page more than all the rest of this.
 */
export function startDetector(defaultPages: PageList): void {
  const world = globalThis as World;
  const before = world.transferGuides;
  const isList = typeof before === 'string';
  // The background also injects the detector into open pages: one is enough.
  if (!isList && before?.runtime?.id) return;
  // Chromium makes `chrome.runtime` when it is first read, which costs as much again.
  const api = (world.transferGuides = chrome);
  const pages = isList ? before : defaultPages;
  let matched = false;
  const look = (event?: Event) => {
    // `pageshow` also fires after the first load, which `start` has handled.
    if ((event as PageTransitionEvent | undefined)?.persisted === false) return;
    const { host, pathname } = location;
    const matches = isListedPage(pages, host, pathname);
    // A prerendered page is not in a tab yet, and may never be. Firefox has no prerendering.
    if (matches && (document as { prerendering?: boolean }).prerendering) {
      document.addEventListener('prerenderingchange', start);
      return;
    }
    // Without a `runtime.id` the extension was reloaded or removed: this script is then orphaned.
    if ((matches || matched) && api.runtime?.id)
      api.runtime
        .sendMessage(
          matches ? { type: 'page-matched', url: location.href, isPageLoad: !event } : { type: 'page-left' },
        )
        // The background was stopped: the next navigation asks again.
        .catch(() => {});
    matched = matches;
    // A page from the back/forward cache has lost its badge. If it never matched, it had none.
    if (matches) addEventListener('pageshow', look);
  };
  const start = () => look();
  if (mayBeListed(pages, location.host, location.pathname)) start();
  navigation.addEventListener('navigatesuccess', look);
}
