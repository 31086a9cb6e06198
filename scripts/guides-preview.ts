import { statSync } from 'node:fs';
import { createPreviewServer } from './preview/preview-server';

/** `npm run guides:preview [-- FOLDER]`: shows the guides in a browser, and follows what is written. Ends with Ctrl+C. */
const folder = process.argv[2] ?? process.env['GUIDES_DIR'] ?? 'guides';
if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) {
  console.error(
    `There is no folder "${folder}". Give the folder of the guides: npm run guides:preview -- my-guides`,
  );
  process.exit(2);
}
const server = await createPreviewServer(folder);
const [address] = server.resolvedUrls?.local ?? [];
console.log(
  `The guides of ${folder} are at ${address ?? 'an unknown address'}; the page follows each change. Ctrl+C ends it.`,
);
const hasDisplay =
  process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
if (hasDisplay) server.openBrowser();
