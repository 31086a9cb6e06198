import { browser } from './browser';

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

/** Whether an administrator's policy forbids the welcome page. */
async function isWelcomeForbidden(): Promise<boolean> {
  try {
    const { welcome } = await browser.storage.managed.get('welcome');
    return welcome === false;
  } catch {
    // Firefox rejects if there is no policy.
    return false;
  }
}

/** Opens the welcome page, unless an administrator forbids it. */
export async function openWelcome(): Promise<void> {
  if (!(await isWelcomeForbidden()))
    await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
}

export async function openSettings(): Promise<void> {
  await browser.runtime.openOptionsPage();
}
