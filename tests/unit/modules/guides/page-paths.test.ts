import { readFileSync, readdirSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { buildPageTable, matchPage, type PageTable } from '../../../../core/pages/match-page';
import { matchesPath, parsePagePattern } from '../../../../core/pages/page-pattern';
import { PAGE_KINDS } from '../../../../core/pages/service';
import { pagePaths } from '../../../../modules/guides/pack-collection';

const SERVICES = new URL('../../../../guides/services/', import.meta.url);

const tableOf = (patterns: readonly string[]): PageTable =>
  buildPageTable(
    patterns.flatMap((text, index) => {
      const parsed = parsePagePattern(text);
      return 'pattern' in parsed
        ? [{ service: `s${String(index)}`, kind: 'site' as const, pattern: parsed.pattern }]
        : [];
    }),
  );

test.each([
  ['https://a.example/tyi', 'https://a.example/tyi', true],
  ['https://a.example/tyi', 'https://a.example/tyi/?q=1', true],
  ['https://a.example/tyi', 'https://a.example/tyisusdv', false],
  ['https://a.example/tyi', 'https://wwwXa.example/tyi', false],
  ['https://a.example/*', 'https://a.example/x/y', true],
  ['https://a.example/*/x', 'https://a.example//x', false],
  ['https://a.example/*/x', 'https://a.example/y/x', true],
  ['https://a.example/*/*', 'https://a.example/', false],
])('the detector and the background agree: %s against %s', (pattern, address, isMatch) => {
  const table = tableOf([pattern]);
  const { host, pathname } = new URL(address);
  expect(matchPage(table, address) !== undefined).toBe(isMatch);
  expect((pagePaths(table)[host] ?? []).some((path) => matchesPath(path, pathname))).toBe(isMatch);
});

test('without pages nothing matches', () => {
  expect(pagePaths({})).toEqual({});
});

test('what the detector knows of the shipped services is small', () => {
  const patterns = readdirSync(SERVICES)
    .filter((name) => name.endsWith('.yaml'))
    .flatMap((name) => {
      const { pages } = parse(readFileSync(new URL(name, SERVICES), 'utf8')) as {
        pages?: Record<string, string[]>;
      };
      return PAGE_KINDS.flatMap((kind) => pages?.[kind] ?? []);
    });
  expect(patterns.length).toBeGreaterThan(10);
  expect(gzipSync(JSON.stringify(pagePaths(tableOf(patterns)))).length).toBeLessThanOrEqual(600);
});
