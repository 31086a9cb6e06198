import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { runCommand, runStep } from '../tools/run-step';
import { treeProblems } from './release/check-release';
import { makeRelease } from './release/make-release';
import { listFiles, pack } from './release/pack';
import { rebuildProblems } from './release/rebuild';
import { takeStoreVariables } from './release/secrets';
import { Stopped } from './release/stopped';

/**
 * `npm run release [-- --submit] [--publish] [--without-tests]`: checks everything, and makes the files of a release in
 * `.output/release/<version>`, all or none. `--submit` tries the stores' secrets, `--publish` hands the packages in.
 */
const { values: options } = parseArgs({
  options: {
    submit: { type: 'boolean', default: false },
    publish: { type: 'boolean', default: false },
    'without-tests': { type: 'boolean', default: false },
  },
});
const withoutTests = options['without-tests'];
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
const git = (...args: string[]) =>
  execFileSync('git', args, { encoding: 'utf8' }).split('\n').filter(Boolean);
const changedFiles = () => git('status', '--porcelain').map((line) => line.slice(3));
const commit = () => git('rev-parse', 'HEAD').join('');
const storeVariables = takeStoreVariables(process.env);
// A release has the guides of the project.
delete process.env['GUIDES_DIR'];

try {
  const commitBefore = commit();
  const folder = await makeRelease(
    { ...options, withoutTests },
    {
      state: {
        version,
        changelog: existsSync('CHANGELOG.md') ? readFileSync('CHANGELOG.md', 'utf8') : '',
        changedFiles: changedFiles(),
        tags: git('tag'),
        tagsHere: git('tag', '--points-at', 'HEAD'),
        exists: existsSync,
      },
      changesSince: () => [
        ...treeProblems(changedFiles()),
        ...(commit() === commitBefore ? [] : ['Another commit is checked out now. Start the release again.']),
      ],
      storeVariables,
      releases: path.resolve('.output/release'),
      test: () => runStep('Running all checks and tests', 'tsx', 'scripts/test.ts'),
      pack: (work) => {
        console.log('\n▸ Building and packing');
        return pack(work, version);
      },
      rebuild: ({ chrome, firefox, sources }, work) => {
        console.log('\n▸ Building the unpacked sources by their README');
        return rebuildProblems(sources, work, { 'firefox-mv3': firefox, 'chrome-mv3': chrome });
      },
      submit: (args) => {
        console.log(
          options.publish ? '\n▸ Publishing' : '\n▸ Trying the stores’ secrets, publishing nothing',
        );
        const env = { ...process.env, ...storeVariables };
        return runCommand('wxt', ['submit', ...args], { stdio: 'inherit', env }).status === 0;
      },
    },
  );
  console.log(
    `\nThe unpacked sources build the same bytes. The files are in ${folder}:\n${listFiles(folder)}`,
  );
  if (withoutTests) console.log('This is a rehearsal: npm test was left out. Don’t hand these files in.');
} catch (error) {
  if (!(error instanceof Stopped)) throw error;
  console.error(`\n${error.message} ${error.safe}`);
  for (const problem of error.problems) console.error(`- ${problem}`);
  process.exitCode = 1;
}
