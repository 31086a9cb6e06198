import { DEFAULT_FOLDER, requireFolder } from './guides-folder';
import { createPreviewServer } from './preview/preview-server';

/** `npm run guides:preview [-- FOLDER]`: shows the guides in a browser and reloads on every change, until Ctrl+C. */
const folder = process.argv[2] ?? DEFAULT_FOLDER;
requireFolder(folder, 'guides:preview');
const server = await createPreviewServer(folder);
const [address] = server.resolvedUrls?.local ?? [];
console.log(
  `The guides in “${folder}” are at ${address ?? 'an unknown address'}. The page follows each change. Press Ctrl+C to stop.`,
);
const hasDisplay =
  process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
if (hasDisplay) server.openBrowser();
