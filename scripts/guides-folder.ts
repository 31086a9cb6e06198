import { statSync } from 'node:fs';
import { compileCollection, type Collection } from '../modules/guides/compile-collection';
import { countErrors, formatProblem } from '../modules/guides/problem';

/** The folder that a command reads if its arguments name none. */
export const DEFAULT_FOLDER = process.env['GUIDES_DIR'] ?? 'guides';

/** Ends `npm run COMMAND` with 2 where there is no such folder. */
export function requireFolder(folder: string, command: string): void {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true) return;
  console.error(
    `There is no folder "${folder}". Give the folder of the guides: npm run ${command} -- my-guides`,
  );
  process.exit(2);
}

/** Compiles a folder of guides and prints its problems. Ends the command with 1 if there is an error. */
export function compileOrExit(folder: string, strict = false): Collection {
  const { collection, problems } = compileCollection(folder, { strict });
  for (const problem of problems) console.error(formatProblem(problem));
  if (collection) return collection;
  console.error(`\n${countErrors(problems)} in ${folder}. Nothing was changed.`);
  process.exit(1);
}
