import { browser } from './browser';
import { grantedHosts, isOptional, patternOf, grantedOptionalHosts } from './host-access';

const PREFIX = 'site:';

/** The detector; on an optional site, preceded by a script that lists the host's pages. */
const scriptsFor = (host: string) =>
  isOptional(host) ? [`/pages/${host}.js`, '/detect.js'] : ['/detect.js'];

async function update(): Promise<void> {
  const wanted = new Set(await grantedOptionalHosts());
  const registered = (await browser.scripting.getRegisteredContentScripts())
    .filter(({ id }) => id.startsWith(PREFIX))
    .map(({ id }) => id.slice(PREFIX.length));
  const gone = registered.filter((host) => !wanted.has(host));
  const added = [...wanted].filter((host) => !registered.includes(host));
  if (gone.length > 0)
    await browser.scripting.unregisterContentScripts({ ids: gone.map((host) => PREFIX + host) });
  if (added.length > 0)
    await browser.scripting.registerContentScripts(
      added.map((host) => ({
        id: PREFIX + host,
        matches: [patternOf(host)],
        js: scriptsFor(host),
        // The same as in the manifest for the default sites.
        runAt: 'document_start',
      })),
    );
}

/**
 * Starts the detector in pages that were open before the installation, the update or the permission: tabs stay open for
 * weeks, and the browser runs content scripts only when a page loads. A page that has a detector keeps it.
 */
export async function runDetectorsInOpenTabs(): Promise<void> {
  await Promise.all((await grantedHosts()).map(runInTabsOf));
}

async function runInTabsOf(host: string): Promise<void> {
  const tabs = await browser.tabs.query({ url: patternOf(host) });
  await Promise.all(
    tabs.map(async ({ id }) => {
      if (id === undefined) return;
      try {
        await browser.scripting.executeScript({ target: { tabId: id }, files: scriptsFor(host) });
      } catch {
        // An error page, or a tab that is being closed.
      }
    }),
  );
}

let updating: Promise<void> = Promise.resolve();

/** Registers the detector on the optional sites that the person has turned on, and unregisters it on all others. */
export function updateSites(): Promise<void> {
  updating = updating.then(update, update);
  return updating;
}
