import { browser } from './browser';
import type { BannerAnswer, BannerMessage } from './messages';

/** Resolves to `undefined` if there is no banner in the tab. */
export async function sendToBanner(tabId: number, message: BannerMessage): Promise<BannerAnswer | undefined> {
  try {
    const answer: unknown = await browser.tabs.sendMessage(tabId, message, { frameId: 0 });
    return answer === 'done' || answer === 'pinned' ? answer : undefined;
  } catch {
    // The tab is closed, or has no listener.
    return undefined;
  }
}

/** Injects the banner's script into a tab; resolves to whether it ran there. */
export async function injectBanner(tabId: number): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target: { tabId }, files: ['/banner.js'] });
    return true;
  } catch {
    // The tab has navigated, or host access was withdrawn meanwhile.
    return false;
  }
}

/** Sets a tab's badge and the tooltip of the toolbar icon; `undefined` clears both. */
export async function setBadge(tabId: number, badge: { text: string; title: string } | undefined) {
  try {
    await Promise.all([
      browser.action.setBadgeText({ tabId, text: badge?.text ?? '' }),
      browser.action.setTitle({ tabId, title: badge?.title ?? '' }),
    ]);
  } catch {
    // The tab was closed meanwhile.
  }
}

/** The background colour is `--accent` of `assets/tokens.css`. */
export async function paintBadge(): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ color: '#0b6b58' });
  await browser.action.setBadgeTextColor({ color: '#ffffff' });
}
