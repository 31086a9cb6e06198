import { readFileSync, writeFileSync } from 'node:fs';
import { withSiteTables } from './tables/privacy-tables';
import { compileOrExit } from './guides-folder';

/** `npm run privacy:tables`: brings the tables of PRIVACY.md up to date. */
const PAGE = 'PRIVACY.md';
writeFileSync(PAGE, withSiteTables(readFileSync(PAGE, 'utf8'), compileOrExit('guides')));
console.log(`${PAGE} is up to date.`);
