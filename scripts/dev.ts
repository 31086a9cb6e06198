import { createServer } from 'wxt';
import { packCollection } from '../modules/guides/pack-collection';
import { hasDisplay, openForPerson } from '../tools/browsers/open-for-person';
import { compileOrExit, DEFAULT_FOLDER } from './guides-folder';

/**
 * `npm run dev`: WXT's dev server, which rebuilds and reloads the extension on every change, and a browser with a
 * throw-away profile on a page that stands in for Meta's transfer tool, at its real address.
 */
const server = await createServer({
  guides: packCollection(compileOrExit(DEFAULT_FOLDER)),
  // WXT opens browsers by web-ext, 130 packages more; puppeteer is here already.
  webExt: { disabled: true },
  // Vite would look through every HTML file here, the preview's too.
  vite: () => ({ optimizeDeps: { entries: [] } }),
});
await server.start();

if (hasDisplay()) {
  const page = await openForPerson('.output/chrome-mv3-dev', { standIn: true });
  // WXT has reloaded the extension after a change. The banner that is in the page is still the old one.
  server.ws.on('wxt:background-initialized', () => void page.reload());
} else
  console.log(
    '\n▸ There is no display here, so no browser opens. Load .output/chrome-mv3-dev in one yourself.',
  );
