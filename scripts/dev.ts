import { createServer } from 'wxt';
import { packCollection } from '../modules/guides/pack-collection';
import { hasDisplay, openForPerson } from '../tools/browsers/open-for-person';
import { compileOrExit, DEFAULT_FOLDER } from './guides-folder';

/**
 * `npm run dev`: WXT's dev server, which rebuilds and reloads the extension on every change, and a browser with a
 * throw-away profile at Meta's transfer page.
 */
const server = await createServer({
  guides: packCollection(compileOrExit(DEFAULT_FOLDER)),
  // WXT opens browsers by web-ext, 130 packages more; puppeteer is here already.
  webExt: { disabled: true },
  // Vite would look through every HTML file here, the preview's too.
  vite: () => ({ optimizeDeps: { entries: [] } }),
});
await server.start();

if (hasDisplay()) await openForPerson('.output/chrome-mv3-dev');
else
  console.log(
    '\n▸ There is no display here, so no browser opens. Load .output/chrome-mv3-dev in one yourself.',
  );
