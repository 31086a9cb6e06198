import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { defineWxtModule, addViteConfig } from 'wxt/modules';
import { compileCollection } from './compile-collection';
import { packCollection, type PackedCollection } from './pack-collection';

declare module 'wxt' {
  export interface InlineConfig {
    /** The guides to bundle. A script that builds for several browsers compiles them once. */
    guides?: PackedCollection;
  }
}

/** Bundles the guides, and takes the manifest's hosts from the service files. */
export default defineWxtModule<PackedCollection>({
  name: 'guides',
  configKey: 'guides',
  setup(wxt, { files, pageList, requiredHosts, optionalHosts } = compileOwnGuides()) {
    addViteConfig(wxt, () => ({
      plugins: [virtualModule('virtual:page-list', `export default ${JSON.stringify(pageList)}`)],
    }));

    // Not as WXT's public assets: it copies, measures and prints them one by one, which is slower.
    wxt.hooks.hook('build:done', () => {
      for (const [file, text] of files) {
        const target = path.join(wxt.config.outDir, file);
        mkdirSync(path.dirname(target), { recursive: true });
        writeFileSync(target, text);
      }
    });

    wxt.hooks.hook('build:manifestGenerated', (_, manifest) => {
      const required = requiredHosts.map((host) => `https://${host}/*`);
      if (optionalHosts.length > 0)
        manifest.optional_host_permissions = optionalHosts.map((host) => `https://${host}/*`);
      if (required.length === 0) return;
      manifest.host_permissions = required;
      // An unlisted script: WXT's content-script context would cost a page more than the rest of the detector.
      manifest.content_scripts = [{ matches: required, js: ['detect.js'], run_at: 'document_start' }];
    });
  },
});

/** For WXT's own commands, such as `wxt prepare`. */
function compileOwnGuides(): PackedCollection {
  const { collection } = compileCollection('guides');
  if (!collection) throw new Error('The guides have errors. See them with: npm run guides:check');
  return packCollection(collection);
}

function virtualModule(name: string, code: string) {
  const resolved = `\0${name}`;
  return {
    name,
    resolveId: (id: string) => (id === name ? resolved : undefined),
    load: (id: string) => (id === resolved ? code : undefined),
  };
}
