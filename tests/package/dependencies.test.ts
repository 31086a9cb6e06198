import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

interface Package {
  readonly scripts?: Readonly<Record<string, string>>;
  readonly bin?: string | Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

const readJson = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));
const own = readJson('package.json') as Package;
const versions = { ...own.dependencies, ...own.devDependencies };
const names = Object.keys(versions).sort();

/** Each row's first cell: the packages that it is about. */
const described = readFileSync('docs/dependencies.md', 'utf8')
  .split('\n')
  .flatMap((line) => /^\| ([^|]*[^| ]) *\|/.exec(line)?.[1] ?? [])
  .filter((cell) => cell !== 'package' && !cell.startsWith('--'))
  .flatMap((cell) => cell.split(', '))
  .sort();

test('docs/dependencies.md says of every package what it is for, and of no other', () => {
  expect(described).toEqual(names);
});

const FOLDERS = [
  ...['core', 'platform', 'components', 'background', 'surfaces', 'entrypoints'],
  ...['modules', 'scripts', 'tools', 'tests'],
];
const sources = [
  ...FOLDERS.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((f) => join(folder, f)),
  ),
  ...readdirSync('.').filter((file) => file !== 'package.json' && file !== 'package-lock.json'),
]
  .filter((file) => /\.(tsx?|mjs|json)$/.test(file))
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n');

/** Imported, run by one of the scripts, or the types of something that is there. */
function isUsed(name: string): boolean {
  const { bin = {} } = readJson(join('node_modules', name, 'package.json')) as Package;
  const commands = typeof bin === 'string' ? [name] : Object.keys(bin);
  const scripts = Object.values(own.scripts ?? {}).flatMap((line) => line.split(' '));
  const isRun = commands.some((command) => scripts.includes(command) || sources.includes(`'${command}'`));
  const called = name.replace('@types/', '');
  return isRun || [`'${called}'`, `'${called}/`, `"${called}"`].some((text) => sources.includes(text));
}

test.each(names)('%s is used', (name) => {
  expect(isUsed(name)).toBe(true);
});

describe('the lockfile', () => {
  const text = readFileSync('package-lock.json', 'utf8');
  const { packages } = JSON.parse(text) as {
    packages: Record<string, Package & { version?: string; integrity?: string }>;
  };
  const { '': root, ...locked } = packages;

  test('names what package.json names, whose versions are exact', () => {
    expect({ ...root?.dependencies, ...root?.devDependencies }).toEqual(versions);
    for (const [name, version] of Object.entries(versions)) {
      expect(version, name).toMatch(/^\d+\.\d+\.\d+$/);
      expect(locked[`node_modules/${name}`]?.version, name).toBe(version);
    }
  });

  test('has the hash of every package, and of none the address that it came from', () => {
    const without = Object.entries(locked).filter(([, { integrity }]) => !integrity?.startsWith('sha512-'));
    expect(without.map(([name]) => name)).toEqual([]);
    expect(text).not.toContain('"resolved"');
  });
});
