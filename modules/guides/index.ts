import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { defineWxtModule, addViteConfig } from 'wxt/modules';
import { compileCollection } from './compile-collection';
import { handedOver, type PackedCollection } from './handed-over';
import { packForBuild } from './pack-collection';
import { formatProblem } from './problem';

/** Compiles the guides, bundles them, and takes the manifest's hosts from the service files. */
export default defineWxtModule({
  name: 'guides',
  setup(wxt) {
    let compiled: PackedCollection | undefined;
    const collection = () => (compiled ??= handedOver() ?? compile());

    // This hook runs before the last output is removed: a fault leaves it untouched.
    wxt.hooks.hook('build:before', () => {
      collection();
    });

    addViteConfig(wxt, () => ({
      plugins: [
        virtualModule('virtual:page-paths', () => `export default ${JSON.stringify(collection().paths)}`),
      ],
    }));

    // Not as WXT's public assets: of those it copies, stats and prints one after the other.
    wxt.hooks.hook('build:done', () => {
      for (const [file, text] of collection().files) {
        const target = path.join(wxt.config.outDir, file);
        mkdirSync(path.dirname(target), { recursive: true });
        writeFileSync(target, text);
      }
    });

    wxt.hooks.hook('build:manifestGenerated', (_, manifest) => {
      const required = collection().requiredHosts.map((host) => `https://${host}/*`);
      const optional = collection().optionalHosts.map((host) => `https://${host}/*`);
      if (optional.length > 0) manifest.optional_host_permissions = optional;
      if (required.length === 0) return;
      manifest.host_permissions = required;
      // A bare script: WXT's own content-script context costs a page more than all the rest of it.
      manifest.content_scripts = [{ matches: required, js: ['detect.js'], run_at: 'document_start' }];
    });
  },
});

function compile(): PackedCollection {
  const strict = process.env['GUIDES_STRICT'] === '1';
  const { collection, problems } = compileCollection(process.env['GUIDES_DIR'] ?? 'guides', { strict });
  for (const problem of problems) console.error(formatProblem(problem));
  if (!collection) throw new Error('The guides have faults: see above. Nothing was built.');
  return packForBuild(collection);
}

function virtualModule(name: string, load: () => string) {
  const resolved = `\0${name}`;
  return {
    name,
    resolveId: (id: string) => (id === name ? resolved : undefined),
    load: (id: string) => (id === resolved ? load() : undefined),
  };
}
