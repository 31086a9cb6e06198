import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createServer, type Plugin, type ViteDevServer } from 'vite';
import { parse } from 'yaml';
import { compileCollection } from '../../modules/guides/compile-collection';
import { formatProblem } from '../../modules/guides/problem';

const NAME = 'virtual:preview';
const MODULE = `\0${NAME}`;

/** Serves a page that shows a folder's guides in the extension's components. It reloads when a file there changes. */
export async function createPreviewServer(folder: string): Promise<ViteDevServer> {
  const watched = path.resolve(folder);
  const server = await createServer({
    configFile: false,
    root: path.resolve('scripts/preview'),
    cacheDir: path.resolve('.cache/preview'),
    logLevel: 'error',
    server: { host: '127.0.0.1', port: 5180, fs: { allow: [path.resolve('.')] } },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    plugins: [previewModule(folder)],
  });
  server.watcher.add(watched);
  server.watcher.on('all', (_, file) => {
    if (!path.resolve(file).startsWith(watched + path.sep)) return;
    const module = server.moduleGraph.getModuleById(MODULE);
    if (module) server.moduleGraph.invalidateModule(module);
    server.ws.send({ type: 'full-reload' });
  });
  return server.listen();
}

function previewModule(folder: string): Plugin {
  // While the guides have errors, the page shows the last valid ones.
  let guides: readonly unknown[] = [];
  return {
    name: 'guides-preview',
    resolveId: (id) => (id === NAME ? MODULE : undefined),
    load(id) {
      if (id !== MODULE) return undefined;
      const today = new Date().toISOString().slice(0, 10);
      const { collection, problems } = compileCollection(folder, { today });
      guides = collection?.guides ?? guides;
      const exports = { guides, problems: problems.map(formatProblem), texts: readTexts() };
      return Object.entries(exports)
        .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`)
        .join('\n');
    },
  };
}

function readTexts(): Record<string, string> {
  const flatten = (value: unknown, key: string): [string, string][] =>
    typeof value === 'string'
      ? [[key, value]]
      : Object.entries(value as object).flatMap(([name, inner]) =>
          flatten(inner, key ? `${key}.${name}` : name),
        );
  return Object.fromEntries(flatten(parse(readFileSync('locales/en.yml', 'utf8')), ''));
}
