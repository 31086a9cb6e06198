import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { installBrowsers } from '../tools/browsers/find-browser';
import { runStep, runStepBeside } from '../tools/run-step';

/**
 * `npm test [-- --without-browsers]`: runs all checks and tests, in both browsers. Its last line counts them, and says what was
 * left out.
 */
const { values } = parseArgs({ options: { 'without-browsers': { type: 'boolean', default: false } } });
const withBrowsers = !values['without-browsers'];
const REPORTS = '.cache/reports';
rmSync(REPORTS, { recursive: true, force: true });
mkdirSync(REPORTS, { recursive: true });

if (withBrowsers) {
  console.log('▸ Looking for Chromium and Firefox (installing what is missing) …');
  installBrowsers();
}

const prepared = runStep('Making the type declarations', 'wxt', 'prepare');
// Most of them keep only one core busy.
const checks = await Promise.all([
  runStepBeside('Checking the workflows', 'tsx', 'scripts/workflows-check.ts'),
  runStepBeside('Checking what each folder imports', 'npm', 'run', '--silent', 'walls'),
  runStepBeside('Checking the formatting', 'prettier', '--check', '--log-level', 'warn', '.'),
  runStepBeside('Checking the types', 'tsc', '--noEmit'),
  runStepBeside('Checking the code style', 'eslint', '.'),
]);

const results = [
  ...[prepared, ...checks].map(check),
  suite('unit', 'Testing the parts and the guides that ship', 'unit', 'components'),
  check(
    runStep('Building for both browsers, with warnings as errors', 'tsx', 'scripts/build.ts', '--strict'),
  ),
  suite('package', 'Testing what the build puts into the package', 'package'),
  ...(withBrowsers
    ? [suite('browsers', 'Testing the build in Chromium and Firefox', 'e2e-chromium', 'e2e-firefox')]
    : []),
];

interface Count {
  passed: number;
  failed: number;
}

function check(ok: boolean): Count {
  return ok ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

function suite(report: string, title: string, ...projects: string[]): Count {
  const file = `${REPORTS}/${report}.json`;
  const args = projects.flatMap((project) => ['--project', project]);
  const ok = runStep(
    title,
    'vitest',
    'run',
    ...args,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  );
  try {
    const counts = JSON.parse(readFileSync(file, 'utf8')) as {
      numPassedTests: number;
      numFailedTests: number;
    };
    // A test file that fails to load has no failed test.
    const failed = ok ? counts.numFailedTests : Math.max(1, counts.numFailedTests);
    return counts.numPassedTests === 0
      ? { passed: 0, failed: Math.max(1, failed) }
      : { passed: counts.numPassedTests, failed };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

const passed = results.reduce((sum, count) => sum + count.passed, 0);
const failed = results.reduce((sum, count) => sum + count.failed, 0);
if (!withBrowsers) console.log('\nThe tests in browsers were left out.');
console.log(`\n${String(passed)} passed, ${String(failed)} failed`);
process.exit(failed === 0 ? 0 : 1);
