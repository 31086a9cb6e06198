import { readFileSync, writeFileSync } from 'node:fs';
import { withPolicyTables } from './tables/policy-tables';
import { withSiteTables } from './tables/privacy-tables';
import { compileOrExit } from './guides-folder';

/** `npm run privacy:tables`: brings the tables of PRIVACY.md and docs/policies.md up to date. */
const TABLES = { 'PRIVACY.md': withSiteTables, 'docs/policies.md': withPolicyTables };

const collection = compileOrExit('guides');
for (const [page, withTables] of Object.entries(TABLES)) {
  writeFileSync(page, withTables(readFileSync(page, 'utf8'), collection));
  console.log(`${page} is up to date.`);
}
