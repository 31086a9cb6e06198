import { matchPage } from '../../core/match-page';
import { isQuiet } from '../../core/quiet';
import { rankGuides } from '../../core/rank-guides';
import type { Preferences } from '../../core/preferences';
import type { PageMatch } from '../../core/service';
import { browser } from '../../platform/browser';
import { catalogue } from '../../platform/collection';
import { preferences, quiet } from '../../platform/storage';

/** What the popup knows when it opens, and again after every change of what is stored. */
export interface PopupState {
  readonly preferences: Preferences;
  readonly match: PageMatch | undefined;
  /** The best guide for the page. */
  readonly guide: string | undefined;
  readonly quiet: boolean;
}

export async function readState(): Promise<PopupState> {
  const [[tab], preferred, silenced] = await Promise.all([
    browser.tabs.query({ active: true, currentWindow: true }),
    preferences.get(),
    quiet.get(),
  ]);
  const match = tab?.url === undefined ? undefined : matchPage(catalogue.pages, tab.url);
  const guides = match ? rankGuides(catalogue.guides, match, preferred) : [];
  return {
    preferences: preferred,
    match,
    guide: guides[0]?.id,
    quiet: match !== undefined && isQuiet(silenced, match.service, guides, Date.now()),
  };
}
