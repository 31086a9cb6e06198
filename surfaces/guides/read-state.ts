import { rankPage, type RankedPage } from '../../core/guides/guide-model';
import { isTurnedOff, withDefaults } from '../../core/policies/policies';
import { isHidden } from '../../core/state/hidden-sites';
import type { State } from '../../core/state/state';
import { matchUrl } from '../../platform/collection';
import { readPolicies } from '../../platform/policies';
import { storedState } from '../../platform/storage';
import { currentUrl } from '../../platform/tabs';

/** What popup and panel read when they open, and again after every change of the stored state. */
export interface GuideAppState {
  /** With the organization's defaults. */
  readonly state: State;
  readonly page: RankedPage | undefined;
  /** Whether the person hides the guides on the page. */
  readonly isHidden: boolean;
  /** The name of the page's service, if the organization has turned off the guides there: it then has no `page`. */
  readonly turnedOff: string | undefined;
  /** Whether guides may end with the link for reports. */
  readonly reportLink: boolean;
}

export async function readGuideAppState(): Promise<GuideAppState> {
  const [matched, stored, policies] = await Promise.all([currentPage(), storedState.read(), readPolicies()]);
  const state = withDefaults(stored, policies);
  const service = matched?.match.service;
  const isOff = service !== undefined && isTurnedOff(policies, service);
  const page = matched && !isOff ? rankPage(matched, state) : undefined;
  return {
    state,
    page,
    turnedOff: isOff ? (matched?.names[service] ?? service) : undefined,
    reportLink: policies.reportLink,
    isHidden: page !== undefined && isHidden(state.hiddenSites, page.match.service, page.guides, Date.now()),
  };
}

async function currentPage() {
  const url = await currentUrl();
  return url === undefined ? undefined : matchUrl(url);
}
