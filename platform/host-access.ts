import { browser } from './browser';

/** The hosts that the extension was installed for and has no access to, as match patterns. */
export async function missingHosts(): Promise<readonly string[]> {
  const wanted = (browser.runtime.getManifest() as { host_permissions?: string[] }).host_permissions ?? [];
  // Nearly always all are granted: one question settles it.
  if (await browser.permissions.contains({ origins: wanted })) return [];
  const answers = await Promise.all(
    wanted.map(async (origin) => ({
      origin,
      granted: await browser.permissions.contains({ origins: [origin] }),
    })),
  );
  return answers.filter(({ granted }) => !granted).map(({ origin }) => origin);
}

/** Asks the browser for access. Must be called from a click. */
export function requestHosts(origins: readonly string[]): Promise<boolean> {
  return browser.permissions.request({ origins: [...origins] });
}

/** Calls back after access was given or taken away, wherever that was done. Returns a function that ends it. */
export function watchHostAccess(onChange: () => void): () => void {
  const { onAdded, onRemoved } = browser.permissions;
  onAdded.addListener(onChange);
  onRemoved.addListener(onChange);
  return () => {
    onAdded.removeListener(onChange);
    onRemoved.removeListener(onChange);
  };
}
