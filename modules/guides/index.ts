import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { defineWxtModule, addViteConfig } from 'wxt/modules';
import { compileCollection } from './compile-collection';
import { packForBuild, type PackedCollection } from './pack-collection';
import { countErrors, formatProblem } from './problem';

/** Compiles the guides, bundles them, and takes the manifest's hosts from the service files. */
export default defineWxtModule({
  name: 'guides',
  setup(wxt) {
    let compiled: PackedCollection | undefined;
    const collection = () => (compiled ??= compile());

    // This hook runs before the last output is removed: after an error that output is still there.
    wxt.hooks.hook('build:before', () => {
      collection();
    });

    addViteConfig(wxt, () => ({
      plugins: [
        virtualModule('virtual:page-paths', () => `export default ${JSON.stringify(collection().paths)}`),
      ],
    }));

    // WXT's public assets would be slower: it copies, measures and prints them one by one.
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
  const folder = process.env['GUIDES_DIR'] ?? 'guides';
  const { collection, problems } = compileCollection(folder, { strict });
  for (const problem of problems) console.error(formatProblem(problem));
  // `scripts/build.ts` recognizes the error by its name: WXT's loader of modules gives a class another identity.
  const name = 'InvalidCollection';
  if (!collection)
    throw Object.assign(new Error(`${countErrors(problems)} in ${folder}: nothing was built.`), { name });
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
