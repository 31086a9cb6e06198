import { browser } from './browser';
import type { BannerMessage } from './messages';

export async function sendToBanner(tabId: number, message: BannerMessage): Promise<boolean> {
  try {
    return (await browser.tabs.sendMessage(tabId, message, { frameId: 0 })) === true;
  } catch {
    // No banner in that tab, or the tab has gone: there is nothing to change.
    return false;
  }
}

/** Puts the banner's script into a tab; answers whether it ran there. */
export async function injectBanner(tabId: number): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target: { tabId }, files: ['/banner.js'] });
    return true;
  } catch {
    // The tab has moved on, or host access was withdrawn meanwhile.
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

/** The background is `--accent` of `assets/tokens.css`. */
export async function paintBadge(): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ color: '#0b6b58' });
  await browser.action.setBadgeTextColor({ color: '#ffffff' });
}
