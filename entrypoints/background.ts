import { defineBackground } from 'wxt/utils/define-background';
import { watchHostAccess } from '../platform/host-access';
import { onInstalled, openWelcome } from '../platform/lifecycle';
import { updateSites } from '../platform/optional-sites';
import { openPanelBeside } from '../platform/panel';
import { receiveMessages } from '../platform/receive-messages';
import { onToggleBanner } from '../platform/shortcuts';
import { lockStorage, watchStorage } from '../platform/storage';
import { paintBadge } from '../platform/surfaces';
import { carryOut } from '../background/handle-command';
import { latestOnly } from '../background/coalesce-by-tab';
import {
  leaveClosedSites,
  leavePage,
  readGuide,
  refreshTabs,
  showPage,
  toggleBanner,
  viewForTab,
} from '../background/show-tab';

export default defineBackground(() => {
  void lockStorage();
  void paintBadge();
  watchStorage(() => void refreshTabs());
  // The browser keeps what is registered until the extension is updated.
  onInstalled((isNew) => {
    void updateSites();
    if (isNew) void openWelcome();
  });
  onToggleBanner(() => void toggleBanner());
  watchHostAccess(() => {
    void updateSites();
    void leaveClosedSites();
  });

  const follow = latestOnly();
  receiveMessages({
    async fromContent(message, sender) {
      switch (message.type) {
        case 'page':
          // The page may have moved on since; another origin than the sender's is no news of this page.
          if (URL.parse(message.url)?.origin === URL.parse(sender.url)?.origin)
            await follow(sender.tabId, () => showPage(sender.tabId, message.url, message.arrived));
          return undefined;
        case 'left':
          return follow(sender.tabId, () => leavePage(sender.tabId));
        case 'banner-ready':
          return viewForTab(sender.tabId);
        case 'read-guide':
          return readGuide(sender.tabId, message.guide);
        case 'open-panel':
          return openPanelBeside(sender.tabId);
        default:
          return carryOut(message);
      }
    },
    fromPage: carryOut,
  });
});
