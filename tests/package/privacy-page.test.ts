import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { State } from '../../core/state/state';
import { compileCollection } from '../../modules/guides/compile-collection';
import { withSiteTables } from '../../scripts/tables/privacy-tables';
import { text as uiText } from '../../tools/texts';
import { BUILDS, readManifest } from './built-extensions';

/** PRIVACY.md against the manifests that ship: all that they ask for is named there, and nothing else. */
const text = readFileSync('PRIVACY.md', 'utf8');
const { collection } = compileCollection('guides');

/** The table under a heading: of each row its first cell, and every name in `…` in the whole row. */
function tableUnder(heading: string): { first: string; names: string[] }[] {
  const [, after = ''] = text.split(`\n${heading}\n`);
  const [section = ''] = after.split(/\n#/);
  return section
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith('| --'))
    .slice(1)
    .map((line) => ({
      first: line.split('|')[1]?.trim() ?? '',
      names: [...line.matchAll(/`([^`]+)`/g)].map(([, name]) => name ?? ''),
    }));
}

const permissions = tableUnder('## What it asks your browser for');
const required = tableUnder('### The sites it runs on');
const optional = tableUnder('### The sites that are off until you turn them on');

/** Each once: services can share a site. */
const namesIn = (table: typeof permissions) => [...new Set(table.flatMap(({ names }) => names))].sort();
const hostsOf = (patterns: readonly string[] = []) =>
  patterns.map((pattern) => /^https:\/\/([^/*]+)\/\*$/.exec(pattern)?.[1] ?? pattern).sort();

describe.each(BUILDS)('%s', (build) => {
  const manifest = readManifest(build);

  test('each permission has its line, and each line its permission', () => {
    const only = (first: string) => (build === 'chrome-mv3' ? true : !first.includes('only in Chrome'));
    const expected = permissions.filter(({ first }) => only(first));
    expect([...(manifest.permissions ?? [])].sort()).toEqual(namesIn(expected));
    expect(manifest.optional_permissions).toBeUndefined();
  });

  test('the sites that it runs on are those listed', () => {
    expect(hostsOf(manifest.host_permissions)).toEqual(namesIn(required));
    for (const { matches } of manifest.content_scripts ?? [])
      expect(hostsOf(matches)).toEqual(namesIn(required));
  });

  test('the sites that can be switched on are those listed', () => {
    expect(hostsOf(manifest.optional_host_permissions)).toEqual(namesIn(optional));
  });

  test('it asks for nothing by another name', () => {
    const asking = Object.keys(manifest).filter((key) =>
      /permission|matches|externally|accessible/.test(key),
    );
    const known = ['host_permissions', 'optional_host_permissions', 'permissions'];
    expect(asking.sort()).toEqual(known);
  });
});

test('its tables are up to date: npm run privacy:tables', () => {
  expect(collection && withSiteTables(text, collection)).toBe(text);
});

test('what it says to click is what the settings say', () => {
  const keys = ['backup.export', 'settings.erase', 'transfer.remove'] as const;
  for (const key of keys) expect(text.replace(/\s+/g, ' ')).toContain(`“${uiText(key)}”`);
});

/** Where the page tells of each section of the stored state. A new section doesn't compile without its words here. */
const TOLD: Readonly<Record<keyof State, string>> = {
  preferences: '**Your settings:**',
  transfers: '**Your transfers:**',
  undo: 'so that you can undo it',
  hiddenSites: '**Sites where you hide the guides:**',
  bannerHistory: 'guides you minimized',
  offeredSites: 'sites it has offered to turn on',
  isWelcomed: 'the welcome page has opened',
  seenNews: 'the version whose news you’ve seen',
};

test.each(Object.entries(TOLD))('it tells of what is stored as %s', (_section, words) => {
  expect(text.replace(/\s+/g, ' ')).toContain(words);
});
