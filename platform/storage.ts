import { STORED_KEYS } from '../core/state/stored-state';
import { browser } from './browser';
import { createStateStorage } from './state-storage';

export const storedState = createStateStorage(() => browser.storage.local);

/** Calls back after any change of the stored state. Returns a function that removes the listener. */
export function watchState(onChange: () => void): () => void {
  const listener = (changes: Record<string, unknown>) => {
    if (STORED_KEYS.some((key) => Object.hasOwn(changes, key))) onChange();
  };
  browser.storage.local.onChanged.addListener(listener);
  return () => {
    browser.storage.local.onChanged.removeListener(listener);
  };
}

/** Denies content scripts access to the storage, if the browser supports that (Chrome; not Firefox 153). */
export async function lockStorage(): Promise<void> {
  const area = browser.storage.local as Partial<Pick<chrome.storage.StorageArea, 'setAccessLevel'>>;
  await area.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
}
