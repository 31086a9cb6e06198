import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { BUILDS, buildFolder } from './built-extensions';

/** Licences that allow what we do: to pass the code on, changed or not, under a licence of our own. */
const ALLOWED = ['MIT', 'MPL-2.0', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', '0BSD'];

const noticesOf = (build: string) =>
  readFileSync(join(buildFolder(build), 'THIRD-PARTY-NOTICES.txt'), 'utf8');
/** Name, licence and the licence's text of each package in the notices. */
const listed = (text: string) =>
  text.split(/^-{80}\n/m).flatMap((section) => {
    const [, name, licence, words = ''] = /^(\S+) \S+\n(.+)\n\n([^]+)$/.exec(section) ?? [];
    return name ? [{ name, licence, words }] : [];
  });

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

  test('brings the text of each licence, with what it grants', () => {
    const isWhole = (words: string) => /copyright/i.test(words) && /\b(grant|permi)/i.test(words);
    const without = listed(noticesOf(build)).filter(({ words }) => !isWhole(words));
    expect(without.map(({ name }) => name)).toEqual([]);
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
