import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { runStep } from '../tools/run-step';
import { changelogEntry } from './release/changelog';
import { releaseProblems } from './release/check-release';
import { listFiles, pack, writeChecksums } from './release/pack';
import { rebuildProblems } from './release/rebuild';
import { secretProblems } from './release/secrets';

/**
 * `npm run release [-- --submit] [--publish] [--without-tests]`: checks everything, and makes the files of a release in
 * `.output/release/<version>`, all or none. `--submit` asks the stores whether they would take it, `--publish` hands it in.
 */
const { values: options } = parseArgs({
  options: {
    submit: { type: 'boolean', default: false },
    publish: { type: 'boolean', default: false },
    'without-tests': { type: 'boolean', default: false },
  },
});
const isSubmitted = options.submit || options.publish;
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
const changelog = existsSync('CHANGELOG.md') ? readFileSync('CHANGELOG.md', 'utf8') : '';
const git = (...args: string[]) =>
  execFileSync('git', args, { encoding: 'utf8' }).split('\n').filter(Boolean);

function stopIf(problems: readonly string[], what: string): void {
  if (problems.length === 0) return;
  console.error(`\n${what} Nothing was published, and .output/release is as it was.`);
  for (const problem of problems) console.error(`- ${problem}`);
  process.exit(1);
}

stopIf(
  [
    ...releaseProblems({
      version,
      changelog,
      changedFiles: git('status', '--porcelain').map((line) => line.slice(3)),
      tags: git('tag'),
      tagsHere: git('tag', '--points-at', 'HEAD'),
      exists: existsSync,
    }),
    ...(options.publish && options['without-tests'] ? ['What wasn’t tested can’t be published.'] : []),
    ...(isSubmitted ? secretProblems(process.env) : []),
  ],
  `Version ${version} can’t be released yet.`,
);

if (options['without-tests']) console.log('▸ Left out: npm test. This is a rehearsal.');
else if (!runStep('Running all checks and tests', 'tsx', 'scripts/test.ts'))
  stopIf(['Mend what is named above, and try again.'], 'The tests failed.');

const work = mkdtempSync(path.join(tmpdir(), 'release-'));
try {
  console.log('\n▸ Building and packing');
  const { chrome, firefox, sources } = await pack(work, version);
  console.log('\n▸ Building the unpacked sources by their README');
  stopIf(
    rebuildProblems(sources, path.join(work, 'sources'), { 'firefox-mv3': firefox, 'chrome-mv3': chrome }),
    'The sources don’t build what is in the packages.',
  );
  const files = path.join(work, 'files');
  writeFileSync(path.join(files, 'RELEASE-NOTES.md'), `${changelogEntry(changelog, version)?.text ?? ''}\n`);
  writeChecksums(files);

  const target = path.resolve('.output/release', version);
  rmSync(target, { recursive: true, force: true });
  mkdirSync(path.dirname(target), { recursive: true });
  renameSync(files, target);
  console.log(
    `\nThe unpacked sources build the same bytes. The files are in ${target}:\n${listFiles(target)}`,
  );

  if (isSubmitted) {
    const at = (file: string) => path.join(target, path.basename(file));
    const zips = ['--chrome-zip', at(chrome), '--edge-zip', at(chrome), '--firefox-zip', at(firefox)];
    const dryRun = options.publish ? [] : ['--dry-run'];
    process.env['CHROME_API_VERSION'] = 'v2';
    const title = options.publish ? 'Publishing' : 'Asking the stores, without publishing';
    if (!runStep(title, 'wxt', 'submit', ...dryRun, ...zips, '--firefox-sources-zip', at(sources)))
      process.exit(1);
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}
