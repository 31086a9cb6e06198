import pageExpressions from 'virtual:page-expressions';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

/**
 * Runs on every page of the listed hosts and asks one question of the URL, at load and after in-app
 * navigation. A match is one message; no match is nothing.
 */
export default defineUnlistedScript(() => {
  let matched = false;
  const look = (event?: Event) => {
    const source = pageExpressions[location.host];
    const matches = source !== undefined && new RegExp(source).test(location.pathname);
    // `runtime.id` is gone once the extension was reloaded or removed: this script is then an orphan.
    if ((matches || matched) && chrome.runtime?.id)
      void chrome.runtime.sendMessage(
        matches ? { type: 'page', url: location.href, arrived: !event } : { type: 'left' },
      );
    matched = matches;
  };
  look();
  navigation.addEventListener('navigatesuccess', look);
});
