import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { DATA_TYPES } from '../core/guides/data-types';
import { findDataType } from '../modules/guides/parse-guide';
import { compileCollection } from '../modules/guides/compile-collection';
import { newGuide, newGuideFile } from './guide-template';
import { formatProblem } from '../modules/guides/problem';
import { readCollection } from '../modules/guides/read-collection';
import { buildServiceTable, findService } from '../modules/guides/service-table';
import { suggest } from '../modules/guides/names';
import { DEFAULT_FOLDER } from './guides-folder';

/**
 * `npm run guides:new -- "Title" [--datatype Photos] [--from "Facebook, Instagram"] [--to Koofr] [--folder guides]`:
 * writes a new guide to fill in. Asks for each argument that is missing.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    datatype: { type: 'string' },
    from: { type: 'string' },
    to: { type: 'string' },
    folder: { type: 'string', default: DEFAULT_FOLDER },
  },
});
const { folder } = values;
mkdirSync(folder, { recursive: true });
const files = readCollection(folder, []);
const services = buildServiceTable(files.services);

const splitAtCommas = (text: string) =>
  text
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');

/** Returns what is wrong with an answer, or `undefined`. */
type Check = (answer: string) => string | undefined;
const isText: Check = (answer) => (answer.trim() === '' ? 'Write a few words.' : undefined);
const isTitle: Check = (answer) =>
  isText(answer) ?? (newGuideFile(answer) === '.md' ? 'The title needs letters or digits.' : undefined);
const dataTypeNames = Object.values(DATA_TYPES);
const isDataType: Check = (answer) =>
  findDataType(answer)
    ? undefined
    : `Choose one of: ${dataTypeNames.join(', ')}${suggest(answer, dataTypeNames)}`;
const areServices: Check = (answer) => {
  const names = splitAtCommas(answer);
  if (names.length === 0) return 'Name at least one service.';
  const unknown = names.find((name) => findService(services, name) === undefined);
  if (unknown === undefined || !files.describesServices) return undefined;
  return `"${unknown}" has no file in ${folder}/services${suggest(unknown, services.names)}`;
};

const terminal = process.stdin.isTTY
  ? createInterface({ input: process.stdin, output: process.stdout })
  : undefined;

async function ask(
  argument: string | undefined,
  question: string,
  flag: string,
  check: Check,
): Promise<string> {
  let answer = argument;
  for (;;) {
    const problem = answer === undefined ? undefined : check(answer);
    if (answer !== undefined && problem === undefined) return answer.trim();
    if (!terminal) {
      console.error(problem ?? `Missing: ${question} Give it as ${flag}`);
      process.exit(1);
    }
    if (problem) console.log(problem);
    answer = await terminal.question(`${question} `);
  }
}

const title = await ask(positionals[0], 'What is the guide called?', '"Title"', isTitle);
const dataType = await ask(
  values.datatype,
  'Which type of data (Photos, Playlists …)?',
  '--datatype',
  isDataType,
);
const from = await ask(values.from, 'From which services (with commas between them)?', '--from', areServices);
const to = await ask(values.to, 'To which services?', '--to', areServices);
terminal?.close();

const file = path.join(folder, newGuideFile(title));
if (existsSync(file)) {
  console.error(`${file} is there already: give the guide another title.`);
  process.exit(1);
}
const text = newGuide({
  title,
  dataType: DATA_TYPES[findDataType(dataType) ?? 'everything'],
  sources: splitAtCommas(from),
  destinations: splitAtCommas(to),
  checked: new Date().toISOString().slice(0, 10),
});
writeFileSync(file, text);
console.log(`Wrote ${file}. Next: write over each TODO in it, and look at it with npm run guides:preview.`);
for (const problem of compileCollection(folder).problems)
  if (problem.field !== 'TODO') console.log(formatProblem(problem));
