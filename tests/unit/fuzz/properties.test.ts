import { expect, test, vi } from 'vitest';
import { holds } from '../../fuzz/property';
import { MESSAGES } from '../../fuzz/properties/messages';
import { PARSER } from '../../fuzz/properties/parser';
import { STORAGE } from '../../fuzz/properties/storage';
import { TARGETS } from '../../fuzz/targets';

// Many runs, which take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

/** A few runs of what `npm run fuzz` tries for as long as it is given. */
const RUNS: Readonly<Record<string, number>> = { 'parser/long': 5, 'parser/mutated': 40, 'parser/body': 300 };

test.each([...PARSER, ...STORAGE, ...MESSAGES])('$name', async (property) => {
  await holds(property, RUNS[property.name] ?? 100);
});

test('each property stands under its target, by a name of its own', () => {
  const names = Object.entries(TARGETS).flatMap(([target, properties]) =>
    properties.map(({ name }) => [target, name.split('/')[0], name]),
  );
  for (const [target, prefix] of names) expect(prefix).toBe(target);
  expect(new Set(names.map(([, , name]) => name)).size).toBe(names.length);
});
