import { compileCollection } from '../modules/guides/compile-collection';
import { handOver } from '../modules/guides/handed-over';
import { packForBuild } from '../modules/guides/pack-collection';
import { formatProblem } from '../modules/guides/problem';

/**
 * `npm run build [-- --strict] [--out=FOLDER]`: builds the extension for both browsers, once the guides are without
 * fault. GUIDES_DIR names another folder of guides.
 */
const strict = process.argv.includes('--strict') || process.env['GUIDES_STRICT'] === '1';
const outDir = process.argv.find((arg) => arg.startsWith('--out='))?.slice('--out='.length) ?? '.output';
const folder = process.env['GUIDES_DIR'] ?? 'guides';

const { collection, problems } = compileCollection(folder, { strict });
for (const problem of problems) console.error(formatProblem(problem));
if (!collection) {
  const faults = problems.filter(({ severity }) => severity === 'fault').length;
  console.error(`\n${String(faults)} ${faults === 1 ? 'fault' : 'faults'} in ${folder}: nothing was built.`);
  process.exit(1);
}

handOver(packForBuild(collection));
const { build } = await import('wxt');
for (const browser of ['chrome', 'firefox']) await build({ browser, mode: 'production', outDir });
