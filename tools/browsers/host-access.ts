import type { BrowserSession } from './session';

/** Takes the extension's access to all hosts of its manifest away, as a person can in the browser's settings. */
export async function withdrawHostAccess(session: BrowserSession): Promise<void> {
  await session.engine.setHostAccess(false, await requiredOrigins(session));
}

/** Gives it back. */
export async function grantHostAccess(session: BrowserSession): Promise<void> {
  await session.engine.setHostAccess(true, await requiredOrigins(session));
}

/**
 * Answers the browser's question beforehand: a later click that asks for these origins (of
 * `optional_host_permissions`, or withdrawn ones in Firefox) is told yes. In Chromium, access that was withdrawn is given
 * back at once by this, since its dialog is out of a test's reach.
 */
export async function acceptHostRequests(session: BrowserSession, ...origins: string[]): Promise<void> {
  await session.engine.acceptRequestsFor(origins);
}

/** Whether the extension may act on these origins now. */
export function hasHostAccess(session: BrowserSession, ...origins: string[]): Promise<boolean> {
  return session.evaluateInBackground(
    (all: string[]) => chrome.permissions.contains({ origins: all }),
    origins,
  );
}

/** `host_permissions` and the matches of content scripts: both are granted and withdrawn together. */
function requiredOrigins(session: BrowserSession): Promise<string[]> {
  return session.evaluateInBackground(() => {
    const manifest = chrome.runtime.getManifest() as chrome.runtime.ManifestV3;
    const scripts = manifest.content_scripts ?? [];
    return [
      ...new Set([...(manifest.host_permissions ?? []), ...scripts.flatMap((one) => one.matches ?? [])]),
    ];
  });
}
