import { readFileSync, writeFileSync } from 'node:fs';
import { withGuideTable } from './tables/guide-table';
import { compileOrExit } from './guides-folder';

/** `npm run guides:table`: brings the table in `guides/README.md` up to date. */
const README = 'guides/README.md';
const collection = compileOrExit('guides');
writeFileSync(README, withGuideTable(readFileSync(README, 'utf8'), collection));
console.log(`${README} lists ${String(collection.guides.length)} guides.`);
