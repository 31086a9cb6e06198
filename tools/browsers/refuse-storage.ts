import type { BrowserSession } from './session';

/**
 * Makes every write to the storage fail, as on a full disk, or never finish, until the background is restarted.
 */
export function refuseStorage(session: BrowserSession, how: 'refuses' | 'never ends' = 'refuses') {
  return session.evaluateInBackground((isEndless: boolean) => {
    const area = (globalThis as { browser?: typeof chrome }).browser?.storage.local ?? chrome.storage.local;
    const refuse = () =>
      isEndless ? new Promise(() => undefined) : Promise.reject(new Error('QUOTA_BYTES quota exceeded'));
    Object.defineProperty(area, 'set', { value: refuse, configurable: true });
    Object.defineProperty(chrome.storage.local, 'set', {
      value: (_items: object, done?: () => void) => (done && !isEndless ? done() : refuse()),
      configurable: true,
    });
  }, how === 'never ends');
}
