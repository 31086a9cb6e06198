import { parseUrl } from '../core/parse-url';
import { onHostAccessChanged } from '../platform/host-access';
import { onBrowserStart, onInstalled, openSettings, openWelcome } from '../platform/lifecycle';
import { runDetectorsInOpenTabs, updateSites } from '../platform/detectors';
import { openPanelBeside } from '../platform/panel';
import { warnOfPolicies, watchPolicies } from '../platform/policies';
import { receiveMessages } from '../platform/receive-messages';
import { onToggleBanner } from '../platform/shortcuts';
import { lockStorage, storedState, watchState } from '../platform/storage';
import { paintBadge } from '../platform/surfaces';
import { frontTabId, openTabs } from '../platform/tabs';
import { translate } from '../platform/translate';
import { handleCommand } from './handle-command';
import { createTabPresenter, type Reason } from './show-tab';
import { tabEnvironment } from './tab-environment';
import { createTabQueue } from './tab-queue';

/** Adds all listeners synchronously: an event that wakes the background is lost if its listener is added later. */
export function startBackground(): void {
  const presenter = createTabPresenter(tabEnvironment);
  const queue = createTabQueue();
  const refreshTabs = async (which: 'all' | 'with access', reason: Reason = 'change') => {
    for (const { id, url } of await openTabs())
      if (which === 'all' || url !== undefined) void queue.refresh(id, () => presenter.show(id, reason));
  };

  void lockStorage();
  void paintBadge();
  void warnOfPolicies();
  watchState(() => void refreshTabs('with access'));
  watchPolicies(() => {
    void warnOfPolicies();
    void refreshTabs('with access', 'policies');
  });
  onInstalled((isNew) => {
    // Registered content scripts persist until the extension is updated, which removes them.
    void updateSites().then(runDetectorsInOpenTabs);
    if (isNew) void welcome();
  });
  onBrowserStart(() => void handleCommand({ type: 'end-undo' }));
  onHostAccessChanged(() => {
    void updateSites()
      .then(runDetectorsInOpenTabs)
      .then(() => refreshTabs('all'));
  });
  onToggleBanner(() => {
    void frontTabId().then((id) => {
      if (id !== undefined) void queue.run(id, () => presenter.toggle(id));
    });
  });

  receiveMessages({
    async fromContent(message, { tabId, url }) {
      switch (message.type) {
        case 'page-matched':
          // The page may have navigated since, but only within the sender's origin: another one can't be true.
          if (parseUrl(message.url)?.origin === parseUrl(url)?.origin)
            await queue.refresh(tabId, () =>
              presenter.show(tabId, message.isPageLoad ? 'load' : 'navigation', message.url),
            );
          return undefined;
        case 'page-left':
          return queue.refresh(tabId, () => presenter.clear(tabId));
        case 'read-guide':
          return presenter.readGuide(tabId, message.guide);
        case 'open-panel':
          return openPanelBeside(tabId);
        case 'open-settings':
          return openSettings();
        default:
          return handleCommand(message);
      }
    },
    fromPage: handleCommand,
  });
}

async function welcome(): Promise<void> {
  if ((await storedState.read()).isWelcomed) return;
  await openWelcome();
  await handleCommand({ type: 'note-welcome' });
  // Everything is new to them.
  await handleCommand({ type: 'note-news', version: translate('news.version') });
}
