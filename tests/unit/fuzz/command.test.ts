import { spawnSync } from 'node:child_process';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fuzz, type Targets } from '../../fuzz/command';
import { defineProperty } from '../../fuzz/property';

const small = (limit: number) => (value: number) => {
  if (value >= limit) throw new Error(`${String(value)} is too much`);
};
const TRIED: Targets = {
  sound: [defineProperty('sound/numbers', fc.nat(), small(Infinity))],
  broken: [
    defineProperty('broken/numbers', fc.nat(1_000_000), small(1_000)),
    defineProperty('broken/letters', fc.string(), () => Promise.resolve()),
  ],
};

async function run(...args: readonly string[]) {
  const lines: string[] = [];
  const code = await fuzz(args, TRIED, (line) => lines.push(line));
  return { code, out: lines.join('\n') };
}

describe('a property that fails', () => {
  test('exits with 1, and prints the seed, the smallest input and how to reproduce it', async () => {
    const { code, out } = await run('--seconds', '0.2', '--seed', '7');
    expect(code).toBe(1);
    expect(out).toMatch(/^seed 7\n/);
    expect(out).toMatch(/sound\/numbers: [\d,]+ cases in [\d.]+ s, [\d,]+ a second\n/);
    expect(out).toContain('smallest input: [1000]\nError: 1000 is too much\n');
    const again = /again: npm run fuzz -- (.*)/.exec(out)?.[1]?.split(' ') ?? [];
    const repeated = await run(...again);
    expect(repeated.code).toBe(1);
    expect(repeated.out).toContain('broken/numbers: 1 cases');
    expect(repeated.out).toContain('smallest input: [1000]\n');
  });
});

test('with too little time, one case of each is tried', async () => {
  const { code, out } = await run('--seconds', '0.000001', '--only', 'sound');
  expect(out).toContain('sound/numbers: 1 cases');
  expect(code).toBe(0);
});

describe('options', () => {
  test('one target, one property', async () => {
    expect(await run('--seconds', '0.1', '--only', 'sound')).toMatchObject({ code: 0 });
    const { code, out } = await run('--seconds', '0.1', '--only', 'broken/letters');
    expect([code, out.includes('broken/numbers')]).toEqual([0, false]);
  });

  test.each([
    [['--only', 'nothing'], 'There is no "nothing": sound, broken'],
    [['--seconds', 'x'], 'must be numbers'],
    [['--seed', '1.5'], 'must be numbers'],
    [['--more'], '--more'],
  ])('%j: the error is printed', async (args, message) => {
    const { code, out } = await run(...args);
    expect(code).toBe(2);
    expect(out).toContain(message);
    expect(out).toContain('npm run fuzz -- --seconds N');
  });
});

test('npm run fuzz tries the product itself', { timeout: 120_000 }, () => {
  const args = [
    '--import',
    'tsx',
    'tests/fuzz/run.ts',
    '--seconds',
    '0.2',
    '--seed',
    '9',
    '--only',
    'storage',
  ];
  const { status, stdout } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  expect(stdout).toMatch(/^seed 9\nstorage\/[\w-]+: [\d,]+ cases/);
  expect(status).toBe(0);
});
