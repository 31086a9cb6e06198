/** `npm run fuzz -- --seconds N [--seed S] [--only TARGET]`: tries inputs at random until the time is up. */
import { fuzz } from './command';
import { TARGETS } from './targets';

process.exitCode = await fuzz(process.argv.slice(2), TARGETS);
