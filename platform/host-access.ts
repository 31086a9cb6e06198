import { browser } from './browser';

/** The hosts that the extension was installed for and has no access to, as match patterns. */
export async function missingHosts(): Promise<readonly string[]> {
  const wanted = (browser.runtime.getManifest() as { host_permissions?: string[] }).host_permissions ?? [];
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
