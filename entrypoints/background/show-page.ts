import { i18n } from '#i18n';
import { decidePrompt, type Prompt } from '../../core/decide-prompt';
import type { GuideSummary } from '../../core/guide';
import type { BannerView } from '../../core/guide-view';
import { matchPage } from '../../core/match-page';
import { rankGuides } from '../../core/rank-guides';
import type { PageMatch } from '../../core/service';
import { introduce } from '../../core/shown';
import type { Preferences } from '../../core/preferences';
import { catalogue, loadBannerView } from '../../platform/collection';
import { preferences, quiet, shown } from '../../platform/storage';
import { injectBanner, sendToBanner, setBadge } from '../../platform/surfaces';
import { tabsOn, tabUrl } from '../../platform/tabs';

interface Situation {
  readonly match: PageMatch;
  readonly guides: readonly GuideSummary[];
  readonly guide: GuideSummary;
  readonly prompt: Prompt;
  readonly preferences: Preferences;
}

async function situationOf(url: string, arrived: boolean): Promise<Situation | undefined> {
  const match = matchPage(catalogue.pages, url);
  if (!match) return undefined;
  const [preferred, silenced, alreadyShown] = await Promise.all([
    preferences.get(),
    quiet.get(),
    shown.get(),
  ]);
  const guides = rankGuides(catalogue.guides, match, preferred);
  const [guide] = guides;
  if (!guide) return undefined;
  const prompt = decidePrompt({
    match,
    guide,
    arrived,
    preferences: preferred,
    quiet: silenced,
    shown: alreadyShown,
    now: Date.now(),
  });
  return { match, guides, guide, prompt, preferences: preferred };
}

/** Shows on a tab what its page calls for. `arrived`: the page was just loaded, so it has no banner yet. */
export async function showPage(tabId: number, url: string, arrived: boolean): Promise<void> {
  const situation = await situationOf(url, arrived);
  if (!situation) return leavePage(tabId);
  const { guide, guides } = situation;
  const badge = { text: String(guides.length), title: i18n.t('badge.title', [guide.title]) };
  await showBanner(tabId, situation, arrived);
  await setBadge(tabId, badge);
  // Reading what is stored took its time: the tab may be on another page by now.
  const now = await tabUrl(tabId);
  if (now !== url) await (now === undefined ? leavePage(tabId) : showPage(tabId, now, false));
}

async function showBanner(tabId: number, situation: Situation, arrived: boolean): Promise<void> {
  const { match, guide, prompt } = situation;
  if (prompt === 'badge') {
    if (!arrived) await sendToBanner(tabId, { type: 'hide' });
    return;
  }
  const view = loadBannerView(guide.id, situation.preferences, match, prompt === 'guide');
  const isThere = !arrived && (await sendToBanner(tabId, { type: 'show', view: await view }));
  if (!isThere && prompt !== 'keep') await injectBanner(tabId);
}

export async function leavePage(tabId: number): Promise<void> {
  await Promise.all([setBadge(tabId, undefined), sendToBanner(tabId, { type: 'hide' })]);
}

/** What a banner that has just come up in a tab is to show; `undefined` when the tab has moved on. */
export async function viewForTab(tabId: number, guideId?: string): Promise<BannerView | undefined> {
  const url = await tabUrl(tabId);
  const situation = url === undefined ? undefined : await situationOf(url, false);
  if (!situation) return undefined;
  const { match, guide, prompt } = situation;
  const id = guideId ?? guide.id;
  if (!catalogue.guides.some((known) => known.id === id)) return undefined;
  // Only a banner that is truly there counts as an introduction.
  if (match.kind === 'site' && guideId === undefined)
    await shown.update((old) => introduce(old, match.service, guide));
  return loadBannerView(id, situation.preferences, match, guideId !== undefined || prompt === 'guide');
}

/** Brings every tab on our hosts up to what is stored now. */
export async function refreshTabs(): Promise<void> {
  const tabs = await tabsOn(Object.keys(catalogue.pages));
  await Promise.all(tabs.map(({ id, url }) => showPage(id, url, false)));
}
