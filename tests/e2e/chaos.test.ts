import { expect, inject, test } from 'vitest';
import { walk } from '../chaos/walk';

const browser = inject('browserName');
const SEED = 1;

test('a person does this and that while things go wrong: nothing is lost, stuck or thrown', async () => {
  const { acts, faults, trace } = await walk({ browser, seed: SEED, steps: 40 });
  expect(trace).toHaveLength(40);
  expect(acts.sum).toBeGreaterThan(20);
  expect(faults.sum).toBeGreaterThan(3);
}, 120_000);

test('a seed takes the same steps again', async () => {
  const first = await walk({ browser, seed: SEED, steps: 8 });
  const second = await walk({ browser, seed: SEED, steps: 8 });
  expect(second.trace).toEqual(first.trace);
}, 120_000);
