import type { Guide, GuideSummary } from '../core/guides/guide';
import {
  guideModel,
  rankPage,
  type BannerView,
  type MatchedPage,
  type RankedPage,
} from '../core/guides/guide-model';
import { decidePrompt, type Prompt } from '../core/pages/decide-prompt';
import { isIntroduced } from '../core/state/banner-history';
import type { State } from '../core/state/state';
import type { BannerAnswer, BannerMessage } from '../platform/messages';

/**
 * Why a tab is looked at.
 * - `load`: its page was just loaded, so that there is no banner in it yet
 * - `navigation`: the page went to another URL by itself
 * - `change`: something that is stored, or the access to sites, has changed
 */
export type Reason = 'load' | 'navigation' | 'change';

/** What showing a tab needs of the browser and the storage. */
export interface TabEnvironment {
  /** `undefined` once the tab is closed, or where the extension has no access. */
  readonly tabUrl: (tabId: number) => Promise<string | undefined>;
  readonly matchUrl: (url: string) => Promise<MatchedPage | undefined>;
  /** Rejects where there is no such guide. */
  readonly loadGuide: (id: string) => Promise<Guide>;
  readonly readState: () => Promise<State>;
  /** Stores that a guide was shown on a destination's site. */
  readonly noteIntroduction: (view: BannerView) => Promise<void>;
  /** `undefined` clears the badge. */
  readonly setBadge: (tabId: number, page: RankedPage | undefined) => Promise<void>;
  /** Answers whether the banner's script ran in the tab. */
  readonly injectBanner: (tabId: number) => Promise<boolean>;
  /** `undefined` where there is no banner in the tab. */
  readonly sendToBanner: (tabId: number, message: BannerMessage) => Promise<BannerAnswer | undefined>;
  readonly canOpenPanel: () => boolean;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

interface Decision {
  readonly page: RankedPage;
  /** The best of the guides that fit the page. */
  readonly guide: GuideSummary;
  readonly prompt: Prompt;
  readonly state: State;
}

/** Decides what a tab shows, and shows it. The callers see to it that one tab is shown once at a time. */
export function createTabPresenter(env: TabEnvironment) {
  async function decide(url: string, isPageLoad: boolean): Promise<Decision | undefined> {
    const [matched, state] = await Promise.all([env.matchUrl(url), env.readState()]);
    const page = matched && rankPage(matched, state);
    const [guide, ...others] = page?.guides ?? [];
    if (!page || !guide) return undefined;
    const { match, transfer } = page;
    const prompt = decidePrompt({
      match,
      guides: [guide, ...others],
      isPageLoad,
      state,
      transfer,
      now: env.now(),
    });
    return { page, guide, prompt, state };
  }

  /** `isPinned`: the person asked for the banner, so that it opens and stays. */
  async function viewOf(
    { prompt, page, state }: Decision,
    guideId: string,
    isPinned = false,
  ): Promise<BannerView> {
    const model = guideModel(await env.loadGuide(guideId), state, page);
    return {
      ...model,
      match: page.match,
      isExpanded: isPinned || prompt === 'expanded' || prompt === 'confirm-arrival',
      isPinned,
      position: state.preferences.position,
      asksArrival: prompt === 'confirm-arrival' && !isPinned && model.transfer?.id === page.transfer?.id,
      canOpenPanel: env.canOpenPanel(),
    };
  }

  async function injectAndShow(tabId: number, view: BannerView, state: State): Promise<void> {
    // The script's listener is there once the injection has resolved.
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

  /** Takes badge and banner from a tab. */
  async function clear(tabId: number): Promise<void> {
    await Promise.all([env.setBadge(tabId, undefined), env.sendToBanner(tabId, { type: 'hide' })]);
  }

  /** Shows what the tab's page calls for. `known`: the page's URL, where its own script said so. */
  async function show(tabId: number, reason: Reason, known?: string): Promise<void> {
    const at = await env.tabUrl(tabId);
    const url = known ?? at;
    // Without an address the extension has no access: an old detector may still be running there.
    if (at === undefined || url === undefined) return clear(tabId);
    const decision = await decide(url, reason === 'load');
    if (decision) {
      await env.setBadge(tabId, decision.page);
      await showBanner(tabId, decision, reason);
    } else if (reason !== 'change') await clear(tabId);
    // All that took its time: the tab may be on another page by now.
    const now = await env.tabUrl(tabId);
    if (now === undefined) await clear(tabId);
    else if (now !== url) await show(tabId, 'navigation');
  }

  return {
    show,
    clear,

    /** Opens, collapses or brings up the banner, where there is a guide for the page. */
    async toggle(tabId: number): Promise<void> {
      const url = await env.tabUrl(tabId);
      if (url === undefined || (await env.sendToBanner(tabId, { type: 'toggle' })) !== undefined) return;
      const decision = await decide(url, false);
      if (!decision) return;
      await injectAndShow(tabId, await viewOf(decision, decision.guide.id, true), decision.state);
    },

    /** A guide that the person opened in a tab's banner; `undefined` when there is none, or the tab has moved on. */
    async readGuide(tabId: number, guide: string): Promise<BannerView | undefined> {
      const url = await env.tabUrl(tabId);
      const decision = url === undefined ? undefined : await decide(url, false);
      if (!decision) return undefined;
      try {
        return await viewOf(decision, guide, true);
      } catch {
        // The id comes from a page's process: there need not be such a guide.
        return undefined;
      }
    },
  };
}
