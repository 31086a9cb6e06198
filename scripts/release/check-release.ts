import { changelogEntry } from './changelog';

/** What decides whether a version can be released. */
export interface ReleaseState {
  readonly version: string;
  /** Files that are changed or new, as `git status --porcelain` lists them. */
  readonly changedFiles: readonly string[];
  /** All tags, and those of the commit that is checked out. */
  readonly tags: readonly string[];
  readonly tagsHere: readonly string[];
  readonly changelog: string;
  /** Whether there is a file at this path. */
  readonly exists: (path: string) => boolean;
}

const SEMVER = /^(0|[1-9]\d*)(\.(0|[1-9]\d*)){2}$/;

/** Headings alone say nothing. */
const saysSomething = (markdown: string): boolean => /^\s*[^\s#]/m.test(markdown);

/** The files that keep what a version stores, for the tests of all later versions. */
export const fixturesOf = (version: string): readonly string[] =>
  ['storage', 'backup'].map((name) => `tests/fixtures/released/${version}/${name}.json`);

/** Why the packages wouldn't be those of the commit, in sentences that say what to do. */
export const treeProblems = (changedFiles: readonly string[]): string[] =>
  changedFiles.length > 0
    ? [`Some files aren’t committed: ${changedFiles.join(', ')}. Commit or remove them.`]
    : [];

/** Why a version can't be released, each in a sentence that says what to do. */
export function releaseProblems(state: ReleaseState): string[] {
  const { version, changedFiles, tags, tagsHere, changelog, exists } = state;
  const tag = `v${version}`;
  const entry = changelogEntry(changelog, version);
  const missing = fixturesOf(version).filter((path) => !exists(path));
  return [
    ...(SEMVER.test(version)
      ? []
      : [`The version in package.json is "${version}". The stores take three numbers, such as 1.2.3.`]),
    ...treeProblems(changedFiles),
    // At the tag itself, its release is being made.
    ...(tags.includes(tag) && !tagsHere.includes(tag)
      ? [`Version ${version} exists: there is a tag ${tag}. Give package.json a new version.`]
      : []),
    ...(entry && saysSomething(entry.text)
      ? []
      : [
          `CHANGELOG.md has no entry for ${version}, or an empty one. Add “## [${version}] - YYYY-MM-DD” and what has changed.`,
        ]),
    ...(missing.length > 0
      ? [
          `What version ${version} stores isn’t kept for the tests: ${missing.join(', ')} missing. Write them with: npm run fixtures:released`,
        ]
      : []),
  ];
}
