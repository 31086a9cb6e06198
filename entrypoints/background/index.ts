import { defineBackground } from 'wxt/utils/define-background';
import { receiveMessages } from '../../platform/receive-messages';
import { lockStorage, watchStorage } from '../../platform/storage';
import { paintBadge } from '../../platform/surfaces';
import { carryOut } from './carry-out';
import { leavePage, refreshTabs, showPage, viewForTab } from './show-page';

export default defineBackground(() => {
  void lockStorage();
  void paintBadge();
  watchStorage(() => void refreshTabs());

  receiveMessages({
    async fromContent(message, sender) {
      switch (message.type) {
        case 'page':
          // The page may have moved on since; another origin than the sender's is no news of this page.
          if (URL.parse(message.url)?.origin === URL.parse(sender.url)?.origin)
            await showPage(sender.tabId, message.url, message.arrived);
          return undefined;
        case 'left':
          return leavePage(sender.tabId);
        case 'banner-ready':
          return viewForTab(sender.tabId);
        case 'read-guide':
          return viewForTab(sender.tabId, message.guide);
        default:
          return carryOut(message);
      }
    },
    fromPage: carryOut,
  });
});
