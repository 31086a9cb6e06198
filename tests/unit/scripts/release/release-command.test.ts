import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

// Each test starts Node, which is slow on a busy machine.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let project: string;
const write = (name: string, text: string) => {
  mkdirSync(path.dirname(path.join(project, name)), { recursive: true });
  writeFileSync(path.join(project, name), text);
};
const git = (...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x', '-c', 'commit.gpgsign=false', ...args], {
    cwd: project,
  });

/** A project whose version has all that a release needs before the tests. */
beforeEach(() => {
  project = mkdtempSync(path.join(tmpdir(), 'project-'));
  write('package.json', '{ "version": "1.2.0", "type": "module" }');
  write('CHANGELOG.md', '## [1.2.0] - 2026-12-01\n\n- A guide.\n');
  for (const name of ['storage', 'backup']) write(`tests/fixtures/released/1.2.0/${name}.json`, '{}');
  // The compiler of guides reads its texts as it starts.
  cpSync('locales', path.join(project, 'locales'), { recursive: true });
  git('init', '--quiet');
  git('add', '.');
  git('commit', '--quiet', '--message', 'One');
});
afterEach(() => {
  rmSync(project, { recursive: true });
});

function release(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const loader = pathToFileURL(path.resolve('node_modules/tsx/dist/loader.mjs')).href;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', loader, path.resolve('scripts/release.ts'), ...args],
    { cwd: project, encoding: 'utf8', env: { ...process.env, ...env } },
  );
  return { status, stdout, stderr };
}

const SAFE = 'Nothing was published, and .output/release is as it was.';

test('everything that git and the project tell is named at once, and nothing is made', () => {
  git('tag', 'v1.2.0');
  write('CHANGELOG.md', '# Changelog\n');
  git('commit', '--quiet', '--all', '--message', 'Two');
  write('left over.txt', '');
  const { status, stderr } = release(['--without-tests']);
  expect(status).toBe(1);
  expect(stderr).toContain(SAFE);
  expect(stderr.match(/^- .*$/gm)).toEqual([
    expect.stringContaining('left over.txt'),
    expect.stringContaining('there is a tag v1.2.0'),
    expect.stringContaining('no entry for 1.2.0'),
  ]);
  expect(existsSync(path.join(project, '.output'))).toBe(false);
});

test('at its own tag, only what is missing for the stores is named, and no secret is said', () => {
  git('tag', 'v1.2.0');
  const { status, stdout, stderr } = release(['--publish'], {
    EDGE_CLIENT_ID: 'very-secret',
    EDGE_API_KEY: 'very-secret',
  });
  expect(status).toBe(1);
  expect(stderr).toContain(SAFE);
  expect(stderr.match(/^- .*$/gm)).toEqual([
    expect.stringContaining('CHROME_EXTENSION_ID'),
    expect.stringMatching(/Edge.*: EDGE_PRODUCT_ID\. /),
    expect.stringContaining('FIREFOX_JWT_SECRET'),
  ]);
  expect(stdout + stderr).not.toContain('very-secret');
});
