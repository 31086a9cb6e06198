import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { buildPageTable, matchPage, type PageTable } from '../../../core/pages/match-page';
import { matchesPath, parsePagePattern, type PagePattern } from '../../../core/pages/page-pattern';
import { PAGE_KINDS } from '../../../core/pages/service';
import { pagePaths } from '../../../modules/guides/pack-collection';
import { vectorsOf } from '../hostile-vectors';
import { defineProperty } from '../property';

export function tableOf(patterns: readonly string[]): PageTable {
  return buildPageTable(
    patterns.flatMap((text, index) => {
      const parsed = parsePagePattern(text);
      const kind = PAGE_KINDS[index % PAGE_KINDS.length] ?? 'site';
      return 'pattern' in parsed ? [{ service: `s${String(index)}`, kind, pattern: parsed.pattern }] : [];
    }),
  );
}

/** Whether the detector, on a page of this address, would find something. It runs on https: pages alone. */
function detects(table: PageTable, url: URL): boolean {
  const paths = pagePaths(table);
  const known = Object.hasOwn(paths, url.host) ? (paths[url.host] ?? []) : [];
  return url.protocol === 'https:' && known.some((path) => matchesPath(path, url.pathname));
}

const escaped = (text: string) => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

/** What a pattern means, said in another way: as an expression over a whole path. */
function meaning({ segments, below }: PagePattern): RegExp {
  const fixed = segments.map((part) => `/${part === '*' ? '[^/]+' : escaped(part)}`).join('');
  return new RegExp(`^${fixed}${below ? '(/.*)?' : '/?'}$`, 's');
}

const isMeant = (table: PageTable, { protocol, host: name, pathname }: URL) =>
  protocol === 'https:' &&
  Object.hasOwn(table, name) &&
  (table[name] ?? []).some(({ pattern }) => meaning(pattern).test(pathname));

export function checkAgreement(patterns: readonly string[], address: string): void {
  const table = tableOf(patterns);
  const url = URL.parse(address);
  const wanted = url !== null && isMeant(table, url);
  assert.equal(matchPage(table, address) !== undefined, wanted);
  assert.equal(url !== null && detects(table, url), wanted);
}

// Few names, most of them near one another, so that most addresses almost match.
const host = fc.constantFrom('a.example', 'www.a.example', 'b.example', 'aXexample.org', 'a.example.org');
const segment = fc.constantFrom(
  'tyi',
  'tyisusdv',
  'dyi',
  'a.b',
  'a+b',
  '(x)',
  '$',
  '%20',
  '-',
  '..',
  '.',
  'ä',
);
const path = (parts: readonly string[]) => parts.map((part) => `/${part}`).join('');
const nearPattern = fc
  .tuple(
    host,
    fc.array(fc.oneof(segment, fc.constant('*')), { maxLength: 4 }),
    fc.constantFrom('', '/', '/*'),
  )
  .map(([name, parts, end]) => `https://${name}${path(parts)}${end}`);
const nearAddress = fc
  .tuple(
    fc.oneof(host, fc.constantFrom('wwwXa.example', 'a.example:8443', 'a.example:443', 'u@a.example')),
    fc.array(fc.oneof(segment, fc.constant('')), { maxLength: 5 }),
    fc.constantFrom('', '/', '//', '?q=/tyi', '#/tyi'),
  )
  .map(([name, parts, end]) => `https://${name}${path(parts)}${end}`);

const hostile = vectorsOf('addresses', 'patterns', 'names').map(({ text }) => text);
const anyAddress = fc.oneof(
  nearAddress,
  fc.constantFrom(...hostile),
  fc.webUrl({ validSchemes: ['https', 'http'], withQueryParameters: true }),
  fc.string({ unit: 'binary' }).map((text) => `https://a.example/${text}`),
  fc.string({ unit: 'binary' }),
);
const anyPattern = fc.oneof(
  nearPattern,
  fc.constantFrom(...hostile),
  fc.string({ unit: 'binary' }).map((text) => `https://a.example/${text}`),
  fc.webUrl({ validSchemes: ['https'] }),
  fc.string(),
);

export const agreement = defineProperty(
  'matcher/agreement',
  fc.tuple(fc.array(nearPattern, { maxLength: 8 }), nearAddress),
  ([patterns, address]) => checkAgreement(patterns, address),
);

export const strangeAgreement = defineProperty(
  'matcher/strange',
  fc.tuple(fc.array(anyPattern, { maxLength: 4 }), anyAddress),
  ([patterns, address]) => checkAgreement(patterns, address),
);

export const ownPage = defineProperty('matcher/own-page', anyPattern, (text) => {
  const parsed = parsePagePattern(text);
  if ('reason' in parsed) return assert.notEqual(parsed.reason, '');
  const { host: name, segments } = parsed.pattern;
  const address = `https://${name}${path(segments.map((part) => (part === '*' ? 'x' : part)))}`;
  assert.ok(matchPage(tableOf([text]), address), address);
  assert.equal(matchPage(tableOf([text]), address.replace(name, `x${name}`)), undefined);
});

/** A segment that is repeated thousands of times must not take longer than a blink. */
export const longPages = defineProperty(
  'matcher/long',
  fc.tuple(fc.array(nearPattern, { maxLength: 8 }), fc.oneof(segment, fc.constant('')), fc.nat(3_000)),
  ([patterns, part, count]) => {
    const start = performance.now();
    const long = `/${part}`.repeat(count);
    checkAgreement(patterns, `https://a.example${long}`);
    checkAgreement([`https://a.example${long}/*`], `https://a.example${long}/x`);
    assert.ok(performance.now() - start < 5_000);
  },
);

export const MATCHER = [agreement, strangeAgreement, ownPage, longPages];
