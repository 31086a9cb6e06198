import { readFileSync, writeFileSync } from 'node:fs';
import { compileCollection } from '../modules/guides/compile-collection';
import { withSiteTables } from '../tools/privacy-tables';

/** `npm run privacy:tables`: brings the tables of PRIVACY.md up to date. */
const PAGE = 'PRIVACY.md';
const { collection } = compileCollection('guides');
if (!collection) {
  console.error('The guides have faults. See them with: npm run guides:check');
  process.exit(1);
}
writeFileSync(PAGE, withSiteTables(readFileSync(PAGE, 'utf8'), collection));
console.log(`${PAGE} is up to date.`);
