import { readdirSync, readFileSync } from 'node:fs';
import { checkWorkflow } from './workflows/check-workflow';
import { lintWorkflow } from './workflows/lint-workflow';

/**
 * `npm run workflows:check [-- FOLDER]`: holds each workflow to what GitHub takes, and to what keeps strangers' code from the
 * project's rights. Prints each problem, and exits with 1 if there is one.
 */
const folder = process.argv[2] ?? '.github/workflows';
const files = readdirSync(folder).filter((name) => /\.ya?ml$/.test(name));
if (files.length === 0) {
  console.error(`There is no workflow in ${folder}.`);
  process.exitCode = 1;
}
let count = 0;
for (const file of files) {
  const text = readFileSync(`${folder}/${file}`, 'utf8').replaceAll('\r\n', '\n');
  for (const problem of [...(await lintWorkflow(`${folder}/${file}`, text)), ...checkWorkflow(text)]) {
    console.error(`${folder}/${file}: ${problem}`);
    count += 1;
    process.exitCode = 1;
  }
}
console.log(`${String(files.length)} workflows, ${String(count)} problems`);
