import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BUILDS, buildFolder, filesBelow } from './built-extensions';

/** Other paths, other days, other languages: none of them may show in what is built. */
const root = mkdtempSync(join(tmpdir(), 'reproducible-'));
const PLACES = [
  { folder: join(root, 'a'), env: { TZ: 'Pacific/Kiritimati', LC_ALL: 'C' } },
  {
    folder: join(root, 'two words', 'further', 'down'),
    env: { TZ: 'Pacific/Pago_Pago', LC_ALL: 'de_DE.UTF-8' },
  },
];

/** What git leaves out is no source. */
const ignored = readFileSync('.gitignore', 'utf8')
  .split('\n')
  .filter((line) => line.endsWith('/'))
  .map((line) => line.slice(0, -1));

async function buildIn({ folder, env }: (typeof PLACES)[number]): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const isSource = (path: string) => !['.git', ...ignored].includes(relative('.', path));
  cpSync('.', folder, { recursive: true, filter: isSource });
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'), 'junction');
  const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/build.ts'], {
    cwd: folder,
    // The tests' own NODE_ENV is no part of a build.
    env: { ...process.env, ...env, NODE_ENV: undefined },
  });
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (part: Buffer) => said.push(part.toString()));
  const status = await new Promise<number | null>((done) => child.on('close', done));
  if (status !== 0) throw new Error(`The build in ${folder} failed:\n${said.join('')}`);
}

beforeAll(() => Promise.all(PLACES.map(buildIn)), 300_000);
afterAll(() => rmSync(root, { recursive: true }));

/** The first file that is not in both, or differs. */
function firstDifference(one: string, other: string): string | undefined {
  const files = [...new Set([...filesBelow(one), ...filesBelow(other)])].sort();
  const bytes = (folder: string, file: string) => {
    try {
      return readFileSync(join(folder, file));
    } catch {
      return undefined;
    }
  };
  return files.find((file) => {
    const [a, b] = [bytes(one, file), bytes(other, file)];
    return !a || !b || !a.equals(b);
  });
}

describe.each(BUILDS)('%s', (build) => {
  test.each(PLACES)('built in $folder, it is the one that is tested, byte for byte', ({ folder }) => {
    expect(filesBelow(buildFolder(build, folder)).length).toBeGreaterThan(20);
    expect(firstDifference(buildFolder(build, folder), buildFolder(build))).toBeUndefined();
  });

  test('no file tells where it was built', () => {
    const folder = buildFolder(build);
    const telling = filesBelow(folder).filter((file) => {
      const bytes = readFileSync(join(folder, file));
      return [process.cwd(), 'node_modules'].some((path) => bytes.includes(path));
    });
    expect(telling).toEqual([]);
  });
});
