import { expect, test } from 'vitest';
import { shellCommand } from '../../../tools/run-step';

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
