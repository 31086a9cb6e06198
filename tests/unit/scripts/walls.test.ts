import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { cruise, type ICruiseOptions, type ICruiseResult } from 'dependency-cruiser';
import { afterAll, expect, test } from 'vitest';
// @ts-expect-error It has no types of its own.
import config from '../../../dependency-cruiser.config.mjs';

const folder = mkdtempSync(path.join(tmpdir(), 'walls-'));
afterAll(() => rmSync(folder, { recursive: true }));

const FOLDERS = [
  'core',
  'platform',
  'components',
  'background',
  'surfaces',
  'entrypoints',
  'modules',
  'tools',
  'tests',
];
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  core: [],
  platform: ['core'],
  components: ['core'],
  background: ['core', 'platform'],
  surfaces: ['core', 'platform', 'components'],
  entrypoints: ['core', 'platform', 'components', 'background', 'surfaces'],
  modules: ['core'],
};
const POLYFILL = 'webextension-polyfill';
/** Packages that a folder may not import; each represents a group of packages. */
const MAY_NOT_IMPORT: Readonly<Record<string, readonly string[]>> = {
  core: [POLYFILL, 'wxt', 'node:fs', 'preact'],
  platform: ['node:fs', 'preact'],
  components: [POLYFILL, 'wxt', 'node:fs'],
  background: [POLYFILL, 'wxt', 'node:fs', 'preact'],
  surfaces: [POLYFILL, 'node:fs'],
  entrypoints: [POLYFILL, 'node:fs'],
  modules: [POLYFILL, 'preact'],
};

/** Each import that is forbidden, as `from → to`. */
const forbidden = [
  ...Object.entries(MAY_IMPORT).flatMap(([from, allowed]) =>
    FOLDERS.filter((to) => to !== from && !allowed.includes(to)).map(
      (to) => [from, `../${to}/target`] as const,
    ),
  ),
  ...Object.entries(MAY_NOT_IMPORT).flatMap(([from, packages]) => packages.map((to) => [from, to] as const)),
  ['tools', '../tests/target'],
  ['tools', '../entrypoints/target'],
  ['core', './missing'],
] as const;

test('every import that a wall forbids is reported, and none that it allows', async () => {
  for (const name of FOLDERS) {
    mkdirSync(path.join(folder, name));
    writeFileSync(path.join(folder, name, 'target.ts'), 'export const target = 1;\n');
  }
  for (const name of [POLYFILL, 'wxt', 'preact']) {
    mkdirSync(path.join(folder, 'node_modules', name), { recursive: true });
    writeFileSync(path.join(folder, 'node_modules', name, 'index.js'), 'export const target = 1;\n');
  }
  writeFileSync(path.join(folder, 'tsconfig.json'), '{}');
  const write = (from: string, index: number, to: string) =>
    writeFileSync(path.join(folder, from, `import-${String(index)}.ts`), `import('${to}');\n`);
  for (const [index, [from, to]] of forbidden.entries()) write(from, index, to);
  writeFileSync(path.join(folder, 'core', 'one.ts'), "import './other';");
  writeFileSync(path.join(folder, 'core', 'other.ts'), "import './one';");
  for (const [from, allowed] of Object.entries(MAY_IMPORT))
    for (const [index, to] of allowed.entries()) write(from, 1_000 + index, `../${to}/target`);

  const { options, ...ruleSet } = config as unknown as { options: ICruiseOptions };
  const { tsConfig: _tsConfig, ...rest } = options;
  const result = await cruise(FOLDERS, {
    ...rest,
    baseDir: folder,
    validate: true,
    ruleSet,
  });
  const { violations } = (result.output as ICruiseResult).summary;
  const reported = violations.map(({ from }) => from);
  const expected = forbidden.map(([from], index) => `${from}/import-${String(index)}.ts`);
  expect(expected.filter((file) => !reported.includes(file))).toEqual([]);
  expect(reported.filter((file) => /import-1\d\d\d/.test(file))).toEqual([]);
  expect(violations.map(({ rule }) => rule.name)).toContain('no-cycles');
});
