import { isDeepStrictEqual } from 'node:util';
import { expect, test } from 'vitest';
import { open, SETTINGS, TOOL, withExtension } from './extension';
import { waitUntil } from '../../tools/browsers/wait';

const context = withExtension();
const openOptions = async () => context.session.view(await context.session.openExtensionPage('options.html'));

test('the banner opens it', async () => {
  const { session } = context;
  const { banner } = await open(session, TOOL);
  await banner.waitForText('Choose the account');
  await banner.clickButton('Options');
  await waitUntil('the options in a tab', () =>
    session.evaluateInBackground(async () => {
      const tabs = await chrome.tabs.query({});
      return tabs.some((tab) => (tab.url ?? tab.pendingUrl)?.endsWith('/options.html') === true);
    }),
  );
});

test('what is chosen is still chosen after a reload, and reset forgets it', async () => {
  const { session } = context;
  await session.storage.writeState({});
  const page = await session.openExtensionPage('options.html');
  const options = session.view(page);
  await options.choose('Photos', 'Google Photos');
  await options.choose('On the page that starts a transfer', 'Show one line');
  await waitUntil('the choices in the storage', async () => {
    const stored = JSON.stringify(await session.storage.read());
    return stored.includes('google-photos') && stored.includes('"transfer":"minimized"');
  });
  await session.reloadExtensionPage(page);
  await options.waitForText('Where do you want your things to go?');
  const chosen = await options.control('select', 'Photos');
  expect(chosen.options[chosen.chosen]).toBe('Google Photos');
  await options.clickButton('Reset everything');
  await options.clickButton('Yes, forget all of it');
  await options.waitForText('Everything is as on the first day.');
  await waitUntil('nothing of it in the storage', async () => {
    const stored = JSON.stringify(await session.storage.read());
    // That the welcome page has been shown is no choice of the person's: it is not shown again.
    return stored.includes('"isWelcomed":true') && !stored.includes('google-photos');
  });
  await waitUntil('the settings to follow', async () => {
    const after = await options.control('select', 'Photos');
    return after.options[after.chosen] === 'not decided';
  });
});

test('a stored section that cannot be read is kept aside, and its initial value is used', async () => {
  const { session } = context;
  const broken = { position: 'middle' };
  await session.storage.writeState({ preferences: broken });
  const options = await openOptions();
  await options.choose('Where the line sits', 'At the top');
  await waitUntil('the broken value under a key of its own', async () => {
    const stored = (await session.storage.read()) as Record<string, unknown>;
    const key = Object.keys(stored).find((name) => name.startsWith('quarantine/preferences/'));
    return key !== undefined && isDeepStrictEqual(stored[key], broken);
  });
});

test('a choice of "open the guide" opens those that were minimized before', async () => {
  const { session } = context;
  const first = await open(session, TOOL);
  await first.banner.clickButton('Fold to one line');
  const options = await openOptions();
  await options.choose('On settings pages nearby', 'Open the guide');
  await waitUntil('nothing collapsed', async () => {
    const { bannerHistory } = (await session.storage.readState()) as {
      bannerHistory?: { collapsed: string[] };
    };
    return bannerHistory?.collapsed.length === 0;
  });
  const next = await open(session, SETTINGS);
  await next.banner.waitForText('Choose the account');
});

test('a content script that asks for what only these options may is not heard', async () => {
  const { session } = context;
  const { page, banner } = await open(session, SETTINGS);
  await banner.clickButton('Show me');
  await banner.choose('to', 'Koofr');
  await banner.waitForText('Choose the account');
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
