import type { RankedPage } from '../core/guides/guide-model';
import { introduce } from '../core/state/banner-history';
import { loadGuide, matchUrl } from '../platform/collection';
import { canOpenFromPage } from '../platform/panel';
import { preferences, quiet, shown, transfers } from '../platform/storage';
import { injectBanner, sendToBanner, setBadge } from '../platform/surfaces';
import { tabUrl } from '../platform/tabs';
import { translate } from '../platform/translate';
import type { StoredForTabs, TabEnvironment } from './show-tab';

async function readStored(): Promise<StoredForTabs> {
  const [preferred, hidden, history, log] = await Promise.all([
    preferences.get(),
    quiet.get(),
    shown.get(),
    transfers.get(),
  ]);
  return { preferences: preferred, quiet: hidden, shown: history, log };
}

const badgeOf = ({ guides }: RankedPage) => ({
  text: String(guides.length),
  title: translate('badge.title', [guides[0]?.title ?? '']),
});

/** The real browser and the real storage. */
export const tabEnvironment: TabEnvironment = {
  tabUrl,
  matchUrl,
  loadGuide,
  readStored,
  async noteIntroduction({ match, guide }) {
    await shown
      .update((old) => introduce(old, match.service, guide))
      // A browser that stores nothing shows it nonetheless, and once more the next time.
      .catch(() => undefined);
  },
  setBadge: (tabId, page) => setBadge(tabId, page && badgeOf(page)),
  injectBanner,
  sendToBanner,
  canOpenPanel: canOpenFromPage,
  now: Date.now,
};
