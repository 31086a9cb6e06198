import type { Guide, GuideSummary } from '../core/guides/guide';
import {
  guideModel,
  rankPage,
  type BannerView,
  type MatchedPage,
  type RankedPage,
} from '../core/guides/guide-model';
import { progressOf } from '../core/guides/progress';
import { stepsOf } from '../core/guides/steps';
import { badgeOf, type Badge, type KnownProgress } from '../core/pages/badge';
import { decidePrompt, type Prompt } from '../core/pages/decide-prompt';
import { isHidden } from '../core/state/hidden-sites';
import { isTurnedOff, withDefaults, type Policies } from '../core/policies/policies';
import { isIntroduced } from '../core/state/banner-history';
import type { State } from '../core/state/state';
import type { BannerAnswer, BannerMessage } from '../platform/messages';

/**
 * Why a tab is updated.
 * - `load`: its page was just loaded, so there is no banner in it yet
 * - `navigation`: the tab went to another URL
 * - `change`: the stored state or the host access has changed
 * - `policies`: the organization's policies have changed, so that what the tab shows may have to go
 */
export type Reason = 'load' | 'navigation' | 'change' | 'policies';

/** The functions of the browser and the storage that the presenter uses. */
export interface TabEnvironment {
  /** `undefined` if the tab is closed, or the extension has no access to its page. */
  readonly tabUrl: (tabId: number) => Promise<string | undefined>;
  readonly matchUrl: (url: string) => Promise<MatchedPage | undefined>;
  /** Rejects if there is no such guide. */
  readonly loadGuide: (id: string) => Promise<Guide>;
  readonly readState: () => Promise<State>;
  readonly readPolicies: () => Promise<Policies>;
  /** Stores that a guide was shown on a destination's site. */
  readonly noteIntroduction: (view: BannerView) => Promise<void>;
  /** `undefined` clears the badge. */
  readonly setBadge: (tabId: number, badge: Badge | undefined) => Promise<void>;
  /** Resolves to whether the banner's script ran in the tab. */
  readonly injectBanner: (tabId: number) => Promise<boolean>;
  /** `undefined` if there is no banner in the tab. */
  readonly sendToBanner: (tabId: number, message: BannerMessage) => Promise<BannerAnswer | undefined>;
  /** Whether the extension has access to the site of a matched page for good, and not only after a click on its icon. */
  readonly isSiteOn: (url: string) => Promise<boolean>;
  readonly canOpenPanel: () => boolean;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

interface Decision {
  readonly page: RankedPage;
  /** The best of the guides that fit the page. */
  readonly guide: GuideSummary;
  readonly prompt: Prompt;
  readonly badge: Badge | undefined;
  /** With the organization's defaults. */
  readonly state: State;
  readonly policies: Policies;
}

/** Decides what a tab shows, and shows it. Callers must not run it concurrently for the same tab. */
export function createTabPresenter(env: TabEnvironment) {
  /** Loads a guide only if the page has a transfer in progress. */
  async function progressOn({ match, transfer }: RankedPage): Promise<KnownProgress | undefined> {
    if (!transfer) return undefined;
    try {
      const steps = stepsOf(await env.loadGuide(transfer.guide));
      return { steps, progress: progressOf(steps, transfer, match) };
    } catch {
      return undefined;
    }
  }

  async function decide(url: string, isPageLoad: boolean): Promise<Decision | undefined> {
    const [matched, stored, policies] = await Promise.all([
      env.matchUrl(url),
      env.readState(),
      env.readPolicies(),
    ]);
    if (!matched || isTurnedOff(policies, matched.match.service)) return undefined;
    const state = withDefaults(stored, policies);
    const page = rankPage(matched, state);
    const [guide, ...others] = page.guides;
    if (!guide) return undefined;
    const { match, transfer } = page;
    const known = await progressOn(page);
    const now = env.now();
    const prompt = decidePrompt({
      match,
      guides: [guide, ...others],
      isPageLoad,
      state,
      transfer,
      isSent: known?.progress.isSent === true,
      now,
    });
    // On a site that is off, only what the person opens is shown.
    if (!(await env.isSiteOn(url)))
      return { page, guide, prompt: 'badge', badge: undefined, state, policies };
    return { page, guide, prompt, badge: badgeOf(page, known, now), state, policies };
  }

  /** `isPinned`: the person opened the banner, so it is expanded and stays. */
  async function viewOf(
    { prompt, page, state, policies }: Decision,
    guideId: string,
    isPinned = false,
  ): Promise<BannerView> {
    const model = guideModel(await env.loadGuide(guideId), state, page);
    return {
      ...model,
      match: page.match,
      isExpanded: isPinned || prompt === 'expanded' || prompt === 'confirm-arrival',
      isPinned,
      isSiteHidden: isHidden(state.hiddenSites, page.match.service, page.guides, env.now()),
      position: state.preferences.position,
      asksArrival: prompt === 'confirm-arrival' && !isPinned && model.transfer?.id === page.transfer?.id,
      canOpenPanel: env.canOpenPanel(),
      reportLink: policies.reportLink,
    };
  }

  async function injectAndShow(tabId: number, view: BannerView, state: State): Promise<void> {
    // The script has added its message listener once the injection has resolved.
    if (!(await env.injectBanner(tabId))) return;
    if ((await env.sendToBanner(tabId, { type: 'show', view })) === undefined) return;
    const { match, guide } = view;
    if (match.kind === 'site' && !isIntroduced(state.bannerHistory, match.service, guide))
      await env.noteIntroduction(view);
  }

  async function showBanner(tabId: number, decision: Decision, reason: Reason): Promise<void> {
    const { page, guide, prompt, state } = decision;
    if (prompt === 'badge') {
      if (reason === 'load') return;
      const answer = await env.sendToBanner(tabId, { type: 'hide', unlessPinnedOn: page.match });
      if (answer !== 'pinned') return;
      await env.sendToBanner(tabId, { type: 'show', view: await viewOf(decision, guide.id) });
      return;
    }
    const view = await viewOf(decision, guide.id);
    if (reason !== 'load' && (await env.sendToBanner(tabId, { type: 'show', view })) !== undefined) return;
    if (prompt !== 'unchanged') await injectAndShow(tabId, view, state);
  }

  /** Removes badge and banner from a tab. */
  async function clear(tabId: number): Promise<void> {
    await Promise.all([env.setBadge(tabId, undefined), env.sendToBanner(tabId, { type: 'hide' })]);
  }

  /** Updates a tab's badge and banner. `known`: the page's URL, if its detector reported it. */
  async function show(tabId: number, reason: Reason, known?: string): Promise<void> {
    const at = await env.tabUrl(tabId);
    const url = known ?? at;
    // Without a URL the extension has no access, but a detector from before may still be running in the page.
    if (at === undefined || url === undefined) return clear(tabId);
    const decision = await decide(url, reason === 'load');
    if (decision) {
      await env.setBadge(tabId, decision.badge);
      await showBanner(tabId, decision, reason);
    } else if (reason !== 'change') await clear(tabId);
    // The tab may have gone to another page in the meantime.
    const now = await env.tabUrl(tabId);
    if (now === undefined) await clear(tabId);
    else if (now !== url) await show(tabId, 'navigation');
  }

  return {
    show,
    clear,

    /** Expands or minimizes the banner, or injects it if there is a guide for the page. */
    async toggle(tabId: number): Promise<void> {
      const url = await env.tabUrl(tabId);
      if (url === undefined || (await env.sendToBanner(tabId, { type: 'toggle' })) !== undefined) return;
      const decision = await decide(url, false);
      if (!decision) return;
      await injectAndShow(tabId, await viewOf(decision, decision.guide.id, true), decision.state);
    },

    /** The view of a guide that the person opened in the banner; `undefined` if there is none. */
    async readGuide(tabId: number, guide: string): Promise<BannerView | undefined> {
      const url = await env.tabUrl(tabId);
      const decision = url === undefined ? undefined : await decide(url, false);
      if (!decision) return undefined;
      try {
        return await viewOf(decision, guide, true);
      } catch {
        // The id comes from a web page's process: the guide may not exist.
        return undefined;
      }
    },
  };
}
