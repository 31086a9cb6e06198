import type { GuideSummary } from '../../core/guide';
import type { Preferences } from '../../core/preferences';
import { isQuiet } from '../../core/quiet';
import { rankGuides } from '../../core/rank-guides';
import { browser } from '../../platform/browser';
import { matchUrl, type MatchedPage } from '../../platform/collection';
import { preferences, quiet } from '../../platform/storage';

/** What the popup knows when it opens, and again after every change of what is stored. */
export interface PopupState {
  readonly preferences: Preferences;
  readonly page: MatchedPage | undefined;
  /** Those that fit the page, best first. */
  readonly guides: readonly GuideSummary[];
  readonly quiet: boolean;
}

export async function readState(): Promise<PopupState> {
  const [page, preferred, silenced] = await Promise.all([currentPage(), preferences.get(), quiet.get()]);
  const guides = page ? rankGuides(page.guides, page.match, preferred, page.url) : [];
  return {
    preferences: preferred,
    page,
    guides,
    quiet: page !== undefined && isQuiet(silenced, page.match.service, guides, Date.now()),
  };
}

async function currentPage(): Promise<MatchedPage | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.url === undefined ? undefined : matchUrl(tab.url);
}
