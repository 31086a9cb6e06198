import pagePaths from 'virtual:page-paths';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { matchesPath } from '../core/pages/page-pattern';

/**
 * Runs on every page of the listed hosts and asks one question of the URL, at load, after in-app
 * navigation, and when it is shown again as it was left. A match is one message; no match is nothing.
 */
export default defineUnlistedScript(() => {
  // On a site that the person has switched on, a script before this one says what its pages are.
  const { transferGuidesPages: pages = pagePaths } = globalThis as {
    transferGuidesPages?: typeof pagePaths;
  };
  let matched = false;
  const look = (event?: Event) => {
    // A page that is shown for the first time has been looked at.
    if ((event as PageTransitionEvent | undefined)?.persisted === false) return;
    const { host, pathname } = location;
    const matches = pages[host]?.some((path) => matchesPath(path, pathname)) ?? false;
    // `runtime.id` is gone once the extension was reloaded or removed: this script is then an orphan.
    if ((matches || matched) && chrome.runtime?.id)
      void chrome.runtime.sendMessage(
        matches ? { type: 'page', url: location.href, arrived: !event } : { type: 'left' },
      );
    matched = matches;
    // Shown again, as it was, a page has lost its badge. Where nothing ever matched there is none to lose.
    if (matches) addEventListener('pageshow', look);
  };
  look();
  navigation.addEventListener('navigatesuccess', look);
});
