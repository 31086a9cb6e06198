import { isQuiet } from '../../core/state/hidden-sites';
import { browser } from '../../platform/browser';
import { rankPage, type RankedPage, type Stored } from '../../core/guides/guide-model';
import { matchUrl } from '../../platform/collection';
import { preferences, quiet, transfers } from '../../platform/storage';

/** What popup and panel know when they open, and again after every change of what is stored. */
export interface AppState extends Stored {
  readonly page: RankedPage | undefined;
  readonly quiet: boolean;
}

export async function readState(): Promise<AppState> {
  const [matched, preferred, silenced, log] = await Promise.all([
    currentPage(),
    preferences.get(),
    quiet.get(),
    transfers.get(),
  ]);
  const stored = { preferences: preferred, log };
  const page = matched && rankPage(matched, stored);
  const isSilenced = page !== undefined && isQuiet(silenced, page.match.service, page.guides, Date.now());
  return { ...stored, page, quiet: isSilenced };
}

async function currentPage() {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.url === undefined ? undefined : matchUrl(tab.url);
}
