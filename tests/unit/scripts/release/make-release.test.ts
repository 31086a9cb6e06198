import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import {
  makeRelease,
  type ReleaseOptions,
  type ReleaseSteps,
} from '../../../../scripts/release/make-release';
import { STORE_VARIABLES } from '../../../../scripts/release/secrets';

const NAMES = ['chrome', 'firefox', 'sources'] as const;
const PLAIN: ReleaseOptions = { submit: false, publish: false, withoutTests: false };
const VARIABLES = Object.fromEntries(
  Object.values(STORE_VARIABLES)
    .flat()
    .map((name) => [name, 'x']),
);

let releases: string;
/** The folders that packing was given. */
let works: string[];
beforeEach(() => {
  releases = mkdtempSync(path.join(tmpdir(), 'releases-'));
  works = [];
});
afterEach(() => {
  rmSync(releases, { recursive: true });
});

function fakeSteps(changes: Partial<ReleaseSteps> = {}) {
  return {
    state: {
      version: '1.2.0',
      changedFiles: [],
      tags: [],
      tagsHere: [],
      changelog: '## [1.2.0] - 2026-12-01\n\n- A guide.\n',
      exists: (file: string) => file.startsWith('tests/fixtures/'),
    },
    changesSince: (): string[] => [],
    storeVariables: {},
    releases,
    test: vi.fn(() => true),
    pack: vi.fn((work: string) => {
      works.push(work);
      mkdirSync(path.join(work, 'files'));
      const [chrome, firefox, sources] = NAMES.map((name) => {
        const file = path.join(work, 'files', `${name}.zip`);
        writeFileSync(file, name);
        return file;
      });
      return Promise.resolve({ chrome: chrome ?? '', firefox: firefox ?? '', sources: sources ?? '' });
    }),
    rebuild: vi.fn((): string[] => []),
    submit: vi.fn(() => true),
    ...changes,
  };
}

const ALL_FILES = ['RELEASE-NOTES.md', 'SHA256SUMS', 'chrome.zip', 'firefox.zip', 'sources.zip'];
const keepOlder = () => {
  mkdirSync(path.join(releases, '1.2.0'));
  writeFileSync(path.join(releases, '1.2.0', 'older'), '');
};

test('all files are there, with the notes and everybody’s checksum, and nothing is submitted', async () => {
  keepOlder();
  const steps = fakeSteps();
  const folder = await makeRelease(PLAIN, steps);
  expect(folder).toBe(path.join(releases, '1.2.0'));
  expect(readdirSync(folder).sort()).toEqual(ALL_FILES);
  expect(readFileSync(path.join(folder, 'RELEASE-NOTES.md'), 'utf8')).toBe('- A guide.\n');
  // By `printf sources | sha256sum`.
  expect(readFileSync(path.join(folder, 'SHA256SUMS'), 'utf8')).toContain(
    '878a52fc5ff6a57d50b7b870aa51637a3dfd38fc22352a39f95a3c292eb976d5  sources.zip\n',
  );
  expect(steps.test).toHaveBeenCalledOnce();
  expect(steps.submit).not.toHaveBeenCalled();
});

test.each<[string, Partial<ReleaseOptions>, Partial<ReleaseSteps>, RegExp]>([
  ['a dirty tree', {}, { state: { ...fakeSteps().state, changedFiles: ['x'] } }, /can’t be released yet/],
  ['a missing secret', { publish: true }, {}, /can’t be released yet/],
  ['a missing secret for a trial', { submit: true }, {}, /can’t be released yet/],
  [
    'settings that are read beside the environment',
    { publish: true },
    { storeVariables: VARIABLES, state: { ...fakeSteps().state, exists: () => true } },
    /can’t be released yet/,
  ],
  ['publishing untested', { publish: true, withoutTests: true }, { storeVariables: VARIABLES }, /yet/],
  ['a failed test', { publish: true }, { storeVariables: VARIABLES, test: () => false }, /tests failed/],
  ['a failed build', {}, { pack: () => Promise.reject(new Error('no guides')) }, /no guides/],
  [
    'sources that build other bytes',
    { publish: true },
    { storeVariables: VARIABLES, rebuild: () => ['a.js: other bytes'] },
    /sources don’t build/,
  ],
  [
    'a tree that changed meanwhile',
    { publish: true },
    { storeVariables: VARIABLES, changesSince: () => ['Some files aren’t committed: x.'] },
    /changed while the release was made/,
  ],
])('%s: nothing is submitted, and the older files stay', async (_, options, changes, message) => {
  keepOlder();
  const steps = fakeSteps(changes);
  await expect(makeRelease({ ...PLAIN, ...options }, steps)).rejects.toThrow(message);
  expect(steps.submit).not.toHaveBeenCalled();
  expect(readdirSync(releases, { recursive: true })).toEqual(['1.2.0', path.join('1.2.0', 'older')]);
  expect(works.filter((work) => existsSync(work))).toEqual([]);
});

test('what can be seen at once stops it before the tests run', async () => {
  const steps = fakeSteps();
  await expect(makeRelease({ ...PLAIN, publish: true }, steps)).rejects.toThrow('can’t be released');
  expect(steps.test).not.toHaveBeenCalled();
  expect(steps.pack).not.toHaveBeenCalled();
});

test('a rehearsal runs no tests, and its folder says so', async () => {
  const steps = fakeSteps();
  const folder = await makeRelease({ ...PLAIN, withoutTests: true }, steps);
  expect(path.basename(folder)).toBe('1.2.0-untested');
  expect(steps.test).not.toHaveBeenCalled();
});

test.each([
  ['--submit', { submit: true }, '--dry-run=true'],
  ['--publish', { publish: true }, '--dry-run=false'],
  ['both', { submit: true, publish: true }, '--dry-run=false'],
])('%s hands the files in that it made', async (_, options, dryRun) => {
  const submit = vi.fn((args: readonly string[]) =>
    args.filter((arg) => arg.endsWith('.zip')).every((file) => existsSync(file)),
  );
  await makeRelease({ ...PLAIN, ...options }, fakeSteps({ storeVariables: VARIABLES, submit }));
  expect(submit.mock.calls[0]?.[0]).toContain(dryRun);
});

test('if a store refuses, the files stay, and the message says so', async () => {
  const steps = fakeSteps({ storeVariables: VARIABLES, submit: () => false });
  await expect(makeRelease({ ...PLAIN, publish: true }, steps)).rejects.toMatchObject({
    message: 'Not every store took the packages.',
    safe: expect.stringContaining(path.join(releases, '1.2.0')) as string,
  });
  expect(readdirSync(path.join(releases, '1.2.0')).sort()).toEqual(ALL_FILES);
});
