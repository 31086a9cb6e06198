import { lookup } from 'node:dns/promises';
import { installBrowsers } from '../tools/browsers/find-browser';
import { hasDisplay, openForPerson, TRANSFER_PAGE } from '../tools/browsers/open-for-person';
import { runStep } from '../tools/run-step';
import { MODES, takeScreenshots } from './screenshots/take-screenshots';

/**
 * `npm start`: builds, and opens a browser with a throw-away profile at Meta's transfer tool. Where there
 * is no display or no network, it takes pictures on a stand-in page instead.
 */
console.log('▸ Looking for a browser (installing what is missing) …');
installBrowsers();
if (!runStep('Building the extension', 'tsx', 'scripts/build.ts')) process.exit(1);

const hasNetwork = await lookup('www.facebook.com').then(
  () => true,
  () => false,
);

if (hasDisplay() && hasNetwork) {
  console.log(`\n▸ Opening Chromium at ${TRANSFER_PAGE} (close it to end) …`);
  await openForPerson('.output/chrome-mv3');
} else {
  const missing = hasDisplay() ? 'network' : 'display';
  console.log(
    `\n▸ There is no ${missing} here: taking pictures on a stand-in page at the real address instead …`,
  );
  const [mode] = MODES;
  if (mode)
    console.log(`\nThe pictures of banner, popup and settings are in\n  ${await takeScreenshots(mode)}`);
}
