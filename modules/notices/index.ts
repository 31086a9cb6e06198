import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { addViteConfig, defineWxtModule } from 'wxt/modules';
import { formatNotices, type BundledPackage } from './format-notices';

/** In the package. */
export const NOTICES_FILE = 'THIRD-PARTY-NOTICES.txt';

/** How Vite hands over what it has found in one of WXT's builds. */
const LICENCES = 'licences.json';

/** These come from one repository, which has the text of their licence. What npm has of them doesn't. */
const WXT_PACKAGES = ['wxt', '@wxt-dev/browser', '@wxt-dev/i18n'];

/** Adds to the package the licences of what is bundled, as Vite finds them, and our own. */
export default defineWxtModule((wxt) => {
  const packages: BundledPackage[] = [];
  addViteConfig(wxt, () => ({
    build: { license: { fileName: LICENCES } },
    plugins: [
      {
        name: 'notices',
        generateBundle: {
          order: 'post',
          handler(_, bundle) {
            const file = bundle[LICENCES];
            if (file?.type !== 'asset') return;
            packages.push(...(JSON.parse(String(file.source)) as BundledPackage[]));
            // eslint-disable-next-line @typescript-eslint/no-dynamic-delete -- how a plugin takes a file out
            delete bundle[LICENCES];
          },
        },
      },
    ],
  }));
  wxt.hook('build:publicAssets', (_, files) => {
    files.push(
      { absoluteSrc: path.resolve('LICENSE'), relativeDest: 'LICENSE.txt' },
      { absoluteSrc: path.resolve('guides/LICENSE'), relativeDest: 'LICENSE-guides.txt' },
    );
  });
  wxt.hook('build:done', ({ config: { outDir } }) => {
    const text = readFileSync('modules/notices/wxt-license.txt', 'utf8');
    const missingTexts = Object.fromEntries(WXT_PACKAGES.map((name) => [name, text]));
    writeFileSync(path.join(outDir, NOTICES_FILE), formatNotices(packages, missingTexts));
  });
});
