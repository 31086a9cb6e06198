import { parseArgs } from 'node:util';
import * as fc from 'fast-check';
import type { Property } from './property';

export type Targets = Readonly<Record<string, readonly Property[]>>;

const USAGE = 'npm run fuzz -- --seconds N [--seed S] [--only TARGET or TARGET/PROPERTY] [--path P]';
/** For making a failing input smaller, beside the time that was given. */
const SHRINKING = 20_000;

interface Options {
  readonly seconds: number;
  readonly seed: number;
  readonly path: string | undefined;
  readonly properties: readonly Property[];
}

/** Gives each target `--seconds` of time, and answers the exit code: 0, 1 where a property broke, 2 for wrong options. */
export async function fuzz(
  args: readonly string[],
  targets: Targets,
  print: (line: string) => void = console.log,
): Promise<number> {
  const options = readOptions(args, targets);
  if (typeof options === 'string') {
    print(`${options}\n${USAGE}`);
    return 2;
  }
  print(`seed ${String(options.seed)}`);
  let broken = false;
  for (const property of options.properties)
    if (!(await fuzzOne(property, options, timeFor(property, options), print))) broken = true;
  return broken ? 1 : 0;
}

function readOptions(args: readonly string[], targets: Targets): Options | string {
  let values;
  try {
    const text = { type: 'string' } as const;
    const options = { seconds: text, seed: text, only: text, path: text };
    ({ values } = parseArgs({ args: [...args], options }));
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  const { only, path } = values;
  const seconds = Number(values.seconds ?? 10);
  const seed = Number(values.seed ?? Date.now() % 2 ** 31);
  if (!(seconds > 0) || !Number.isInteger(seed)) return 'The seconds and the seed must be numbers.';
  const all = Object.values(targets).flat();
  const properties = only === undefined ? all : (targets[only] ?? all.filter(({ name }) => name === only));
  if (properties.length === 0) return `There is no "${only ?? ''}": ${Object.keys(targets).join(', ')}`;
  return { seconds, seed, path, properties };
}

const targetOf = ({ name }: Property) => name.split('/')[0];

function timeFor(property: Property, { properties, seconds }: Options): number {
  const sharing = properties.filter((other) => targetOf(other) === targetOf(property)).length;
  return (seconds * 1_000) / sharing;
}

async function fuzzOne(
  property: Property,
  { seed, path }: Options,
  milliseconds: number,
  print: (line: string) => void,
): Promise<boolean> {
  const start = performance.now();
  // One case is tried however little time there is: fast-check calls it a failure if none is.
  const first = await property.check({
    seed,
    ...(path !== undefined && { path }),
    numRuns: 1,
    endOnFailure: true,
  });
  const rest =
    first.failed || path !== undefined
      ? first
      : await property.check({
          seed,
          numRuns: Number.MAX_SAFE_INTEGER,
          endOnFailure: true,
          plugins: [fc.interruptAfterTimeLimit(milliseconds)],
        });
  const details = rest.numRuns === 0 ? first : rest;
  const seconds = (performance.now() - start) / 1_000;
  const rate = Math.round(details.numRuns / seconds).toLocaleString('en');
  const cases = `${details.numRuns.toLocaleString('en')} cases in ${seconds.toFixed(1)} s, ${rate} a second`;
  print(`${property.name}: ${cases}${details.failed ? ', BROKEN' : ''}`);
  if (!details.failed) return true;
  const smallest = await shrink(property, details);
  print(`smallest input: ${fc.stringify(smallest.counterexample)}`);
  print(String(smallest.errorInstance));
  const again = `--only ${property.name} --seed ${String(seed)} --path ${smallest.counterexamplePath ?? ''}`;
  print(`again: npm run fuzz -- ${again}`);
  return false;
}

/** Goes on from the input that was found to the smallest one near it. */
async function shrink(property: Property, found: fc.RunDetails<unknown>): Promise<fc.RunDetails<unknown>> {
  const { seed, counterexamplePath } = found;
  if (counterexamplePath === null) return found;
  const details = await property.check({
    seed,
    path: counterexamplePath,
    plugins: [fc.interruptAfterTimeLimit(SHRINKING)],
  });
  return details.failed ? details : found;
}
