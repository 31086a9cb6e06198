import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Folders of unpacked extensions that do as little as can be done: what ours is held against. */
export interface StandIns {
  /** A content script without a statement in it, on the hosts ours is on. */
  emptyScript: string;
  /** A content script that adds one empty element to the document element, on the same hosts. */
  emptyElement: string;
  /** A content script that reads the address and listens for one event: what no detector can do without. */
  leastScript: string;
  /** A popup page with one line of text. */
  emptyPopup: string;
  /** A popup page whose one line a script draws: what no popup that reads anything can do without. */
  leastPopup: string;
  remove(): void;
}

const ADD_AN_ELEMENT = "document.documentElement.append(document.createElement('div'));\n";
const LEAST_SCRIPT = "location.pathname;\nnavigation.addEventListener('navigatesuccess', () => {});\n";
const POPUP_PAGE =
  '<!doctype html><html lang="en"><meta charset="utf-8"><title>Popup</title><body><p class="guide">A guide</p></body></html>';
const LEAST_POPUP_PAGE =
  '<!doctype html><html lang="en"><meta charset="utf-8"><title>Popup</title><body><script src="popup.js"></script></body></html>';
const DRAW_A_LINE =
  "const line = document.body.appendChild(document.createElement('p'));\nline.className = 'guide';\nline.textContent = 'A guide';\n";

/** Writes them, with the hosts of the built extension. Their scripts start when its detector does. */
export function writeStandIns(extensionFolder: string): StandIns {
  const root = mkdtempSync(join(tmpdir(), 'stand-in-extensions-'));
  const ours = JSON.parse(readFileSync(join(extensionFolder, 'manifest.json'), 'utf8')) as {
    content_scripts: { matches: string[]; run_at: string }[];
    background: { service_worker?: string };
  };
  const [script] = ours.content_scripts;
  if (!script) throw new Error(`${extensionFolder}/manifest.json names no content script`);
  const { matches, run_at } = script;
  const background = ours.background.service_worker
    ? { service_worker: 'background.js' }
    : { scripts: ['background.js'] };

  const write = (name: string, manifest: object, files: Record<string, string>): string => {
    const folder = join(root, name);
    mkdirSync(folder);
    const shared = {
      manifest_version: 3,
      name,
      version: '1',
      // The harness wakes an extension's background with a message; it does nothing by itself.
      background,
      // The harness knows by it that a background has started.
      permissions: ['storage'],
      browser_specific_settings: { gecko: { id: `${name}@stand-in.invalid` } },
    };
    const all = { 'background.js': 'chrome.runtime.onMessage.addListener(() => {});\n', ...files };
    writeFileSync(join(folder, 'manifest.json'), JSON.stringify({ ...shared, ...manifest }));
    for (const [file, text] of Object.entries(all)) writeFileSync(join(folder, file), text);
    return folder;
  };
  const withScript = (name: string, source: string) =>
    write(
      name,
      {
        host_permissions: matches,
        content_scripts: [{ matches, run_at, js: ['script.js'] }],
      },
      { 'script.js': source },
    );

  return {
    emptyScript: withScript('empty-script', ';\n'),
    leastScript: withScript('least-script', LEAST_SCRIPT),
    emptyElement: withScript('empty-element', ADD_AN_ELEMENT),
    emptyPopup: write(
      'empty-popup',
      { action: { default_popup: 'popup.html' } },
      { 'popup.html': POPUP_PAGE },
    ),
    leastPopup: write(
      'least-popup',
      { action: { default_popup: 'popup.html' } },
      { 'popup.html': LEAST_POPUP_PAGE, 'popup.js': DRAW_A_LINE },
    ),
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}
