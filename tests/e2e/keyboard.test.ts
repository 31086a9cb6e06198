import { expect, test } from 'vitest';
import { askAndDraw, badgeFor, navigateInApp, open, SETTINGS, TOOL, withExtension } from './extension';
import { PHOTOS, stepTitle, stepWords } from '../../tools/guides';
import { text } from '../../tools/texts';
import { dismissNotice, expand, hideForGood, waitForMinimized } from '../../tools/surfaces/banner';
import {
  chooseDestination,
  doneName,
  markDone,
  markUndone,
  waitForGuide,
  waitForNothingDone,
  waitForStep,
} from '../../tools/surfaces/guide';

const context = withExtension();

test('the settings show the keys that the browser has', async () => {
  const { session } = context;
  const settings = session.view(await session.openExtensionPage('options.html'));
  const shown = await settings.waitForText(text('settings.shortcuts'));
  expect(shown).toContain(text('settings.openPopup'));
  expect(shown).toContain(text('commands.toggleBanner'));
  expect(shown).toMatch(/Alt\+Shift\+G[^]*Alt\+Shift\+H/);
});

test('the keys expand and minimize the banner, and bring it up where it is hidden', async () => {
  const { session } = context;
  const { page, banner } = await open(session, SETTINGS);
  await waitForMinimized(banner, PHOTOS);
  await session.engine.pressCommand('toggle-banner');
  await waitForGuide(banner, PHOTOS);
  await session.engine.pressCommand('toggle-banner');
  await waitForMinimized(banner, PHOTOS);
  await expand(banner);
  await hideForGood(banner);
  await dismissNotice(banner);
  await page.bringToFront();
  await session.engine.pressCommand('toggle-banner');
  await waitForGuide(banner, PHOTOS);
});

test('a banner that the keys brought up on a hidden site stays through every change of what is stored', async () => {
  const { session } = context;
  await session.storage.writeState({
    hiddenSites: { facebook: { kind: 'mute', since: 0 } },
    preferences: { destinations: { photos: 'koofr' } },
  });
  const { page, banner } = await open(session, TOOL);
  await session.waitForBadge(page, badgeFor(TOOL));
  await session.engine.pressCommand('toggle-banner');
  await markDone(banner, PHOTOS, 2);
  await waitForStep(banner, PHOTOS, 3);
  // Once the background has gone through all that the tick set off, the banner is still there, and follows.
  await askAndDraw(session, page);
  await markUndone(banner, PHOTOS, 2);
  await waitForNothingDone(banner);
  await navigateInApp(page, '/');
  await banner.waitUntilExists(false);
});

test('a step is ticked and unticked by the keyboard, and its text expanded', async () => {
  const { session } = context;
  const { banner } = await open(session, TOOL);
  await chooseDestination(banner, 'Koofr');
  await banner.focus('check', doneName(PHOTOS, 2));
  await banner.press(' ');
  await waitForStep(banner, PHOTOS, 3);
  await banner.press(' ');
  await waitForNothingDone(banner);
  await banner.focus('button', stepTitle(PHOTOS, 4));
  await banner.press('Enter');
  await banner.waitForText(stepWords(PHOTOS, 4));
});
