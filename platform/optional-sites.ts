import { browser } from './browser';
import { patternOf, switchedOnHosts } from './host-access';

const PREFIX = 'site:';

/** The detector, and what it has to know of the host. */
const scriptsFor = (host: string) => [`pages/${host}.js`, 'detect.js'];

async function update(): Promise<void> {
  const wanted = new Set(await switchedOnHosts());
  const registered = (await browser.scripting.getRegisteredContentScripts())
    .filter(({ id }) => id.startsWith(PREFIX))
    .map(({ id }) => id.slice(PREFIX.length));
  const gone = registered.filter((host) => !wanted.has(host));
  const added = [...wanted].filter((host) => !registered.includes(host));
  if (gone.length > 0)
    await browser.scripting.unregisterContentScripts({ ids: gone.map((host) => PREFIX + host) });
  if (added.length === 0) return;
  await browser.scripting.registerContentScripts(
    added.map((host) => ({
      id: PREFIX + host,
      matches: [patternOf(host)],
      js: scriptsFor(host),
      // As the manifest has it for the other sites.
      runAt: 'document_start',
    })),
  );
  await Promise.all(added.map(startInOpenTabs));
}

/** A registered script runs from the next load on: the pages that are open already are given it now. */
async function startInOpenTabs(host: string): Promise<void> {
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

/** Has the detector run on the sites that the person has switched on, and on no other optional site. */
export function updateSites(): Promise<void> {
  updating = updating.then(update, update);
  return updating;
}
