import { copyFileSync, mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
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
      const picture = (name: string) => page.screenshot({ path: `${folder}/${String(width)}-${name}.png` });
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
      await arrival.screenshot({ path: `${folder}/${String(width)}-banner-arrival.png` });
      await arrival.close();
      await page.reload();
      await banner.waitForText('2 of 8');
      await picture('banner-line-under-way');
      await banner.clickButton('Show me');
      const panelPage = await session.openExtensionPage('sidepanel.html');
      await session.view(panelPage).waitForText('2 of 8');
      await panelPage.screenshot({ path: `${folder}/${String(width)}-panel.png` });
      await panelPage.close();
      const welcomePage = await session.openExtensionPage('welcome.html');
      await session.view(welcomePage).waitForText('Welcome to Transfer Guides');
      await welcomePage.screenshot({ path: `${folder}/${String(width)}-welcome.png` });
      await welcomePage.close();
      await page.bringToFront();
      const popupPage = await session.openExtensionPageInBackground('popup.html');
      await session.view(popupPage).waitForText('Choose the account');
      await popupPage.setViewport({ width: Math.min(width, 400), height: 600 });
      await popupPage.screenshot({ path: `${folder}/${String(width)}-popup-guide.png` });
      await session.view(popupPage).clickButton('All guides');
      await session.view(popupPage).waitForText('What would you like to move?');
      await popupPage.screenshot({ path: `${folder}/${String(width)}-popup-picker.png` });
      await popupPage.bringToFront();
      await session.view(popupPage).choose('What', 'Photos');
      await session.view(popupPage).choose('From', 'Google Photos');
      await popupPage.screenshot({ path: `${folder}/${String(width)}-popup-picked.png` });
      await session.view(popupPage).fill('Search the guides', 'flikr');
      await session.view(popupPage).waitForText(MOVED);
      await popupPage.screenshot({ path: `${folder}/${String(width)}-popup-search.png` });
      await session.view(popupPage).clickButton(MOVED);
      await session.view(popupPage).waitForText('When you get to');
      await session.view(popupPage).evaluate((root) => {
        root.querySelector('.notice:last-of-type')?.scrollIntoView();
      });
      await popupPage.screenshot({ path: `${folder}/${String(width)}-popup-offer.png` });
      await page.bringToFront();
      await banner.clickButton('Not on this site');
      await banner.waitUntilExists(false);
      const optionsPage = await session.openExtensionPage('options.html');
      await session.view(optionsPage).waitForText('until you undo it');
      await optionsPage.screenshot({
        path: `${folder}/${String(width)}-options.png`,
        fullPage: browser === 'chromium',
      });
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
