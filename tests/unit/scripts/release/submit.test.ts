import path from 'node:path';
import { expect, test } from 'vitest';
import { submitArguments } from '../../../../scripts/release/submit';

const PACKAGES = { chrome: '/tmp/a/c.zip', firefox: '/tmp/a/f.zip', sources: '/tmp/a/s.zip' };
const value = (args: readonly string[], flag: string) => args[args.indexOf(flag) + 1];

test('it is a dry run unless told to publish', () => {
  expect(submitArguments(PACKAGES, 'x', false)).toContain('--dry-run=true');
  expect(submitArguments(PACKAGES, 'x', true)).toContain('--dry-run=false');
});

test('Edge gets Chrome’s package, Firefox the sources as well, all where they were moved to', () => {
  const args = submitArguments(PACKAGES, 'x', false);
  const at = (name: string) => path.join('x', name);
  expect(value(args, '--chrome-zip')).toBe(at('c.zip'));
  expect(value(args, '--edge-zip')).toBe(at('c.zip'));
  expect(value(args, '--firefox-zip')).toBe(at('f.zip'));
  expect(value(args, '--firefox-sources-zip')).toBe(at('s.zip'));
});
