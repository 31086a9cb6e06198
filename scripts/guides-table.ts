import { readFileSync, writeFileSync } from 'node:fs';
import { compileCollection } from '../modules/guides/compile-collection';
import { withGuideTable } from '../modules/guides/guide-table';
import { formatProblem } from '../modules/guides/problem';

/** `npm run guides:table`: brings the table in `guides/README.md` up to date. */
const README = 'guides/README.md';
const { collection, problems } = compileCollection('guides');
if (!collection) {
  for (const problem of problems) console.error(formatProblem(problem));
  process.exit(1);
}
writeFileSync(README, withGuideTable(readFileSync(README, 'utf8'), collection));
console.log(`${README} lists ${String(collection.guides.length)} guides.`);
