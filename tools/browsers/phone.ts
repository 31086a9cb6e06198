import { cpSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The screen of a common phone. */
export const PHONE_VIEWPORT = { width: 360, height: 740 };

/** Makes a Firefox say that it is one for Android, with a touch screen and without a mouse. */
export const PHONE_PREFERENCES = {
  'general.useragent.override': 'Mozilla/5.0 (Android 15; Mobile; rv:153.0) Gecko/153.0 Firefox/153.0',
  // Coarse, without hover.
  'ui.primaryPointerCapabilities': 1,
  'ui.allPointerCapabilities': 1,
};

/** What is not in the manifest isn't in the API either. */
const KEYS = ['sidebar_action', 'commands'];

/** These APIs need nothing in the manifest. */
const SCRIPT = 'delete browser.windows; delete chrome.windows; delete browser.storage.managed;\n';

/**
 * A copy of Firefox's build without the APIs that Firefox for Android lacks, by its manifest as far as that goes. That
 * browser itself can't be driven here.
 */
export function phoneCopy(extensionFolder: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'phone-'));
  cpSync(extensionFolder, folder, { recursive: true });
  writeFileSync(join(folder, 'phone.js'), SCRIPT);
  const file = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as {
    background: { scripts: string[] };
    [key: string]: unknown;
  };
  manifest.background.scripts.unshift('phone.js');
  const kept = Object.entries(manifest).filter(([key]) => !KEYS.includes(key));
  writeFileSync(file, JSON.stringify(Object.fromEntries(kept)));
  for (const page of readdirSync(folder).filter((name) => name.endsWith('.html'))) {
    const html = readFileSync(join(folder, page), 'utf8');
    writeFileSync(join(folder, page), html.replace('<head>', '<head><script src="/phone.js"></script>'));
  }
  return folder;
}
