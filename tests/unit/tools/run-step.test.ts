import { expect, test, vi } from 'vitest';
import { runSideBySide, shellCommand } from '../../../tools/run-step';

test.each(['linux', 'darwin'] as const)('on %s a command starts without a shell', (platform) => {
  expect(shellCommand(platform, 'npm', ['run', 'a b'])).toEqual({
    file: 'npm',
    args: ['run', 'a b'],
    shell: false,
  });
});

test('on Windows a shell gets one line, with quotation marks where an argument needs them', () => {
  const args = ['--out=C:\\out', 'a b', 'a&b', 'x^y'];
  expect(shellCommand('win32', 'wxt', args)).toEqual({
    file: 'wxt --out=C:\\out "a b" "a&b" "x^y"',
    args: [],
    shell: true,
  });
});

test.each(['say "hello"', '%PATH%', 'a\nb'])('on Windows %j is refused', (arg) => {
  expect(() => shellCommand('win32', 'wxt', [arg])).toThrow('Windows’ shell');
});

test('side by side, each step counts for itself, and what it printed stands below its title', async () => {
  const printed: string[] = [];
  vi.spyOn(console, 'log').mockImplementation((text: string) => void printed.push(text));
  const node = (title: string, code: string) => ({ title, command: process.execPath, args: ['-e', code] });
  const results = await runSideBySide([
    node('good', 'console.log("fine")'),
    node('bad', 'console.error("broken"); process.exitCode = 3'),
    { title: 'missing', command: 'no-such-command', args: [] },
  ]);
  vi.restoreAllMocks();
  expect(results).toEqual([true, false, false]);
  printed.sort();
  expect(printed[0]).toMatch(/▸ bad\nbroken\n {2}FAILED after/);
  expect(printed[1]).toMatch(/▸ good\nfine\n {2}done after/);
  expect(printed[2]).toMatch(/▸ missing\n.*no-such-command.*\n {2}FAILED after/);
});
