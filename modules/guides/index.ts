import { defineWxtModule, addViteConfig } from 'wxt/modules';
import { compileCollection, type Collection } from './compile-collection';
import { pageExpressions } from './page-expressions';
import { formatProblem } from './problem';

/** Compiles the guides, bundles them, and takes the manifest's hosts from the service files. */
export default defineWxtModule({
  name: 'guides',
  setup(wxt) {
    let compiled: Collection | undefined;
    const collection = () => (compiled ??= compile());

    // This hook runs before the last output is removed: a fault leaves it untouched.
    wxt.hooks.hook('build:before', () => {
      collection();
    });

    addViteConfig(wxt, () => ({
      plugins: [
        virtualModule('virtual:catalogue', () => `export default ${JSON.stringify(collection().catalogue)}`),
        virtualModule(
          'virtual:page-expressions',
          () => `export default ${JSON.stringify(pageExpressions(collection().catalogue.pages))}`,
        ),
      ],
    }));

    wxt.hooks.hook('build:publicAssets', (_, files) => {
      for (const guide of collection().guides)
        files.push({ relativeDest: `guides/${guide.id}.json`, contents: JSON.stringify(guide) });
    });

    wxt.hooks.hook('build:manifestGenerated', (_, manifest) => {
      const hosts = collection().hosts.map((host) => `https://${host}/*`);
      manifest.host_permissions = hosts;
      // A bare script: WXT's own content-script context costs a page more than all the rest of it.
      manifest.content_scripts = [{ matches: hosts, js: ['detect.js'], run_at: 'document_idle' }];
    });
  },
});

function compile(): Collection {
  const strict = process.env['GUIDES_STRICT'] === '1';
  const { collection, problems } = compileCollection(process.env['GUIDES_DIR'] ?? 'guides', { strict });
  for (const problem of problems) console.error(formatProblem(problem));
  if (!collection) throw new Error('The guides have faults: see above. Nothing was built.');
  return collection;
}

function virtualModule(name: string, load: () => string) {
  const resolved = `\0${name}`;
  return {
    name,
    resolveId: (id: string) => (id === name ? resolved : undefined),
    load: (id: string) => (id === resolved ? load() : undefined),
  };
}
