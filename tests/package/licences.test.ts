import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { BUILDS, buildFolder } from './built-extensions';

/** Licences that allow what we do: to pass the code on, changed or not, under a licence of our own. */
const ALLOWED = ['MIT', 'MPL-2.0', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', '0BSD'];

const noticesOf = (build: string) =>
  readFileSync(join(buildFolder(build), 'THIRD-PARTY-NOTICES.txt'), 'utf8');
/** Name and licence of each package in the notices. */
const listed = (text: string) =>
  [...text.matchAll(/^-{80}\n(\S+) \S+\n(.+)$/gm)].map(([, name, licence]) => ({ name, licence }));

describe.each(BUILDS)('%s', (build) => {
  test('bundles no package whose licence is not in the list above', () => {
    expect(listed(noticesOf(build)).filter(({ licence }) => !ALLOWED.includes(licence ?? ''))).toEqual([]);
  });

  test('names the packages that ship, and those that WXT brings', () => {
    const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      dependencies: Record<string, string>;
    };
    const names = listed(noticesOf(build)).map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining([...Object.keys(dependencies), 'wxt', '@wxt-dev/i18n']));
  });

  test('contains our own licences', () => {
    const read = (file: string) => readFileSync(join(buildFolder(build), file), 'utf8');
    expect(read('LICENSE.txt')).toBe(readFileSync('LICENSE', 'utf8'));
    expect(read('LICENSE-guides.txt')).toBe(readFileSync('guides/LICENSE', 'utf8'));
  });
});

test('THIRD-PARTY-NOTICES is that of the package: npm run notices writes it anew', () => {
  expect(readFileSync('THIRD-PARTY-NOTICES', 'utf8')).toBe(noticesOf('chrome-mv3'));
});
