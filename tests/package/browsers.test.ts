import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readManifest } from './built-extensions';
import { featuresOfCode } from './features/code-features';
import { firstVersion, isKnown, type Engine } from './features/compat-data';
import { featuresOfManifest } from './features/manifest-features';
import { builtInsNamed, callsInScripts } from './features/script-features';
import { featuresOf, featuresOfStyles } from './features/style-features';

interface Row {
  readonly feature: string;
  /** In Chrome, Firefox and Firefox for Android; "–" where no version has it. */
  readonly versions: readonly string[];
  /** What there is instead. */
  readonly instead: string;
}

/** The rows of the table below a heading. */
function tableBelow(heading: string): Row[] {
  const [, below = ''] = readFileSync('docs/browsers.md', 'utf8').split(`## ${heading}\n`);
  const [section = ''] = below.split('\n## ');
  return section
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .map(([, feature = '', chrome = '', firefox = '', android = '', , instead = '']) => ({
      feature: feature.replaceAll('`', ''),
      versions: [chrome, firefox, android],
      instead,
    }));
}

const needed = tableBelow('Needed');
const goodToHave = tableBelow('Good to have');
const rows = [...needed, ...goodToHave];

const code = featuresOfCode();
const usedIn = (build: string) =>
  new Set([...code.known, ...featuresOfStyles(build), ...featuresOfManifest(readManifest(build))]);

const BROWSERS = [
  { engine: 'chrome', build: 'chrome-mv3', notable: 109 },
  { engine: 'firefox', build: 'firefox-mv3', notable: 115 },
  { engine: 'firefox_android', build: 'firefox-mv3', notable: 115 },
] as const satisfies readonly { engine: Engine; build: string; notable: number }[];

const used = { 'chrome-mv3': usedIn('chrome-mv3'), 'firefox-mv3': usedIn('firefox-mv3') };

/** A feature that no version has is missing for good. */
const versionIn = (engine: Engine, feature: string) => firstVersion(feature, engine) ?? Infinity;

test('the tables have every feature that the last browsers for Windows 7 lack, and no other', () => {
  const notable = BROWSERS.flatMap(({ engine, build, notable }) =>
    [...used[build]].filter((feature) => versionIn(engine, feature) > notable),
  );
  expect(rows.map(({ feature }) => feature).sort()).toEqual([...new Set(notable)].sort());
});

test.each(rows)('$feature: the versions are those of the data', ({ feature, versions }) => {
  const found = BROWSERS.map(({ engine }) => String(firstVersion(feature, engine) ?? '–'));
  expect(versions).toEqual(found);
});

const { minimum_chrome_version, browser_specific_settings } = {
  ...readManifest('chrome-mv3'),
  ...readManifest('firefox-mv3'),
};
const STATED: Readonly<Record<Engine, string | undefined>> = {
  chrome: minimum_chrome_version,
  firefox: browser_specific_settings?.gecko?.strict_min_version,
  firefox_android: browser_specific_settings?.gecko_android?.strict_min_version,
};

describe.each(BROWSERS)('$engine', ({ engine, build }) => {
  const dispensable = new Set(goodToHave.map(({ feature }) => feature));
  const versions = [...used[build]]
    .filter((feature) => !dispensable.has(feature))
    .map((feature) => [feature, firstVersion(feature, engine)] as const);
  const oldest = Math.max(...versions.map(([, version]) => version ?? 0));

  test('the manifest’s oldest version is the first that has all that is needed', () => {
    expect(Number(STATED[engine])).toBe(oldest);
  });

  test('of what no version has, the table says what there is instead', () => {
    const lacking = versions.filter(([, version]) => version === undefined).map(([feature]) => feature);
    const explained = new Set(needed.filter(({ instead }) => instead !== '').map(({ feature }) => feature));
    expect(lacking.filter((feature) => !explained.has(feature))).toEqual([]);
  });

  test('no script, of whatever package, calls what is newer than that', () => {
    const newer = [...callsInScripts(build)].filter((name) => {
      const entries = builtInsNamed(name);
      return entries.length > 0 && entries.every((feature) => versionIn(engine, feature) > oldest);
    });
    expect(newer).toEqual([]);
  });
});

test('what the code uses is known to the data, but for data types and what every browser has', () => {
  expect([...code.unknown].sort()).toEqual([
    'api.Document.focusin_event',
    'javascript.builtins.CSSStyleProperties.direction',
    'javascript.builtins.Console.error',
    'javascript.builtins.Console.warn',
    'javascript.builtins.PromiseFulfilledResult.value',
    'javascript.builtins.PromiseRejectedResult.status',
    'javascript.builtins.addEventListener',
    'javascript.builtins.removeEventListener',
    'webextensions.api.chrome',
    'webextensions.api.permissions.AnyPermissions.origins',
    'webextensions.api.tabs.OnUpdatedEvent.addListener',
  ]);
});

test.each([
  ['a { color: color-mix(in srgb, red, blue) }', 'css.types.color.color-mix'],
  ['a { text-wrap: balance }', 'css.properties.text-wrap.balance'],
  ['a { field-sizing: content }', 'css.properties.field-sizing'],
  ['a { height: 10dvh }', 'css.types.length.viewport_percentage_units_dynamic'],
  ['a { & b { color: red } }', 'css.selectors.nesting'],
  ['@starting-style { a { color: red } }', 'css.at-rules.starting-style'],
  ['@media (width > 10px) { a { color: red } }', 'css.at-rules.media.range_syntax'],
  ['a:has(b) { color: red }', 'css.selectors.has'],
  ["a::before { content: '→' / '' }", 'css.properties.content.alt_text'],
])('a style sheet’s feature is found: %s', (css, feature) => {
  expect(isKnown(feature)).toBe(true);
  expect(featuresOf(css)).toContain(feature);
});
