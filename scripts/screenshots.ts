import { copyFileSync, mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page, ScreenshotOptions } from 'puppeteer-core';
import type { BrowserName } from '../tools/browsers/find-browser';
import { answerWithStandIns } from '../tools/browsers/stand-in-site';
import { shadowView } from '../tools/browsers/closed-shadow';
import { launchBrowser } from '../tools/browsers/launch';

const SETTINGS = 'https://www.facebook.com/settings';
const KOOFR = 'https://app.koofr.net/app/storage/';
const MOVED = 'Move your Google photos to OneDrive, Flickr or SmugMug';
const WIDTHS = [1280, 320];

/** Takes a picture of every surface and state, and answers with the folder that they are in. */
export async function takeScreenshots(browser: BrowserName, colorScheme: 'light' | 'dark'): Promise<string> {
  const folder = `screenshots/${browser}-${colorScheme}`;
  mkdirSync(folder, { recursive: true });
  const output = resolve(`.output/${browser === 'chromium' ? 'chrome' : 'firefox'}-mv3`);
  for (const width of WIDTHS) {
    const viewport = { width, height: 800 };
    const session = await launchBrowser(browser, output, { colorScheme, viewport });
    answerWithStandIns(session);
    try {
      const page = await session.openPage(SETTINGS);
      const banner = shadowView(session, page);
      // Of a tab behind, Chromium draws nothing to take a picture of, and would wait for that without end.
      const pictureOf = async (shown: Page, name: string, options: ScreenshotOptions = {}) => {
        await shown.bringToFront();
        await shown.screenshot({ path: `${folder}/${String(width)}-${name}.png`, ...options });
      };
      const picture = (name: string) => pictureOf(page, name);
      await banner.waitForText('Show me');
      await picture('banner-line');
      await banner.clickButton('Show me');
      await banner.waitForText('Choose the account');
      await picture('banner-open');
      await banner.choose('to', 'Koofr');
      await banner.clickButton('Before you start');
      await picture('banner-chosen');
      await banner.clickButton('If something goes wrong');
      await picture('banner-wrong');
      await banner.check("Done: Open Meta's transfer tool");
      await banner.check('Done: Choose the account');
      await banner.waitForText('2 of 8');
      await banner.evaluate((root) => {
        root.querySelector('.progress')?.scrollIntoView();
      });
      await picture('banner-under-way');
      const arrival = await session.openPage(KOOFR);
      await shadowView(session, arrival).waitForText('Did it arrive at Koofr?');
      await pictureOf(arrival, 'banner-arrival');
      await arrival.close();
      await page.reload();
      await banner.waitForText('2 of 8');
      await picture('banner-line-under-way');
      await banner.clickButton('Show me');
      const panelPage = await session.openExtensionPage('sidepanel.html');
      await session.view(panelPage).waitForText('2 of 8');
      await pictureOf(panelPage, 'panel');
      await panelPage.close();
      const welcomePage = await session.openExtensionPage('welcome.html');
      await session.view(welcomePage).waitForText('Welcome to Transfer Guides');
      await pictureOf(welcomePage, 'welcome');
      await welcomePage.close();
      // It reads as it opens which page is in front.
      await page.bringToFront();
      const popupPage = await session.openExtensionPageInBackground('popup.html');
      await session.view(popupPage).waitForText('Choose the account');
      await popupPage.setViewport({ width: Math.min(width, 400), height: 600 });
      await pictureOf(popupPage, 'popup-guide');
      await session.view(popupPage).clickButton('All guides');
      await session.view(popupPage).waitForText('What would you like to move?');
      await pictureOf(popupPage, 'popup-picker');
      await session.view(popupPage).choose('What', 'Photos');
      await session.view(popupPage).choose('From', 'Google Photos');
      await pictureOf(popupPage, 'popup-picked');
      await session.view(popupPage).fill('Search the guides', 'flikr');
      await session.view(popupPage).waitForText(MOVED);
      await pictureOf(popupPage, 'popup-search');
      await session.view(popupPage).clickButton(MOVED);
      await session.view(popupPage).waitForText('When you get to');
      await session.view(popupPage).evaluate((root) => {
        [...root.querySelectorAll('.notice')].at(-1)?.scrollIntoView();
      });
      await pictureOf(popupPage, 'popup-offer');
      await page.bringToFront();
      await banner.clickButton('Not on this site');
      await banner.waitUntilExists(false);
      const optionsPage = await session.openExtensionPage('options.html');
      await session.view(optionsPage).waitForText('until you undo it');
      await pictureOf(optionsPage, 'options', { fullPage: browser === 'chromium' });
    } finally {
      await session.close();
    }
  }
  return resolve(folder);
}

/** `npm run screenshots`: both browsers, light and dark, wide and narrow, and the picture in the README. */
if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  for (const browser of ['chromium', 'firefox'] as const)
    for (const colorScheme of ['light', 'dark'] as const)
      console.log(await takeScreenshots(browser, colorScheme));
  copyFileSync('screenshots/chromium-light/1280-banner-under-way.png', 'docs/banner.png');
}
