import { afterEach, expect, test, vi } from 'vitest';
import { runStepBeside, shellCommand } from '../../../tools/run-step';

afterEach(() => {
  vi.restoreAllMocks();
});

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

test.each([
  [0, 'done', true],
  [3, 'FAILED', false],
] as const)('a step beside others that ends with %i prints all at its end', async (status, word, isOk) => {
  const log = vi.spyOn(console, 'log').mockReturnValue();
  const script = `console.log('first'); console.error('last'); process.exit(${String(status)})`;
  expect(await runStepBeside('A step', process.execPath, '-e', script)).toBe(isOk);
  const printed = log.mock.calls.join('\n');
  for (const part of ['▸ A step', 'first', 'last', `  ${word} after`]) expect(printed).toContain(part);
  expect(log).toHaveBeenCalledTimes(1);
});

test('a step beside others whose command is missing fails with its name', async () => {
  const log = vi.spyOn(console, 'log').mockReturnValue();
  expect(await runStepBeside('A step', 'no-such-command')).toBe(false);
  expect(log.mock.calls.join('\n')).toMatch(/no-such-command[^]*FAILED/);
});
