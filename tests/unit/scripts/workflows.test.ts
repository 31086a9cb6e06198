import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { checkWorkflow } from '../../../scripts/workflows/check-workflow';

const HASH = '0123456789abcdef0123456789abcdef01234567';
const GOOD = `on:
  pull_request:
permissions: {}
concurrency: checks
jobs:
  checks:
    runs-on: ubuntu-24.04
    timeout-minutes: 10
    permissions:
      contents: read
    environment: stores
    steps:
      - uses: actions/checkout@${HASH} # v7.0.1
        with:
          persist-credentials: false
      - run: npm run "$WHAT"
        env:
          WHAT: \${{ github.head_ref }}
          TOKEN: \${{ secrets.TOKEN }}
`;

test('a workflow without a danger has no problem', () => {
  expect(checkWorkflow(GOOD)).toEqual([]);
});

test.each([
  ['another event with rights', 'pull_request:', 'pull_request_target:', 'pull_request_target'],
  ['a run that follows another', 'pull_request:', 'workflow_run:', 'workflow_run'],
  ['rights for every job', 'permissions: {}', 'permissions: {contents: read}', 'permissions must be {}'],
  ['no rights said at the top', 'permissions: {}\n', '', 'permissions must be {}'],
  ['no rights said in a job', '    permissions:\n      contents: read\n', '', 'permissions are missing'],
  ['all rights', 'permissions:\n      contents: read', 'permissions: write-all', 'one by one'],
  ['no limit of time', '    timeout-minutes: 10\n', '', 'timeout-minutes is missing'],
  ['two runs at once', 'concurrency: checks\n', '', 'concurrency is missing'],
  ['an action by its tag', `@${HASH} # v7.0.1`, '@v7', 'isn’t pinned'],
  ['an action by a short hash', HASH, HASH.slice(0, 12), 'isn’t pinned'],
  ['a hash without its version', ' # v7.0.1', '', 'version is missing'],
  ['a hash with half a version', ' # v7.0.1', ' # v7', 'version is missing'],
  ['a token that stays in the folder', 'persist-credentials: false', 'fetch-depth: 1', 'persist-credentials'],
  ['a stranger’s text in a command', '"$WHAT"', '"${{ github.head_ref }}"', 'pass it in env'],
  ['secrets without approval', '    environment: stores\n', '', 'secrets need an environment'],
  [
    'secrets for a whole job',
    '    environment: stores\n',
    '    environment: stores\n    env: {A: "${{ secrets.A }}"}\n',
    'a single step',
  ],
])('%s is a problem', (_, good, bad, problem) => {
  expect(GOOD).toContain(good);
  const problems = checkWorkflow(GOOD.replace(good, bad));
  expect(problems).toHaveLength(1);
  expect(problems[0]).toContain(problem);
});

const FOLDER = '.github/workflows';
test.each(readdirSync(FOLDER))('%s has no such problem', (file) => {
  expect(checkWorkflow(readFileSync(path.join(FOLDER, file), 'utf8'))).toEqual([]);
});

test('npm run workflows:check prints what GitHub would not take and what is dangerous, each with its file, and exits with 1', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'workflows-'));
  const check = () =>
    spawnSync(process.execPath, ['--import', 'tsx', 'scripts/workflows-check.ts', folder], {
      encoding: 'utf8',
    });
  try {
    expect(check().status).toBe(1);
    writeFileSync(path.join(folder, 'x.yml'), GOOD);
    expect(check()).toMatchObject({ status: 0, stderr: '' });
    writeFileSync(path.join(folder, 'x.yml'), GOOD.replace('timeout-minutes', 'timeout-minuts'));
    const { status, stderr } = check();
    expect(status).toBe(1);
    expect(stderr).toContain(`${folder}/x.yml: 8:5 Unexpected value 'timeout-minuts'`);
    expect(stderr).toContain(`${folder}/x.yml: checks: timeout-minutes is missing`);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
