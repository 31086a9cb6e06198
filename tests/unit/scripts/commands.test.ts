import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { FRONT, makeFolder, SERVICES, STEPS } from '../modules/guides/collection-folder';

// Each test starts Node once or twice, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 120_000 });

const GOOD = { ...SERVICES, 'x.md': FRONT + STEPS };
const BAD = { ...GOOD, 'bad.md': `---\ntitle: Bad\n---\n${STEPS}` };
const MANY = Object.fromEntries(Array.from({ length: 9_999 }, (_, n) => [`g${String(n)}.md`, FRONT + STEPS]));

/** Runs a script as `npm run` does, without a terminal. */
function run(script: string, args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', `scripts/${script}.ts`, ...args],
    {
      env: { ...process.env, ...env },
      encoding: 'utf8',
      input: '',
      maxBuffer: 64 * 1024 * 1024,
    },
  );
  return { status, out: stdout, err: stderr };
}

describe('npm run guides:check', () => {
  test('ends with 0 where nothing is wrong, warnings or not', () => {
    const { status, out } = run('guides-check', [makeFolder(GOOD)]);
    expect(out).toContain('checked: is missing');
    expect(out).toMatch(/1 guide: 0 errors, \d+ warnings?\n$/);
    expect(status).toBe(0);
  });

  test('ends with 1 where something is, and says where', () => {
    const folder = makeFolder(BAD);
    const { status, out } = run('guides-check', [folder]);
    expect(out).toContain('bad.md:2:1 datatype: is missing');
    expect(status).toBe(1);
    expect(run('guides-check', [makeFolder(GOOD), '--strict']).status).toBe(1);
  });

  test('ends with 2 where there is no such folder, and says what to give', () => {
    const { status, err } = run('guides-check', ['no/such/folder']);
    expect(err).toBe(
      'There is no folder "no/such/folder". Give the folder of the guides: npm run guides:check -- my-guides\n',
    );
    expect(status).toBe(2);
  });

  test('finds the one bad file among ten thousand', () => {
    const { status, out } = run('guides-check', [
      makeFolder({ ...SERVICES, ...MANY, 'bad.md': BAD['bad.md'] }),
    ]);
    const errors = out.split('\n').filter((line) => line.includes(' ') && !line.endsWith('(warning)'));
    expect(errors.slice(0, -1).every((line) => line.includes('bad.md:2:1'))).toBe(true);
    expect(errors.at(-1)).toMatch(/: 3 errors, \d+ warnings$/);
    expect(status).toBe(1);
  });

  test('an empty folder is an error of the folder', () => {
    const { status, out } = run('guides-check', [mkdtempSync(path.join(tmpdir(), 'guides-'))]);
    expect(out).toContain(':1:1 folder: has no guide: add a file that ends in ".md"');
    expect(status).toBe(1);
  });
});

describe('npm run guides:new', () => {
  const folder = makeFolder(SERVICES);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const fields = ['--datatype', 'photos', '--from', 'Facebook', '--to', 'Koofr, Dropbox', '--folder'];

  test('writes a guide that passes', () => {
    const own = makeFolder(SERVICES);
    const { status } = run('guides-new', ['Move it all', ...fields, own]);
    expect(status).toBe(0);
    const text = readFileSync(path.join(own, 'move-it-all.md'), 'utf8');
    expect(text).toMatch(/^---\ntitle: Move it all\ndatatype: Photos\n/);
    expect(run('guides-check', [own]).status).toBe(0);
  });

  test('never writes over a guide', () => {
    const own = makeFolder({ ...SERVICES, 'move-it-all.md': 'mine' });
    const { status, err } = run('guides-new', ['Move it all', ...fields, own]);
    expect(err).toContain('is there already');
    expect(status).toBe(1);
    expect(readFileSync(path.join(own, 'move-it-all.md'), 'utf8')).toBe('mine');
  });

  test.each([
    [[], 'Missing: What is the guide called? Give it as "Title"'],
    [['!!'], 'The title needs letters or digits.'],
    [['T'], 'Missing: What is moved (Photos, Playlists …)? Give it as --datatype'],
    [['T', '--datatype', 'Phtos'], 'did you mean "Photos"?'],
    [['T', '--datatype', 'Photos', '--from', 'Facebok'], 'has no file in'],
    [['T', '--datatype', 'Photos', '--from', 'Facebook'], 'Missing: To which services? Give it as --to'],
  ])('without a terminal it says what is missing or wrong: %j', (args, message) => {
    const own = makeFolder(SERVICES);
    const { status, err } = run('guides-new', [...args, '--folder', own]);
    expect(err).toContain(message);
    expect(status).toBe(1);
    expect(readdirSync(own)).toEqual(['services']);
  });
});

test('npm run build with an error leaves the last output as it was', () => {
  const out = mkdtempSync(path.join(tmpdir(), 'output-'));
  mkdirSync(path.join(out, 'chrome-mv3'));
  writeFileSync(path.join(out, 'chrome-mv3/manifest.json'), 'the last one');
  const { status, err } = run('build', [`--out=${out}`], { GUIDES_DIR: makeFolder(BAD) });
  expect(err).toMatch(/3 errors in .*\. Nothing was changed\.\n$/);
  expect(status).toBe(1);
  expect(readdirSync(out, { recursive: true })).toEqual([
    'chrome-mv3',
    path.join('chrome-mv3', 'manifest.json'),
  ]);
  expect(readFileSync(path.join(out, 'chrome-mv3/manifest.json'), 'utf8')).toBe('the last one');
  rmSync(out, { recursive: true });
});
