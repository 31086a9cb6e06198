import { copyFileSync } from 'node:fs';
import { MODES, takeScreenshots } from './screenshots/take-screenshots';

/**
 * `npm run screenshots [-- MODE]`: every surface and state in both browsers, in every mode or in one, and the picture in
 * the README.
 */
const [wanted] = process.argv.slice(2);
for (const mode of MODES.filter(({ name }) => wanted === undefined || name === wanted))
  console.log(await takeScreenshots(mode));
if (wanted === undefined) copyFileSync('screenshots/chromium-light/1280-tyi.png', 'docs/banner.png');
