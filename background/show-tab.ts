import { i18n } from '#i18n';
import { decidePrompt, type Prompt } from '../core/pages/decide-prompt';
import type { GuideSummary } from '../core/guides/guide';
import type { BannerView } from '../core/guides/guide-view';
import { introduce } from '../core/state/banner-history';
import { loadGuideView, matchUrl, rankPage, type RankedPage, type Stored } from '../platform/collection';
import { canOpenFromPage } from '../platform/panel';
import { preferences, quiet, shown, transfers } from '../platform/storage';
import { injectBanner, sendToBanner, setBadge } from '../platform/surfaces';
import { frontTab, openTabs, tabUrl } from '../platform/tabs';

interface Situation {
  readonly page: RankedPage;
  readonly guide: GuideSummary;
  readonly prompt: Prompt;
  readonly stored: Stored;
}

async function situationOf(url: string, arrived: boolean): Promise<Situation | undefined> {
  const [matched, preferred, silenced, alreadyShown, log] = await Promise.all([
    matchUrl(url),
    preferences.get(),
    quiet.get(),
    shown.get(),
    transfers.get(),
  ]);
  const stored = { preferences: preferred, log };
  const page = matched && rankPage(matched, stored);
  const guide = page?.guides[0];
  if (!guide) return undefined;
  const prompt = decidePrompt({
    match: page.match,
    guide,
    arrived,
    preferences: preferred,
    quiet: silenced,
    shown: alreadyShown,
    transfer: page.transfer,
    now: Date.now(),
  });
  return { page, guide, prompt, stored };
}

/** Shows on a tab what its page calls for. `arrived`: the page was just loaded, so it has no banner yet. */
export async function showPage(tabId: number, url: string, arrived: boolean): Promise<void> {
  // A tab without an address is on a site that was switched off, where an old detector may still speak.
  const [situation, at] = await Promise.all([situationOf(url, arrived), tabUrl(tabId)]);
  if (!situation || at === undefined) return leavePage(tabId);
  const { guide, page } = situation;
  const badge = { text: String(page.guides.length), title: i18n.t('badge.title', [guide.title]) };
  await showBanner(tabId, situation, arrived);
  await setBadge(tabId, badge);
  // Reading what is stored took its time: the tab may be on another page by now.
  const now = await tabUrl(tabId);
  if (now !== url) await (now === undefined ? leavePage(tabId) : showPage(tabId, now, false));
}

async function showBanner(tabId: number, situation: Situation, arrived: boolean): Promise<void> {
  const { prompt } = situation;
  if (prompt === 'badge') {
    if (!arrived) await sendToBanner(tabId, { type: 'hide' });
    return;
  }
  const view = viewOf(situation, situation.guide.id);
  const isThere = !arrived && (await sendToBanner(tabId, { type: 'show', view: await view }));
  if (isThere || prompt === 'keep') return;
  made.set(tabId, { url: situation.page.url, view });
  if (!(await injectBanner(tabId))) made.delete(tabId);
}

/** Views of banners that are on their way into their tabs: they will ask for them, and need not wait again. */
const made = new Map<number, { readonly url: string; readonly view: Promise<BannerView> }>();

/** The tabs in which the person asked for the banner by the keyboard. */
const asked = new Set<number>();

async function viewOf({ prompt, page, stored }: Situation, guide: string, open = false): Promise<BannerView> {
  const view = await loadGuideView(guide, stored, page);
  return {
    ...view,
    match: page.match,
    open: open || prompt === 'guide' || prompt === 'arrival',
    edge: stored.preferences.edge,
    asksArrival: prompt === 'arrival' && !open && view.transfer?.id === page.transfer?.id,
    canOpenPanel: canOpenFromPage(),
  };
}

export async function leavePage(tabId: number): Promise<void> {
  await Promise.all([setBadge(tabId, undefined), sendToBanner(tabId, { type: 'hide' })]);
}

/** What a banner that has just come up in a tab is to show; `undefined` when the tab has moved on. */
export async function viewForTab(tabId: number): Promise<BannerView | undefined> {
  const waiting = made.get(tabId);
  made.delete(tabId);
  const url = await tabUrl(tabId);
  if (waiting && waiting.url === url) {
    const view = await waiting.view;
    await noteIntroduction(view);
    return view;
  }
  const situation = url === undefined ? undefined : await situationOf(url, false);
  if (!situation) return undefined;
  const view = await viewOf(situation, situation.guide.id, asked.delete(tabId));
  await noteIntroduction(view);
  return view;
}

/** Only a banner that is truly there counts as an introduction. */
async function noteIntroduction({ match, guide }: BannerView): Promise<void> {
  if (match.kind === 'site')
    await shown
      .update((old) => introduce(old, match.service, guide))
      // A browser that keeps nothing shows it nonetheless, and once more the next time.
      .catch(() => undefined);
}

/** A guide that the person asked for in a tab's banner; `undefined` when there is none, or the tab has moved on. */
export async function readGuide(tabId: number, guide: string): Promise<BannerView | undefined> {
  const url = await tabUrl(tabId);
  const situation = url === undefined ? undefined : await situationOf(url, false);
  if (!situation) return undefined;
  try {
    return await viewOf(situation, guide, true);
  } catch {
    // The id comes from a page's process: there need not be such a guide.
    return undefined;
  }
}

/** Brings every tab up to what is stored now. */
export async function refreshTabs(): Promise<void> {
  made.clear();
  const tabs = await openTabs();
  await Promise.all(tabs.flatMap(({ id, url }) => (url === undefined ? [] : [showPage(id, url, false)])));
}

/** Takes everything of ours from the tabs that the extension has no access to any more. */
export async function leaveClosedSites(): Promise<void> {
  const tabs = await openTabs();
  await Promise.all(tabs.flatMap(({ id, url }) => (url === undefined ? [leavePage(id)] : [])));
}

/** Opens, folds or brings up the banner in the tab in front, where there is a guide for its page. */
export async function toggleBanner(): Promise<void> {
  const tab = await frontTab();
  if (tab?.url === undefined || (await sendToBanner(tab.id, { type: 'toggle' }))) return;
  if (!(await situationOf(tab.url, false))) return;
  made.delete(tab.id);
  asked.add(tab.id);
  await injectBanner(tab.id);
}
