import { readFileSync, readdirSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, test, vi } from 'vitest';
import { parse } from 'yaml';
import { PAGE_KINDS } from '../../../../core/pages/service';
import { pagePaths } from '../../../../modules/guides/pack-collection';
import { checkAgreement, MATCHER, tableOf } from '../../../fuzz/properties/matcher';
import { holds } from '../../../fuzz/property';

// Many runs, which take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const SERVICES = new URL('../../../../guides/services/', import.meta.url);

test.each(MATCHER)('$name', async (property) => {
  await holds(property, property.name === 'matcher/agreement' ? 3_000 : 100);
});

test.each([
  ['https://a.example/tyi', 'https://a.example/tyisusdv'],
  ['https://a.example/', 'https://a.example//'],
  ['https://a.example/*', 'https://a.example//'],
  ['https://a.example/*/x', 'https://a.example//x'],
  ['https://a.example/*/*', 'https://a.example/'],
  ['https://a.example/tyi', 'https://wwwXa.example/tyi'],
])('%s against %s', (text, url) => {
  expect(() => checkAgreement([text], url)).not.toThrow();
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
