import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { zipSync } from 'fflate';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { buildCommands, differences, rebuildProblems } from '../../../../scripts/release/rebuild';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'rebuild-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const bytes = (text: string) => new TextEncoder().encode(text);
const writeZip = (name: string, files: Readonly<Record<string, string>>): string => {
  const file = path.join(folder, name);
  writeFileSync(
    file,
    zipSync(Object.fromEntries(Object.entries(files).map(([at, text]) => [at, bytes(text)]))),
  );
  return file;
};
const readme = (...commands: string[]) =>
  `# X\n\n## Build it from its sources\n\nWith Node:\n\n${commands.map((one) => `    ${one}\n`).join('')}\n## More\n\n    never\n`;

test('the commands are those of the section alone', () => {
  expect(buildCommands(readme('npm ci', 'npm run build'))).toEqual(['npm ci', 'npm run build']);
  expect(() => buildCommands('# X\n')).toThrow('no commands');
});

test('each file that differs is named with how', () => {
  writeFileSync(path.join(folder, 'same'), 'a');
  writeFileSync(path.join(folder, 'other'), 'b');
  writeFileSync(path.join(folder, 'new'), 'c');
  const zip = { same: bytes('a'), other: bytes('B'), gone: bytes('d') };
  expect(differences(zip, folder)).toEqual([
    'gone: in the package, but not built',
    'new: built, but not in the package',
    'other: other bytes',
  ]);
});

const build = (text: string) =>
  `node -e "require('fs').mkdirSync('.output/x',{recursive:true});require('fs').writeFileSync('.output/x/a.js','${text}')"`;

test.each([
  ['the same bytes', build('1'), []],
  ['other bytes', build('2'), ['x/a.js: other bytes']],
  ['nothing', 'node --version', ['x/a.js: in the package, but not built']],
  ['and fail', 'node -e "process.exit(3)"', [/fails in the unpacked sources/]],
])('sources that build %s', (_, command, expected) => {
  const sources = writeZip('sources.zip', { 'README.md': readme(command) });
  const problems = rebuildProblems(sources, path.join(folder, 'unpacked'), {
    x: writeZip('x.zip', { 'a.js': '1' }),
  });
  expect(problems).toEqual(
    expected.map((one) => (typeof one === 'string' ? one : (expect.stringMatching(one) as string))),
  );
});
