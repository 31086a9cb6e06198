import { rankPage, type RankedPage } from '../../core/guides/guide-model';
import { isHidden } from '../../core/state/hidden-sites';
import type { State } from '../../core/state/state';
import { matchUrl } from '../../platform/collection';
import { storedState } from '../../platform/storage';
import { currentUrl } from '../../platform/tabs';

/** What popup and panel read when they open, and again after every change of the stored state. */
export interface GuideAppState {
  readonly state: State;
  readonly page: RankedPage | undefined;
  /** Whether the person hides the guides on the page. */
  readonly isHidden: boolean;
}

export async function readGuideAppState(): Promise<GuideAppState> {
  const [matched, state] = await Promise.all([currentPage(), storedState.read()]);
  const page = matched && rankPage(matched, state);
  return {
    state,
    page,
    isHidden: page !== undefined && isHidden(state.hiddenSites, page.match.service, page.guides, Date.now()),
  };
}

async function currentPage() {
  const url = await currentUrl();
  return url === undefined ? undefined : matchUrl(url);
}
