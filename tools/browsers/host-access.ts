import type { BrowserSession } from './session';

/** Withdraws the extension's access to all hosts of its manifest, as a person can in the browser's settings. */
export async function withdrawHostAccess(session: BrowserSession): Promise<void> {
  await session.engine.setHostAccess(false, await requiredOrigins(session));
}

/** Grants that access again. */
export async function grantHostAccess(session: BrowserSession): Promise<void> {
  await session.engine.setHostAccess(true, await requiredOrigins(session));
}

/**
 * Accepts the browser's permission prompt in advance: a later click that requests these origins (of
 * `optional_host_permissions`, or withdrawn ones in Firefox) is granted. In Chromium, withdrawn access is granted again
 * at once, since a test can't reach that dialog.
 */
export async function acceptHostRequests(session: BrowserSession, ...origins: string[]): Promise<void> {
  await session.engine.acceptRequestsFor(origins);
}

/** Whether the extension has access to these origins now. */
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
