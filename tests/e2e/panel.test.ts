import { expect, test } from 'vitest';
import { browserName, open, SETTINGS, TOOL, withExtension } from './extension';
import { waitUntil } from '../../tools/browsers/wait';

const context = withExtension();
const TITLE = 'Move your Facebook and Instagram photos';

/** Whether the browser shows the panel beside the page. */
const isPanelOpen = () =>
  context.session.evaluateInBackground(async () => {
    const { sidebarAction } = globalThis as { browser?: unknown } & {
      sidebarAction?: never;
    } as unknown as { sidebarAction?: { isOpen(of: object): Promise<boolean> } };
    const firefox = (globalThis as { browser?: { sidebarAction?: { isOpen(of: object): Promise<boolean> } } })
      .browser;
    if (firefox?.sidebarAction) return firefox.sidebarAction.isOpen({});
    if (sidebarAction) return sidebarAction.isOpen({});
    const contexts = await chrome.runtime.getContexts({});
    return contexts.some(({ contextType }) => contextType === 'SIDE_PANEL');
  });

test('the toolbar popup opens it beside the page', async () => {
  const { session } = context;
  const { page } = await open(session, TOOL);
  const popup = await session.openToolbarPopup(page);
  await popup.waitForText(TITLE);
  expect(await isPanelOpen()).toBe(false);
  await popup.clickButton('Open beside the page');
  await waitUntil('the panel', isPanelOpen);
});

test('the banner opens it where the browser lets it, and offers it nowhere else', async () => {
  const { session } = context;
  const { banner } = await open(session, TOOL);
  await banner.waitForText('Choose the account');
  const offered = (await banner.controls('button')).includes('Beside the page');
  expect(offered).toBe(browserName === 'chromium');
  if (!offered) return;
  await banner.clickButton('Beside the page');
  await waitUntil('the panel', isPanelOpen);
});

test('it follows the tab that one is on, and stays with a transfer where there is no guide', async () => {
  const { session } = context;
  const elsewhere = await session.openPage('https://example.org/');
  const panelPage = await session.openExtensionPageInBackground('sidepanel.html');
  const panel = session.view(panelPage);
  await panel.waitForText('What would you like to move?');
  const { page, banner } = await open(session, SETTINGS);
  await panel.waitForText('Choose the account');
  await page.bringToFront();
  await banner.clickButton('Show me');
  await banner.choose('to', 'Koofr');
  await banner.check("Done: Open Meta's transfer tool");
  await panel.waitForText('1 of 8');
  await elsewhere.bringToFront();
  await panel.waitForText('1 of 8');
  const fresh = session.view(await session.openExtensionPageInBackground('sidepanel.html'));
  await fresh.waitForText('1 of 8');
});
