import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach } from 'vitest';
import {
  compileCollection,
  type Collection,
  type CollectionOptions,
} from '../../../../modules/guides/compile-collection';
import { formatProblem, type Problem } from '../../../../modules/guides/problem';

const made: string[] = [];
afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
});

export const SERVICES: Readonly<Record<string, string>> = {
  'services/facebook.yaml': `name: Facebook
aliases: [Facebook Photos]
home: https://www.facebook.com/
pages:
  transfer: [https://www.facebook.com/tyi]
  settings: [https://www.facebook.com/settings]
  site: [https://www.facebook.com/*]
examples:
  transfer: [https://www.facebook.com/tyi/]
  settings: [https://www.facebook.com/settings/]
  site: [https://www.facebook.com/]
  none: [https://facebook.example/tyi]
`,
  'services/koofr.yaml': 'name: Koofr\nhome: https://koofr.eu/\npages:\n  site: https://app.koofr.net/*\n',
  'services/dropbox.yaml': 'name: Dropbox\nhome: https://www.dropbox.com/\n',
};

export const FRONT = `---
title: Move photos
datatype: Photos
sources: Facebook
destinations: Koofr
---
`;
/** The number of lines of `FRONT`: the body begins on the next. */
export const FRONT_LINES = 6;
export const STEPS = '\n## Steps\n\n1. **Go.** Now.\n';

export type Files = Readonly<Record<string, string | Uint8Array>>;

export function makeFolder(files: Files): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'guides-'));
  made.push(folder);
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), content);
  }
  return folder;
}

export interface Compiled {
  readonly collection: Collection | undefined;
  readonly problems: readonly Problem[];
  /** As printed, with the folder called `guides`. */
  readonly lines: readonly string[];
}

/** Compiles a folder of the given files and the services of `SERVICES`. */
export function compile(files: Files, options: CollectionOptions = {}): Compiled {
  const folder = makeFolder({ ...SERVICES, ...files });
  const { collection, problems } = compileCollection(folder, options);
  const shown = path.relative('', folder).split(path.sep).join('/');
  const lines = problems.map((problem) => formatProblem(problem).replaceAll(shown, 'guides'));
  return { collection, problems, lines };
}

export const compileGuide = (text: string, options = {}) => compile({ 'x.md': text }, options);
