import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { FRONT, makeFolder, SERVICES, STEPS } from '../modules/guides/collection-folder';

// Each test starts Node once or twice, which is slow on a busy machine.
vi.setConfig({ testTimeout: 120_000 });

const GOOD = { ...SERVICES, 'x.md': FRONT + STEPS };
const BAD = { ...GOOD, 'bad.md': `---\ntitle: Bad\n---\n${STEPS}` };

/** Runs a script as `npm run` does, without a terminal. */
function run(script: string, args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', `scripts/${script}.ts`, ...args],
    {
      env: { ...process.env, ...env },
      encoding: 'utf8',
      input: '',
    },
  );
  return { status, out: stdout, err: stderr };
}

describe('npm run guides:check', () => {
  test('exits with 0 if there are only warnings, and with 1 if it is strict', () => {
    const { status, out } = run('guides-check', [makeFolder(GOOD)]);
    expect(out).toMatch(/checked: is missing.*\n.*1 guide: 0 errors, \d+ warnings?\n$/s);
    expect(status).toBe(0);
    expect(run('guides-check', [makeFolder(GOOD), '--strict']).status).toBe(1);
  });

  test('exits with 1 if there is an error', () => {
    const { status, out } = run('guides-check', [makeFolder(BAD)]);
    expect(out).toMatch(/bad\.md:2:1 datatype: is missing.*: 3 errors, \d+ warnings?\n$/s);
    expect(status).toBe(1);
  });

  test('prints JSON for other programs, with the steps of each guide', () => {
    const text = FRONT + STEPS.replace('Now.', 'Now.\n\n   [Open](https://www.facebook.com/tyi)');
    const good = run('guides-check', ['--json', makeFolder({ ...SERVICES, 'x.md': text })]);
    expect(JSON.parse(good.out)).toEqual({
      problems: expect.arrayContaining([
        {
          severity: 'hint',
          file: expect.stringMatching(/x\.md$/) as string,
          line: 2,
          column: 1,
          field: 'checked',
          reason: expect.stringContaining('is missing') as string,
        },
      ]) as unknown,
      guides: [{ id: 'x', steps: [{ slug: 'go', title: 'Go', reachedOn: ['facebook'] }] }],
    });
    expect(good.status).toBe(0);
    const bad = run('guides-check', [makeFolder(BAD), '--json']);
    const { problems, guides } = JSON.parse(bad.out) as {
      problems: { severity: string }[];
      guides: unknown[];
    };
    expect(problems.filter(({ severity }) => severity === 'error')).toHaveLength(3);
    expect(guides).toEqual([]);
    expect(bad.status).toBe(1);
  });

  test('exits with 2 if there’s no such folder', () => {
    const { status, err } = run('guides-check', ['no/such/folder']);
    expect(err).toBe(
      'There is no folder "no/such/folder". Give the folder of the guides: npm run guides:check -- my-guides\n',
    );
    expect(status).toBe(2);
  });
});

describe('npm run guides:links', () => {
  /** A folder whose one address nothing answers at. */
  async function folderWithDeadLink(): Promise<string> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    await new Promise((resolve) => server.close(resolve));
    return makeFolder({
      'x.md': `${FRONT}[Open](https://127.0.0.1:${port}/)\n`,
      'services/facebook.yaml': 'name: Facebook\nonline: false\n',
      'services/koofr.yaml': 'name: Koofr\nonline: false\n',
    });
  }
  const ROW = /\n\| <https:\/\/127\.0\.0\.1:\d+\/> \| no connection \(ECONNREFUSED\) \| .*x\.md:7 \|\n/;

  test('prints a report, and exits with 0 whatever it finds', async () => {
    const { status, out } = run('guides-links', [await folderWithDeadLink()]);
    expect(out).toMatch(ROW);
    expect(status).toBe(0);
  });

  test('writes the report to a file, and exits with 1 if it is strict and there is a problem', async () => {
    const folder = await folderWithDeadLink();
    const file = path.join(folder, 'report.txt');
    const { status, out } = run('guides-links', [folder, '--report', file, '--strict']);
    expect(readFileSync(file, 'utf8')).toMatch(ROW);
    expect(out).toBe('');
    expect(status).toBe(1);
  });
});

describe('npm run guides:new', () => {
  const fields = ['--datatype', 'photos', '--from', 'Facebook', '--to', 'Koofr, Dropbox', '--folder'];

  test('writes a guide that passes, and never over another', () => {
    const folder = makeFolder(SERVICES);
    const file = path.join(folder, 'move-it-all.md');
    const written = run('guides-new', ['Move it all', ...fields, folder]);
    expect(written).toMatchObject({ status: 0, out: expect.not.stringContaining('(warning)') as string });
    expect(readFileSync(file, 'utf8')).toMatch(/^---\ntitle: Move it all\ndatatype: Photos\n/);
    const checked = run('guides-check', [folder]);
    expect(checked).toMatchObject({
      status: 0,
      out: expect.stringMatching(/TODO: .+ \(warning\)/) as string,
    });
    writeFileSync(file, 'mine');
    const { status, err } = run('guides-new', ['Move it all', ...fields, folder]);
    expect(err).toContain('is there already');
    expect(status).toBe(1);
    expect(readFileSync(file, 'utf8')).toBe('mine');
  });

  test.each([
    [['!!'], 'The title needs letters or digits.'],
    [['T', '--datatype', 'Phtos'], 'did you mean "Photos"?'],
    [['T', '--datatype', 'Photos', '--from', 'Facebok'], 'has no file in'],
    [['T', '--datatype', 'Photos', '--from', 'Facebook'], 'Missing: To which services? Give it as --to'],
  ])('without a terminal it says what is missing or wrong: %j', (args, message) => {
    const folder = makeFolder(SERVICES);
    const { status, err } = run('guides-new', [...args, '--folder', folder]);
    expect(err).toContain(message);
    expect(status).toBe(1);
    expect(readdirSync(folder)).toEqual(['services']);
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

test('npm run build prints the warnings of the guides once, not once a browser', () => {
  const out = mkdtempSync(path.join(tmpdir(), 'output-'));
  const folder = makeFolder({ ...GOOD, 'x.md': `${FRONT}Prose.\n` });
  const { status, err } = run('build', [`--out=${out}`], { GUIDES_DIR: folder });
  expect(status).toBe(0);
  expect(err.match(/the guide has no steps/g)).toHaveLength(1);
  expect(readdirSync(out).sort()).toEqual(['chrome-mv3', 'firefox-mv3']);
  rmSync(out, { recursive: true });
});
