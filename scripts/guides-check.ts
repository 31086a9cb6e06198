import { inlineText } from '../core/guides/rich-text';
import { stepsOf } from '../core/guides/steps';
import { compileCollection } from '../modules/guides/compile-collection';
import { countErrors, formatProblem } from '../modules/guides/problem';
import { DEFAULT_FOLDER, requireFolder } from './guides-folder';

/**
 * `npm run guides:check [-- FOLDER] [--strict] [--json]`: reports every error and warning in a folder of guides.
 * Exits with 0, 1 if there is an error, 2 if there is no such folder.
 *
 * `--json` prints one JSON value for other programs instead (run it with `npm run --silent`): `problems`, each with
 * `severity` (`error`, `warning` or `hint`), `file`, `line`, `column`, `field` and `reason`, and `guides`, empty if there
 * is an error, each with its `id` and its `steps`: `slug`, `title` as plain text, and `reachedOn`, the ids of the transfer
 * tools that the step's buttons open.
 */
const args = process.argv.slice(2);
const folder = args.find((arg) => !arg.startsWith('--')) ?? DEFAULT_FOLDER;
requireFolder(folder, 'guides:check');

const today = new Date().toISOString().slice(0, 10);
const { collection, problems } = compileCollection(folder, { strict: args.includes('--strict'), today });
const errors = problems.filter(({ severity }) => severity === 'error').length;
process.exitCode = errors > 0 ? 1 : 0;

if (args.includes('--json')) {
  const guides = (collection?.guides ?? []).map((guide) => ({
    id: guide.id,
    steps: stepsOf(guide).map(({ slug, title, reachedOn }) => ({
      slug,
      title: inlineText(title),
      reachedOn,
    })),
  }));
  console.log(JSON.stringify({ problems, guides }, null, 2));
} else {
  for (const problem of problems) console.log(formatProblem(problem));
  const count = (n: number, word: string) => `${String(n)} ${word}${n === 1 ? '' : 's'}`;
  const guides = collection ? `, ${count(collection.guides.length, 'guide')}` : '';
  console.log(`${folder}${guides}: ${countErrors(problems)}, ${count(problems.length - errors, 'warning')}`);
}
