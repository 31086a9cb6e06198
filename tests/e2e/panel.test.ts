import { expect, test } from 'vitest';
import { browserName, open, SETTINGS, TOOL, withExtension } from './extension';
import { transferUpTo } from './surface-states';
import { waitUntil } from '../../tools/browsers/wait';
import { PHOTOS } from '../../tools/guides';
import { text } from '../../tools/texts';
import { expand, openMenu } from '../../tools/surfaces/banner';
import { chooseDestination, markDone, waitForGuide, waitForStep } from '../../tools/surfaces/guide';
import {
  continueTransfer,
  openPanel,
  showAllGuides,
  showThisPage,
  showTransfers,
  waitForNoGuide,
  waitForPicker,
} from '../../tools/surfaces/popup';

const context = withExtension();

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
  await waitForGuide(popup, PHOTOS);
  expect(await isPanelOpen()).toBe(false);
  await openPanel(popup);
  await waitUntil('the panel', isPanelOpen);
});

test('the banner opens it where the browser lets it, and offers it nowhere else', async () => {
  const { session } = context;
  const { banner } = await open(session, TOOL);
  await waitForGuide(banner, PHOTOS);
  await openMenu(banner);
  await banner.waitForText(text('banner.settings'));
  const offered = (await banner.controls('button')).includes(text('banner.panel'));
  expect(offered).toBe(browserName === 'chromium');
  if (!offered) return;
  await banner.clickButton(text('banner.panel'));
  await waitUntil('the panel', isPanelOpen);
});

test('it follows the tab that one is on, and stays with a transfer where there is no guide', async () => {
  const { session } = context;
  const elsewhere = await session.openPage('https://example.org/');
  const panelPage = await session.openExtensionPageInBackground('sidepanel.html');
  const panel = session.view(panelPage);
  await waitForNoGuide(panel);
  const { page, banner } = await open(session, SETTINGS);
  await waitForGuide(panel, PHOTOS);
  await page.bringToFront();
  await expand(banner);
  await chooseDestination(banner, 'Koofr');
  await markDone(banner, PHOTOS, 2);
  await waitForStep(panel, PHOTOS, 3);
  await elsewhere.bringToFront();
  await waitForStep(panel, PHOTOS, 3);
  const fresh = session.view(await session.openExtensionPageInBackground('sidepanel.html'));
  await waitForStep(fresh, PHOTOS, 3);
});

test('its tabs lead to the transfers and to all guides, and back to the guide for the page', async () => {
  const { session } = context;
  await session.storage.writeState({ transfers: [transferUpTo(2)] });
  await open(session, TOOL);
  const panel = session.view(await session.openExtensionPageInBackground('sidepanel.html'));
  await waitForStep(panel, PHOTOS, 3);
  await showTransfers(panel);
  await panel.waitForText(text('transfer.inProgress'));
  await continueTransfer(panel);
  await waitForGuide(panel, PHOTOS, 3);
  await showAllGuides(panel);
  await waitForPicker(panel);
  await showThisPage(panel);
  await waitForGuide(panel, PHOTOS, 3);
});
