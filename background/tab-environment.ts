import type { RankedPage } from '../core/guides/guide-model';
import { loadGuide, matchUrl } from '../platform/collection';
import { canOpenFromPage } from '../platform/panel';
import { storedState } from '../platform/storage';
import { injectBanner, sendToBanner, setBadge } from '../platform/surfaces';
import { tabUrl } from '../platform/tabs';
import { translate } from '../platform/translate';
import { handleCommand } from './handle-command';
import type { TabEnvironment } from './show-tab';

const badgeOf = ({ guides }: RankedPage) => ({
  text: String(guides.length),
  title: translate('badge.title', [guides[0]?.title ?? '']),
});

/** The presenter's environment with the real browser and storage. */
export const tabEnvironment: TabEnvironment = {
  tabUrl,
  matchUrl,
  loadGuide,
  readState: storedState.read,
  async noteIntroduction({ match, guide }) {
    // If it can't be stored, the banner is shown nonetheless, and is introduced again the next time.
    await handleCommand({ type: 'note-introduction', service: match.service, guide: guide.id });
  },
  setBadge: (tabId, page) => setBadge(tabId, page && badgeOf(page)),
  injectBanner,
  sendToBanner,
  canOpenPanel: canOpenFromPage,
  now: () => Date.now(),
};
