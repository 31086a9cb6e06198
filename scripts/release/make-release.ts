import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { changelogEntry } from './changelog';
import { releaseProblems, type ReleaseState } from './check-release';
import { writeChecksums, type Packages } from './pack';
import { replaceFolder } from './replace-folder';
import { secretProblems, settingsProblems, type Environment } from './secrets';
import { Stopped, stopIf } from './stopped';
import { submitArguments } from './submit';

export interface ReleaseOptions {
  readonly submit: boolean;
  readonly publish: boolean;
  readonly withoutTests: boolean;
}

/** What a release is made of, and what it does to the world. */
export interface ReleaseSteps {
  readonly state: ReleaseState;
  /** Why the tree isn't the one that `state` was read from any more. */
  readonly changesSince: () => readonly string[];
  readonly storeVariables: Environment;
  /** Holds a folder for each version. */
  readonly releases: string;
  readonly test: () => boolean;
  readonly pack: (folder: string) => Promise<Packages>;
  /** Builds the unpacked sources in an empty folder, and says how the result differs from the packages. */
  readonly rebuild: (packages: Packages, folder: string) => readonly string[];
  readonly submit: (args: readonly string[]) => boolean;
}

/** Makes all files of a release, or throws what is missing and leaves everything as it was. Returns their folder. */
export async function makeRelease(options: ReleaseOptions, steps: ReleaseSteps): Promise<string> {
  const { state, storeVariables, releases } = steps;
  const { version, changelog } = state;
  const isSubmitted = options.submit || options.publish;
  stopIf(
    [
      ...releaseProblems(state),
      ...(options.publish && options.withoutTests
        ? ['What wasn’t tested can’t be published. Leave out --without-tests or --publish.']
        : []),
      ...(isSubmitted ? [...secretProblems(storeVariables), ...settingsProblems(state.exists)] : []),
    ],
    `Version ${version} can’t be released yet.`,
  );
  if (!options.withoutTests && !steps.test())
    throw new Stopped('The tests failed.', ['Mend what is named above, and try again.']);

  // Untested files can't be taken for a release.
  const target = path.join(releases, options.withoutTests ? `${version}-untested` : version);
  const work = mkdtempSync(path.join(tmpdir(), 'release-'));
  try {
    const packages = await steps.pack(work);
    stopIf(
      steps.rebuild(packages, path.join(work, 'sources')),
      'The sources don’t build what is in the packages.',
    );
    // The tests take long enough for somebody to go on working.
    stopIf(steps.changesSince(), 'The files of the project changed while the release was made.');
    const files = path.dirname(packages.sources);
    writeFileSync(
      path.join(files, 'RELEASE-NOTES.md'),
      `${changelogEntry(changelog, version)?.text ?? ''}\n`,
    );
    writeChecksums(files);
    replaceFolder(files, target);
    if (isSubmitted && !steps.submit(submitArguments(packages, target, options.publish)))
      throw new Stopped(
        options.publish ? 'Not every store took the packages.' : 'Not every store would be reached.',
        ['See above which store said what.'],
        `What a store has taken stays there. The files of the release are complete, in ${target}.`,
      );
    return target;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
