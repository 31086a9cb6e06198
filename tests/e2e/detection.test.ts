import { beforeEach, expect, test } from 'vitest';
import { badgeFor, KOOFR, navigateInApp, SETTINGS, switchSite, TOOL, withExtension } from './extension';
import { LEAVING } from './surface-states';
import { waitUntil } from '../../tools/browsers/wait';

/* One page of each kind in the browser. `tests/guides.test.ts` proves every example of every service. */

const context = withExtension();
const FLICKR = 'https://www.flickr.com/cameraroll';

type Heard = { type: string; url?: string }[];

/** Notes down in a page of the extension, which hears the same messages as the background, what the detector sends. */
async function listen() {
  const page = await context.session.openExtensionPageInBackground('options.html');
  await page.evaluate(() => {
    const heard: Heard = ((globalThis as { heard?: Heard }).heard = []);
    chrome.runtime.onMessage.addListener((message: Heard[number]) => {
      heard.push(message);
    });
  });
  return (url: string) =>
    page.evaluate(
      (wanted) => (globalThis as { heard?: Heard }).heard?.some(({ url: of }) => of === wanted) === true,
      url,
    );
}

beforeEach(async () => {
  const autoDisplay = { leaving: 'badge', transfer: 'badge', settings: 'badge', site: 'badge' };
  await context.session.storage.writeState({ preferences: { autoDisplay } });
});

test.each([
  ['a transfer page', TOOL],
  ['a page for deleting an account', LEAVING],
  ['a settings page', SETTINGS],
  ['a destination’s site', KOOFR],
])('%s is noticed, and gets the badge', async (_kind, url) => {
  const { session } = context;
  const hears = await listen();
  const page = await session.openPage(url);
  await waitUntil(`a message about ${url}`, () => hears(page.url()));
  expect(badgeFor(page.url())).not.toBe('');
  await session.waitForBadge(page, badgeFor(page.url()));
});

test('a page of an optional site is noticed once the site is turned on', async () => {
  const { session } = context;
  const hears = await listen();
  await switchSite(session, 'Flickr', true);
  const page = await session.openPage(FLICKR);
  await waitUntil(`a message about ${FLICKR}`, () => hears(page.url()));
  await session.waitForBadge(page, badgeFor(FLICKR));
  await switchSite(session, 'Flickr', false);
});

test('a page that almost matches is not noticed', async () => {
  const { session } = context;
  const hears = await listen();
  const almost = `${TOOL}sdv`;
  const page = await session.openPage(almost);
  // The detector reports in order: once it has told of this page, it would have told of the one before.
  await navigateInApp(page, '/tyi');
  await waitUntil(`a message about ${TOOL}`, () => hears(page.url()));
  expect(await hears(almost)).toBe(false);
});
