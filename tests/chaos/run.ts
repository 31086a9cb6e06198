import type { BrowserName } from '../../tools/browsers/find-browser';
import { Count } from './count';
import { Broken, walk } from './walk';

/**
 * `npm run chaos -- [--browser=chromium|firefox] [--seed=S] [--steps=N] [--walks=K]`: walks at random over everything
 * that a person can do, with faults between, and says what breaks. A seed takes the same steps again.
 */
const option = (name: string) => {
  const start = `--${name}=`;
  return process.argv.find((one) => one.startsWith(start))?.slice(start.length);
};
const browsers = (['chromium', 'firefox'] as const).filter((name) => (option('browser') ?? name) === name);
const first = Number(option('seed') ?? Date.now() % 1_000_000);
const steps = Number(option('steps') ?? 100);
const walks = Number(option('walks') ?? 1);
if (
  browsers.length === 0 ||
  ![first, steps, walks].every((number) => Number.isInteger(number) && number >= 0)
) {
  console.error('npm run chaos -- [--browser=chromium|firefox] [--seed=S] [--steps=N] [--walks=K]');
  process.exit(2);
}

async function walkIn(browser: BrowserName): Promise<boolean> {
  const actions = new Count();
  const faults = new Count();
  const start = performance.now();
  const seconds = () => Math.round((performance.now() - start) / 1000);
  for (let seed = first; seed < first + walks; seed++) {
    try {
      const walked = await walk({ browser, seed, steps });
      actions.addAll(walked.actions);
      faults.addAll(walked.faults);
      console.log(
        `${browser}: seed ${seed}, ${walked.trace.length} steps, nothing wrong (trace ${walked.hash}, ${seconds()} s)`,
      );
      if (process.argv.includes('--trace')) console.log(walked.trace.join('\n'));
    } catch (error) {
      console.error(`${browser}: seed ${seed} broke after these steps:\n`);
      console.error(error instanceof Broken ? error.message : error);
      console.error(`\nAgain: npm run chaos -- --browser=${browser} --seed=${seed} --steps=${steps}`);
      return false;
    }
  }
  console.log(`\n${browser}: ${walks} walks, ${walks * steps} steps, ${seconds()} s`);
  console.log(`  ${actions.sum} actions: ${actions.toString()}`);
  console.log(`  ${faults.sum} faults: ${faults.toString()}\n`);
  return true;
}

let isSound = true;
for (const browser of browsers) isSound = (await walkIn(browser)) && isSound;
process.exit(isSound ? 0 : 1);
