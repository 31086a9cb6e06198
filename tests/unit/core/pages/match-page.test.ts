import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildPageTable, matchPage, type PageRule } from '../../../../core/pages/match-page';
import { parsePagePattern } from '../../../../core/pages/page-pattern';
import type { PageKind } from '../../../../core/pages/service';

function rule(service: string, kind: PageKind, text: string): PageRule {
  const parsed = parsePagePattern(text);
  if ('reason' in parsed) throw new Error(`${text} ${parsed.reason}`);
  return { service, kind, pattern: parsed.pattern };
}

// The least specific first, so that the order can't give the expected result by chance.
const rules = [
  rule('facebook', 'site', 'https://www.facebook.com/*'),
  rule('facebook', 'settings', 'https://www.facebook.com/settings/*'),
  rule('facebook', 'settings', 'https://www.facebook.com/tyi/*'),
  rule('facebook', 'transfer', 'https://www.facebook.com/tyi'),
  rule('facebook', 'settings', 'https://www.facebook.com/help/delete_account'),
  rule('facebook', 'transfer', 'https://www.facebook.com/help/*'),
  rule('facebook', 'leaving', 'https://www.facebook.com/help/delete_account/*'),
  rule('koofr', 'site', 'https://app.koofr.net/app/*'),
  rule('secret', 'transfer', 'https://app.koofr.net/app/move'),
];
const table = buildPageTable(rules);

describe('the match of a URL', () => {
  test.each([
    ['https://www.facebook.com/tyi', 'facebook', 'transfer'],
    ['https://www.facebook.com/tyi/?x=1#top', 'facebook', 'transfer'],
    ['https://WWW.Facebook.COM/tyi', 'facebook', 'transfer'],
    ['https://www.facebook.com/tyi/more', 'facebook', 'settings'],
    ['https://www.facebook.com/settings', 'facebook', 'settings'],
    ['https://www.facebook.com/help/delete_account/?rdrhc', 'facebook', 'leaving'],
    ['https://www.facebook.com/help/other', 'facebook', 'transfer'],
    ['https://www.facebook.com/tyisusdv', 'facebook', 'site'],
    ['https://app.koofr.net/app', 'koofr', 'site'],
    ['https://app.koofr.net/app/move', 'secret', 'transfer'],
  ])('%s: %s, %s', (url, service, kind) => {
    expect(matchPage(table, url)).toEqual({ service, kind });
  });

  test.each([
    'http://www.facebook.com/tyi',
    'https://www.facebook.com:8443/tyi',
    'https://facebook.com/tyi',
    'https://www.facebook.com.example.org/tyi',
    'https://example.org/www.facebook.com/tyi',
    'https://www.facebook.com@example.org/tyi',
    'https://app.koofr.net/signin',
    'https://constructor/',
    'data:text/html,https://www.facebook.com/tyi',
    '',
  ])('"%s": nothing', (url) => {
    expect(matchPage(table, url)).toBeUndefined();
  });
});

test('of one kind the most specific pattern wins, with the services that it exports', () => {
  const closest = buildPageTable([
    rule('all', 'transfer', 'https://t.example/*'),
    rule('any', 'transfer', 'https://t.example/move/*/all'),
    { ...rule('photos', 'transfer', 'https://t.example/move/photos/all'), exportsFor: ['pictures'] },
    rule('below', 'transfer', 'https://t.example/move/*'),
  ]);
  const at = (path: string) => matchPage(closest, `https://t.example${path}`);
  expect(at('/')?.service).toBe('all');
  expect(at('/move')?.service).toBe('below');
  expect(at('/move/x/all')?.service).toBe('any');
  expect(at('/move/photos/all')).toEqual({ service: 'photos', kind: 'transfer', exportsFor: ['pictures'] });
});

test('the page of a tool has its id', () => {
  const tool = buildPageTable([{ ...rule('facebook', 'transfer', 'https://t.example/tyi'), tool: 'meta' }]);
  expect(matchPage(tool, 'https://t.example/tyi/')).toEqual({
    service: 'facebook',
    kind: 'transfer',
    tool: 'meta',
  });
});

test('the most specific kind wins, in whatever order the rules stand', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(rules, { minLength: rules.length }), (shuffled) => {
      const shuffledTable = buildPageTable(shuffled);
      expect(matchPage(shuffledTable, 'https://www.facebook.com/tyi')?.kind).toBe('transfer');
      expect(matchPage(shuffledTable, 'https://www.facebook.com/tyi/a')?.kind).toBe('settings');
      expect(matchPage(shuffledTable, 'https://www.facebook.com/a')?.kind).toBe('site');
    }),
  );
});

test('no text throws', () => {
  fc.assert(
    fc.property(fc.string(), (url) => {
      expect(matchPage(table, url)).toBeUndefined();
    }),
  );
});
