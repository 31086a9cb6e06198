import { isDeepStrictEqual } from 'node:util';
import { expect, test } from 'vitest';
import { open, SETTINGS, TOOL, withExtension } from './extension';
import { waitUntil } from '../../tools/browsers/wait';
import { PHOTOS } from '../../tools/guides';
import { text } from '../../tools/texts';
import { expand, minimize, openSettings } from '../../tools/surfaces/banner';
import { chooseDestination, waitForGuide } from '../../tools/surfaces/guide';
import {
  eraseEverything,
  prefer,
  readPreferred,
  setAutoDisplay,
  setPosition,
  waitForSettings,
} from '../../tools/surfaces/settings';

const context = withExtension();
const openSettingsPage = async () =>
  context.session.view(await context.session.openExtensionPage('options.html'));

test('the banner opens the settings', async () => {
  const { session } = context;
  const { banner } = await open(session, TOOL);
  await waitForGuide(banner, PHOTOS);
  await openSettings(banner);
  await waitUntil('the settings in a tab', () =>
    session.evaluateInBackground(async () => {
      const tabs = await chrome.tabs.query({});
      return tabs.some((tab) => (tab.url ?? tab.pendingUrl)?.endsWith('/options.html') === true);
    }),
  );
});

test('what is chosen is still chosen after a reload, until everything is erased', async () => {
  const { session } = context;
  await session.storage.writeState({});
  const page = await session.openExtensionPage('options.html');
  const settings = session.view(page);
  await prefer(settings, 'photos', 'Google Photos');
  await setAutoDisplay(settings, 'transfer', 'minimized');
  await waitUntil('the choices in the storage', async () => {
    const stored = JSON.stringify(await session.storage.read());
    return stored.includes('google-photos') && stored.includes('"transfer":"minimized"');
  });
  await session.reloadExtensionPage(page);
  await waitForSettings(settings);
  expect(await readPreferred(settings, 'photos')).toBe('Google Photos');
  await eraseEverything(settings);
  await waitUntil('nothing of it in the storage', async () => {
    const stored = JSON.stringify(await session.storage.read());
    // That the welcome page has been shown is no choice of the person's: it is not shown again.
    return stored.includes('"isWelcomed":true') && !stored.includes('google-photos');
  });
  await waitUntil(
    'the settings to follow',
    async () => (await readPreferred(settings, 'photos')) === text('settings.noPreference'),
  );
});

test('a stored section that cannot be read is kept aside, and its initial value is used', async () => {
  const { session } = context;
  const broken = { position: 'middle' };
  await session.storage.writeState({ preferences: broken });
  const settings = await openSettingsPage();
  await setPosition(settings, 'top');
  await waitUntil('the broken value under a key of its own', async () => {
    const stored = (await session.storage.read()) as Record<string, unknown>;
    const key = Object.keys(stored).find((name) => name.startsWith('quarantine/preferences/'));
    return key !== undefined && isDeepStrictEqual(stored[key], broken);
  });
});

test('a choice of "open the guide" opens those that were minimized before', async () => {
  const { session } = context;
  const first = await open(session, TOOL);
  await minimize(first.banner);
  const settings = await openSettingsPage();
  await setAutoDisplay(settings, 'settings', 'expanded');
  await waitUntil('nothing collapsed', async () => {
    const { bannerHistory } = (await session.storage.readState()) as {
      bannerHistory?: { collapsed: string[] };
    };
    return bannerHistory?.collapsed.length === 0;
  });
  const next = await open(session, SETTINGS);
  await waitForGuide(next.banner, PHOTOS);
});

test('a content script that asks for what only the settings may is not heard', async () => {
  const { session } = context;
  const { page, banner } = await open(session, SETTINGS);
  await expand(banner);
  await chooseDestination(banner, 'Koofr');
  await waitForGuide(banner, PHOTOS);
  await waitUntil('the choice in the storage', async () =>
    JSON.stringify(await session.storage.read()).includes('koofr'),
  );
  const before = await session.storage.read();
  await session.evaluateInBackground(
    async (tabId: number) => {
      await chrome.scripting.executeScript({
        target: { tabId },
        func: async () => {
          const notForUs = [
            { type: 'erase' },
            { type: 'set-position', position: 'top' },
            { type: 'mute-site', service: 'facebook', extra: 1 },
            { type: 'end-undo' },
            { type: 'choose-destination', dataType: 'photos' },
            'erase',
            null,
          ];
          // A message that nobody answers is refused in one browser and answered with nothing in the other.
          for (const message of notForUs) await chrome.runtime.sendMessage(message).catch(() => undefined);
        },
      });
    },
    await session.tabId(page),
  );
  expect(await session.storage.read()).toEqual(before);
});
