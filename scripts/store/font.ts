import { mkdtempSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/**
 * Gives the browsers that are launched from now on Inter as the system's font, so that the pictures don't depend on what a
 * Linux machine has installed. Windows and macOS have no fontconfig, and show their own font.
 */
export function installFont(): void {
  const fonts = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/inter/package.json'));
  const folder = mkdtempSync(join(tmpdir(), 'store-font-'));
  const file = join(folder, 'fonts.conf');
  const inter = (family: string) => `<match target="pattern">
  <test name="family"><string>${family}</string></test>
  <edit name="family" mode="prepend" binding="strong"><string>Inter</string></edit>
</match>`;
  writeFileSync(
    file,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
<include ignore_missing="yes">/etc/fonts/fonts.conf</include>
<dir>${fonts}</dir>
<cachedir>${folder}</cachedir>
${inter('system-ui')}
${inter('sans-serif')}
</fontconfig>
`,
  );
  process.env['FONTCONFIG_FILE'] = file;
}
