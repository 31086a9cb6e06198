import { statSync } from 'node:fs';
import { compileCollection } from '../modules/guides/compile-collection';
import { formatProblem } from '../modules/guides/problem';

/**
 * `npm run guides:check [-- FOLDER] [--strict]`: tells every fault and warning of a folder of guides, and builds nothing.
 * Exits with 0, 1 where there is a fault, 2 where there is no such folder.
 */
const [folder = process.env['GUIDES_DIR'] ?? 'guides'] = process.argv
  .slice(2)
  .filter((arg) => !arg.startsWith('--'));
if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) {
  console.error(
    `There is no folder "${folder}". Give the folder of the guides: npm run guides:check -- my-guides`,
  );
  process.exit(2);
}

const today = new Date().toISOString().slice(0, 10);
const strict = process.argv.includes('--strict');
const { collection, problems } = compileCollection(folder, { strict, adviseOn: today });
for (const problem of problems) console.log(formatProblem(problem));
const faults = problems.filter(({ severity }) => severity === 'fault').length;
const count = (n: number, word: string) => `${String(n)} ${word}${n === 1 ? '' : 's'}`;
const guides = collection ? `, ${count(collection.guides.length, 'guide')}` : '';
console.log(`${folder}${guides}: ${count(faults, 'fault')}, ${count(problems.length - faults, 'warning')}`);
process.exitCode = faults > 0 ? 1 : 0;
