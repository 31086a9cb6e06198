import { browser } from './browser';

/** Calls back after the extension was installed or updated. */
export function onInstalled(callback: () => void): void {
  browser.runtime.onInstalled.addListener(callback);
}
