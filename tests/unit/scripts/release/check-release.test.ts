import { expect, test } from 'vitest';
import { fixturesOf, releaseProblems, type ReleaseState } from '../../../../scripts/release/check-release';

const CHANGELOG = `# Changelog

## [Unreleased]

## [1.2.0] - 2026-12-01

### Added

- A guide.

## [1.1.0] - 2026-11-01

- The first.
`;

const READY: ReleaseState = {
  version: '1.2.0',
  changedFiles: [],
  tags: ['v1.1.0'],
  tagsHere: [],
  changelog: CHANGELOG,
  exists: () => true,
};

test('a version with everything in place can be released, at its own tag, too', () => {
  expect(releaseProblems(READY)).toEqual([]);
  expect(releaseProblems({ ...READY, tags: ['v1.2.0'], tagsHere: ['v1.2.0'] })).toEqual([]);
});

test.each<[string, Partial<ReleaseState>, RegExp]>([
  ['a dirty tree', { changedFiles: ['core/x.ts'] }, /aren’t committed: core\/x\.ts/],
  ['a version that exists', { tags: ['v1.2.0'], tagsHere: [] }, /Version 1\.2\.0 exists/],
  ['no entry', { changelog: CHANGELOG.replace('1.2.0', '1.3.0') }, /no entry for 1\.2\.0/],
  ['no date', { changelog: CHANGELOG.replace(' - 2026-12-01', '') }, /no entry for 1\.2\.0/],
  ['an empty entry', { changelog: '## [1.2.0] - 2026-12-01\n\n## [1.1.0] - 2026-11-01\n- x' }, /empty/],
  ['headings alone', { changelog: '## [1.2.0] - 2026-12-01\n\n### Added\n' }, /empty/],
  ['a stored state that isn’t kept', { exists: (path) => !path.includes('backup') }, /1\.2\.0\/backup\.json/],
])('%s is named, and nothing else', (_, change, message) => {
  const problems = releaseProblems({ ...READY, ...change });
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatch(message);
});

test.each(['1.2.0-beta', '1.2', '01.2.0', 'v1.2.0'])('the version %s is named', (version) => {
  expect(releaseProblems({ ...READY, version })[0]).toMatch(/three numbers/);
});

test('all problems are named at once', () => {
  const problems = releaseProblems({
    ...READY,
    version: '9.0',
    changedFiles: ['x'],
    exists: (path) => !fixturesOf('9.0').includes(path),
  });
  expect(problems).toHaveLength(4);
});
