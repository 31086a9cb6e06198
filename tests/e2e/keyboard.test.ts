import { expect, test } from 'vitest';
import {
  askAndDraw,
  badgeFor,
  browserName,
  navigateInApp,
  open,
  SETTINGS,
  TOOL,
  withExtension,
} from './extension';

const context = withExtension();

test('the options show the keys that the browser has', async () => {
  const { session } = context;
  const options = session.view(await session.openExtensionPage('options.html'));
  const text = await options.waitForText('By keyboard');
  if (browserName === 'chromium') expect(text).toContain('Open the window of the toolbar icon');
  expect(text).toContain('Open or fold the guide on the page');
  expect(text).toMatch(/Alt\+Shift\+G[^]*Alt\+Shift\+H/);
});

test('the keys open, fold and bring up the banner, whatever is muted', async () => {
  const { session } = context;
  const { page, banner } = await open(session, SETTINGS);
  await banner.waitForText('Show me');
  await session.engine.pressCommand('toggle-banner');
  await banner.waitForText('Choose the account');
  await session.engine.pressCommand('toggle-banner');
  await banner.waitForText('Show me');
  await banner.clickButton('Show me');
  await banner.clickButton('Not on this site');
  await banner.waitUntilExists(false);
  await page.bringToFront();
  await session.engine.pressCommand('toggle-banner');
  await banner.waitForText('Choose the account');
});

test('a banner that the keys brought up on a muted site stays through every change of what is stored', async () => {
  const { session } = context;
  await session.storage.writeState({
    hiddenSites: { facebook: { kind: 'mute', since: 0 } },
    preferences: { destinations: { photos: 'koofr' } },
  });
  const { page, banner } = await open(session, TOOL);
  await session.waitForBadge(page, badgeFor(TOOL));
  await session.engine.pressCommand('toggle-banner');
  await banner.check("Done: Open Meta's transfer tool", true);
  await banner.waitForText('1 of 8');
  // Once the background has gone through all that the tick set off, the banner is still there, and follows.
  await askAndDraw(session, page);
  await banner.check("Done: Open Meta's transfer tool", false);
  await banner.waitFor('the tick to go', (root) => !root.querySelector('input:checked'));
  await navigateInApp(page, '/');
  await banner.waitUntilExists(false);
});

test('a step is ticked and unticked by the keyboard, and its text expanded', async () => {
  const { session } = context;
  const { banner } = await open(session, TOOL);
  await banner.choose('to', 'Koofr');
  await banner.focus('check', "Done: Open Meta's transfer tool");
  await banner.press(' ');
  await banner.waitForText('1 of 8');
  await banner.press(' ');
  await banner.waitFor('the tick to go', (root) => !root.querySelector('input:checked'));
  await banner.focus('button', 'Choose how much to send');
  await banner.press('Enter');
  await banner.waitForText('Take everything, a range of dates');
});
