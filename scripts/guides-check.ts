import { compileCollection } from '../modules/guides/compile-collection';
import { countErrors, formatProblem } from '../modules/guides/problem';
import { DEFAULT_FOLDER, requireFolder } from './guides-folder';

/**
 * `npm run guides:check [-- FOLDER] [--strict]`: reports every error and warning in a folder of guides.
 * Exits with 0, 1 if there is an error, 2 if there is no such folder.
 */
const folder = process.argv.slice(2).find((arg) => !arg.startsWith('--')) ?? DEFAULT_FOLDER;
requireFolder(folder, 'guides:check');

const today = new Date().toISOString().slice(0, 10);
const strict = process.argv.includes('--strict');
const { collection, problems } = compileCollection(folder, { strict, today });
for (const problem of problems) console.log(formatProblem(problem));
const errors = problems.filter(({ severity }) => severity === 'error').length;
const count = (n: number, word: string) => `${String(n)} ${word}${n === 1 ? '' : 's'}`;
const guides = collection ? `, ${count(collection.guides.length, 'guide')}` : '';
console.log(`${folder}${guides}: ${countErrors(problems)}, ${count(problems.length - errors, 'warning')}`);
process.exitCode = errors > 0 ? 1 : 0;
