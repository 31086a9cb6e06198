import type { BrowserSession } from './session';

/** Has the browser refuse to store anything, as on a full disk, until the background is started anew. */
export function refuseStorage(session: BrowserSession): Promise<void> {
  return session.evaluateInBackground(() => {
    const area = (globalThis as { browser?: typeof chrome }).browser?.storage.local ?? chrome.storage.local;
    const refuse = () => Promise.reject(new Error('QUOTA_BYTES quota exceeded'));
    Object.defineProperty(area, 'set', { value: refuse, configurable: true });
    Object.defineProperty(chrome.storage.local, 'set', {
      value: (_items: object, done?: () => void) => (done ? done() : refuse()),
      configurable: true,
    });
  });
}
