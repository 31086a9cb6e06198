import { browser } from './browser';
import { readPoliciesAtInstallation } from './policies';

/** Calls back after the extension was installed (`isNew`) or updated. */
export function onInstalled(callback: (isNew: boolean) => void): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    callback(reason === 'install');
  });
}

/** Calls back when the browser starts with the extension in it. */
export function onBrowserStart(callback: () => void): void {
  browser.runtime.onStartup.addListener(callback);
}

/** Opens the welcome page, unless the organization has turned it off. */
export async function openWelcome(): Promise<void> {
  if ((await readPoliciesAtInstallation()).welcome)
    await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
}

export async function openSettings(): Promise<void> {
  await browser.runtime.openOptionsPage();
}
