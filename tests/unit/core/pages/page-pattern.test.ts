import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  isListedPage,
  mayBeListed,
  matchesPath,
  pageList,
  parsePagePattern,
  pathOf,
} from '../../../../core/pages/page-pattern';

function matches(text: string, pathname: string): boolean {
  const parsed = parsePagePattern(text);
  if ('reason' in parsed) throw new Error(`${text} ${parsed.reason}`);
  return matchesPath(pathOf(parsed.pattern), pathname);
}

describe('a valid pattern', () => {
  test.each([
    ['https://koofr.eu/', { host: 'koofr.eu', segments: [], below: false }],
    ['https://koofr.eu/*', { host: 'koofr.eu', segments: [], below: true }],
    ['https://app.koofr.net/a/b/', { host: 'app.koofr.net', segments: ['a', 'b'], below: false }],
    ['https://app.koofr.net/a/*/b', { host: 'app.koofr.net', segments: ['a', '*', 'b'], below: false }],
    ['https://app.koofr.net/a/*/', { host: 'app.koofr.net', segments: ['a'], below: true }],
    ['https://xn--bcher-kva.example/', { host: 'xn--bcher-kva.example', segments: [], below: false }],
  ])('%s', (text, pattern) => {
    expect(parsePagePattern(text)).toEqual({ pattern });
  });

  test.each([
    ['<all_urls>', 'every host'],
    ['https://*/*', 'every host'],
    ['https://', 'every host'],
    ['', 'https://'],
    ['http://koofr.eu/', 'https://'],
    ['javascript:alert(1)', 'https://'],
    ['https://*.koofr.net/*', 'one host'],
    ['https://Koofr.eu/', 'host name'],
    ['https://koofr/', 'host name'],
    ['https://-koofr.eu/', 'host name'],
    ['https://koofr.eu./', 'host name'],
    ['https://koofr.eu:8443/', 'host name'],
    ['https://me@koofr.eu/', 'host name'],
    ['https://127.0.0.1/', 'host name'],
    ['https://koofr.eu', 'path'],
    ['https://koofr.eu/a?x=1', 'query'],
    ['https://koofr.eu/a#x', 'fragment'],
    ['https://koofr.eu/a//b', 'empty path segment'],
    ['https://koofr.eu/a*', 'whole path segment'],
    ['https://koofr.eu/ä', 'as the browser writes it: "https://koofr.eu/%C3%A4"'],
    ['https://koofr.eu/a/../b', 'as the browser writes it: "https://koofr.eu/b"'],
    ['https://xn--a.koofr.eu/', 'host name'],
  ])('"%s" is not a pattern: %s', (text, reason) => {
    const parsed = parsePagePattern(text);
    expect(parsed).toHaveProperty('reason', expect.stringContaining(reason));
  });
});

describe('what a pattern matches', () => {
  test.each([
    ['https://a.example/tyi', '/tyi/', true],
    ['https://a.example/tyi/', '/tyi', true],
    ['https://a.example/tyi', '/tyisusdv', false],
    ['https://a.example/tyi', '/TYI', false],
    ['https://a.example/tyi', '//tyi', false],
    ['https://a.example/', '/tyi', false],
    ['https://a.example/*', '/', true],
    ['https://a.example/app/*', '/app', true],
    ['https://a.example/app/*', '/app/b/c', true],
    ['https://a.example/app/*', '/apps', false],
    ['https://a.example/*/tyi', '/me/tyi', true],
    ['https://a.example/*/tyi', '//tyi', false],
    ['https://a.example/*/tyi', '/me/you/tyi', false],
    ['https://a.example/u/*/x/*', '/u/0/x/y/z', true],
  ])('%s on %s: %s', (text, pathname, expected) => {
    expect(matches(text, pathname)).toBe(expected);
  });
});

// Not only dots: the URL parser removes such segments.
const anySegment = fc.stringMatching(/^[a-z0-9_-][a-z0-9_.-]{0,5}$/);
const anySegments = fc.array(anySegment, { minLength: 1, maxLength: 4 });

test('a segment that only begins or ends the same does not match', () => {
  fc.assert(
    fc.property(anySegments, anySegment, (segments, extra) => {
      const path = segments.join('/');
      expect(matches(`https://a.example/${path}`, `/${path}${extra}`)).toBe(false);
      expect(matches(`https://a.example/${path}/*`, `/${path}${extra}`)).toBe(false);
      expect(matches(`https://a.example/${path}`, `/${extra}${path}`)).toBe(false);
    }),
  );
});

test('`/*` matches everything below its path, and nothing beside it', () => {
  fc.assert(
    fc.property(anySegments, anySegments, (above, below) => {
      const text = `https://a.example/${above.join('/')}/*`;
      expect(matches(text, `/${[...above, ...below].join('/')}`)).toBe(true);
      expect(matches(text, `/${['+', ...above, ...below].join('/')}`)).toBe(false);
    }),
  );
});

test('any text is a pattern or has a reason, and never throws', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.string().map((text) => `https://${text}`),
      ),
      (text) => {
        const parsed = parsePagePattern(text);
        if ('reason' in parsed) expect(parsed.reason).not.toBe('');
        else expect(parsed.pattern.host).toMatch(/^[a-z0-9.-]+\.[a-z0-9-]+$/);
      },
    ),
  );
});

test.each([
  ['/tyi', true],
  ['/tyi/', true],
  ['/ty', false],
  ['/tyisusdv', false],
  ['/', false],
  ['/settings/a/b', true],
])('a list of pages is read as its patterns: %s', (pathname, expected) => {
  const list = pageList({ 'a.example': [''], 'www.facebook.com': ['tyi', 'settings/*'], 'b.example': ['*'] });
  expect(isListedPage(list, 'www.facebook.com', pathname)).toBe(expected);
  expect(isListedPage(list, 'a.example', pathname)).toBe(pathname === '/');
  expect(isListedPage(list, 'b.example', pathname)).toBe(true);
  expect(isListedPage(list, 'c.example', pathname)).toBe(false);
  for (const host of ['www.facebook.com', 'a.example', 'b.example', 'c.example'])
    if (isListedPage(list, host, pathname)) expect(mayBeListed(list, host, pathname)).toBe(true);
  expect(mayBeListed(list, 'www.facebook.com', '/feed')).toBe(false);
  expect(mayBeListed(list, 'c.example', pathname)).toBe(false);
});
