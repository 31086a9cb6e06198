import { expect, test } from 'vitest';
import { badgeFor, navigateInApp, open, SETTINGS, withExtension } from './extension';
import { waitUntil } from '../../tools/browsers/wait';
import { openHostile } from './hostile-page';
import { PHOTOS } from '../../tools/guides';
import { expand, waitForMinimized } from '../../tools/surfaces/banner';
import { controlNames } from '../../tools/surfaces/control-names';
import { chooseDestination, markDone, waitForStep } from '../../tools/surfaces/guide';

const context = withExtension();

test('under overridden built-ins it works fully, and calls none of them', async () => {
  const { session } = context;
  // Where the button is drawn is learned on another page: a look into this one would itself call what is overridden.
  const other = await open(session, SETTINGS);
  await waitForMinimized(other.banner, PHOTOS);
  const { x, y } = await other.banner.control('button', controlNames.expand);
  await other.page.close();

  const { page, banner } = await openHostile(session, SETTINGS, 'overridden-builtins.html');
  await session.waitForBadge(page, badgeFor(SETTINGS));
  const isCollapsed = async () => {
    await page.keyboard.press('Escape');
    return JSON.stringify(await session.storage.read()).includes(`"collapsed":["${PHOTOS}"]`);
  };
  // The banner may not be there at the first click, and has the keys only a moment after one.
  await waitUntil('the guide to be opened, minimized, and that to be stored', async () => {
    await page.mouse.click(x, y);
    return waitUntil('it to be minimized', isCollapsed, 3_000);
  });
  const { overridden, calls } = (await page.evaluate('attack()')) as { overridden: number; calls: string };
  expect(overridden).toBeGreaterThan(800);
  expect(calls).toBe('[]');

  await expand(banner);
  await chooseDestination(banner, 'Koofr');
  await markDone(banner, PHOTOS, 2);
  await waitForStep(banner, PHOTOS, 3);
  await navigateInApp(page, '/some.one');
  await banner.waitUntilExists(false);
  await navigateInApp(page, '/settings');
  await waitForStep(banner, PHOTOS, 3);
  const noted = (await page.evaluate('attack()')) as { calls: string };
  // The test's own looks were noted: the list does fill.
  expect(noted.calls).toContain('History.pushState');
});
