import type { Badge } from '../core/pages/badge';
import { loadGuide, matchUrl } from '../platform/collection';
import { isSiteOn } from '../platform/host-access';
import { canOpenFromPage } from '../platform/panel';
import { readPolicies } from '../platform/policies';
import { storedState } from '../platform/storage';
import { injectBanner, sendToBanner, setBadge } from '../platform/surfaces';
import { tabUrl } from '../platform/tabs';
import { translate } from '../platform/translate';
import { handleCommand } from './handle-command';
import type { TabEnvironment } from './show-tab';

const translated = ({ text, title: [key, ...values] }: Badge) => ({ text, title: translate(key, values) });

/** The presenter's environment with the real browser and storage. */
export const tabEnvironment: TabEnvironment = {
  tabUrl,
  matchUrl,
  loadGuide,
  readState: storedState.read,
  readPolicies,
  async noteIntroduction({ match, guide }) {
    // If it can't be stored, the banner is shown nonetheless, and is introduced again the next time.
    await handleCommand({ type: 'note-introduction', service: match.service, guide: guide.id });
  },
  setBadge: (tabId, badge) => setBadge(tabId, badge && translated(badge)),
  injectBanner,
  sendToBanner,
  isSiteOn,
  canOpenPanel: canOpenFromPage,
  now: () => Date.now(),
};
