import { readFileSync, readdirSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { buildPageTable, matchPage, type PageTable } from '../../../../core/match-page';
import { matchesPath, parsePagePattern } from '../../../../core/page-pattern';
import { PAGE_KINDS } from '../../../../core/service';
import { pagePaths } from '../../../../modules/guides/page-paths';

const SERVICES = new URL('../../../../guides/services/', import.meta.url);

function tableOf(patterns: readonly string[]): PageTable {
  return buildPageTable(
    patterns.flatMap((text) => {
      const parsed = parsePagePattern(text);
      return 'pattern' in parsed ? [{ service: 's', kind: 'site' as const, pattern: parsed.pattern }] : [];
    }),
  );
}

const escaped = (text: string) => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

/** What the patterns mean, said in another way: as one regular expression over the whole address. */
function meant(patterns: readonly string[], url: string): boolean {
  const known = patterns.filter((text) => 'pattern' in parsePagePattern(text));
  const sources = known.map((text) => {
    const path = text.replace(/\/$/, '');
    const below = path.endsWith('/*');
    const fixed = (below ? path.slice(0, -2) : path)
      .split('/')
      .map((part) => (part === '*' ? '[^/]+' : escaped(part)));
    return `${fixed.join('/')}${below ? '(/.*)?' : '/?'}`;
  });
  const { protocol, host, pathname } = new URL(url);
  return (
    new RegExp(`^(${sources.join('|')})$`).test(`${protocol}//${host}${pathname}`) && patterns.length > 0
  );
}

const agree = (patterns: readonly string[], url: string) => {
  const table = tableOf(patterns);
  const { host, pathname } = new URL(url);
  // As the detector does it.
  const found = pagePaths(table)[host]?.some((pattern) => matchesPath(pattern, pathname)) ?? false;
  const isMeant = meant(patterns, url);
  return found === isMeant && (matchPage(table, url) !== undefined) === isMeant;
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

test('detector and background find what is meant, and nothing else', () => {
  fc.assert(
    fc.property(fc.array(pattern, { maxLength: 8 }), address, (patterns, url) => agree(patterns, url)),
    { numRuns: 4_000 },
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
