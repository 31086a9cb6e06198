import { readFileSync, writeFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { compileOrExit, DEFAULT_FOLDER, requireFolder } from './guides-folder';
import { askAddresses } from './links/ask-addresses';
import { collectAddresses } from './links/collect-addresses';
import { isProblem, linkReport } from './links/link-report';

/**
 * `npm run guides:links [-- FOLDER] [--report FILE] [--strict]`: asks every address of a folder's guides and services
 * whether it still answers, and writes a report in Markdown to the file, or prints it. With `--strict`, it exits with 1 if
 * there is a problem.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { report: { type: 'string' }, strict: { type: 'boolean', default: false } },
});
const folder = positionals[0] ?? DEFAULT_FOLDER;
requireFolder(folder, 'guides:links');
compileOrExit(folder);

const { name, version } = JSON.parse(readFileSync('package.json', 'utf8')) as Record<string, string>;
const addresses = collectAddresses(folder);
console.error(`Asking ${String(addresses.length)} addresses. This takes some minutes.`);
const asked = await askAddresses(
  addresses,
  { fetch, wait, deadline: (ms) => AbortSignal.timeout(ms) },
  `${name}/${version} (link check)`,
);

const report = linkReport(asked, new Date().toISOString().slice(0, 10));
if (values.report === undefined) process.stdout.write(report);
else writeFileSync(values.report, report);
if (values.strict && asked.some(isProblem)) process.exitCode = 1;
