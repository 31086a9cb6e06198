import { readFileSync, readdirSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { buildPageTable, matchPage, type PageTable } from '../../../../core/match-page';
import { parsePagePattern } from '../../../../core/page-pattern';
import { PAGE_KINDS } from '../../../../core/service';
import { pageExpressions } from '../../../../modules/guides/page-expressions';

const SERVICES = new URL('../../../../guides/services/', import.meta.url);

function tableOf(patterns: readonly string[]): PageTable {
  return buildPageTable(
    patterns.flatMap((text) => {
      const parsed = parsePagePattern(text);
      return 'pattern' in parsed ? [{ service: 's', kind: 'site' as const, pattern: parsed.pattern }] : [];
    }),
  );
}

const agree = (patterns: readonly string[], url: string) => {
  const table = tableOf(patterns);
  const { host, pathname } = new URL(url);
  // As the detector does it.
  const source = pageExpressions(table)[host];
  const found = source !== undefined && new RegExp(source).test(pathname);
  return found === (matchPage(table, url) !== undefined);
};

// Few names, most of them near one another, so that most addresses almost match.
const host = fc.constantFrom('a.example', 'www.a.example', 'b.example', 'aXexample.org', 'a.example.org');
const segment = fc.constantFrom('tyi', 'tyisusdv', 'dyi', 'a.b', 'a+b', '(x)', '$', '%20', '-');
const pattern = fc
  .tuple(
    host,
    fc.array(fc.oneof(segment, fc.constant('*')), { maxLength: 4 }),
    fc.constantFrom('', '/', '/*'),
  )
  .map(([name, path, end]) => `https://${name}${path.map((part) => `/${part}`).join('')}${end}`);
const address = fc
  .tuple(
    fc.oneof(host, fc.constantFrom('wwwXa.example', 'a.example:8443', 'xa.example')),
    fc.array(fc.oneof(segment, fc.constant('')), { maxLength: 5 }),
    fc.constantFrom('', '/', '//', '?q=/tyi', '#/tyi'),
  )
  .map(([name, path, end]) => `https://${name}${path.map((part) => `/${part}`).join('')}${end}`);

test('the expressions are true exactly where a page matches', () => {
  fc.assert(
    fc.property(fc.array(pattern, { maxLength: 8 }), address, (patterns, url) => agree(patterns, url)),
    { numRuns: 20_000 },
  );
});

test.each([
  ['https://a.example/tyi', 'https://a.example/tyisusdv'],
  ['https://a.example/', 'https://a.example//'],
  ['https://a.example/*', 'https://a.example//'],
  ['https://a.example/*/x', 'https://a.example//x'],
  ['https://a.example/*/*', 'https://a.example/'],
  ['https://a.example/tyi', 'https://wwwXa.example/tyi'],
])('%s against %s', (text, url) => {
  expect(agree([text], url)).toBe(true);
});

test('without pages nothing matches', () => {
  expect(pageExpressions({})).toEqual({});
});

test('the expression of the shipped services is small', () => {
  const patterns = readdirSync(SERVICES)
    .filter((name) => name.endsWith('.yaml'))
    .flatMap((name) => {
      const { pages } = parse(readFileSync(new URL(name, SERVICES), 'utf8')) as {
        pages?: Record<string, string[]>;
      };
      return PAGE_KINDS.flatMap((kind) => pages?.[kind] ?? []);
    });
  expect(patterns.length).toBeGreaterThan(10);
  expect(gzipSync(JSON.stringify(pageExpressions(tableOf(patterns)))).length).toBeLessThanOrEqual(600);
});
