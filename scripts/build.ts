import { compileCollection } from '../modules/guides/compile-collection';
import { formatProblem } from '../modules/guides/problem';

/** `npm run build [-- --strict]`: builds the extension for both browsers, once the guides are without fault. */
const strict = process.argv.includes('--strict') || process.env['GUIDES_STRICT'] === '1';
const folder = process.env['GUIDES_DIR'] ?? 'guides';

const { collection, problems } = compileCollection(folder, { strict });
const faults = problems.filter(({ severity }) => severity === 'fault').length;
if (!collection) {
  for (const problem of problems) console.error(formatProblem(problem));
  console.error(`\n${String(faults)} ${faults === 1 ? 'fault' : 'faults'} in ${folder}: nothing was built.`);
  process.exit(1);
}

process.env['GUIDES_STRICT'] = strict ? '1' : '0';
const { build } = await import('wxt');
for (const browser of ['chrome', 'firefox']) await build({ browser, mode: 'production' });
