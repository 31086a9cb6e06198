import { copyFileSync, mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page, ScreenshotOptions } from 'puppeteer-core';
import type { BrowserName } from '../tools/browsers/find-browser';
import { answerWithStandIns } from '../tools/browsers/stand-in-site';
import { shadowView } from '../tools/browsers/closed-shadow';
import { launchBrowser } from '../tools/browsers/launch';
import { PHOTOS, guide } from '../tools/guides';
import { pattern, text } from '../tools/texts';
import { expand, hideForGood, waitForArrivalQuestion, waitForMinimized } from '../tools/surfaces/banner';
import {
  chooseDestination,
  markDone,
  openSection,
  waitForGuide,
  waitForProgress,
} from '../tools/surfaces/guide';
import { filterBy, openGuide, search, showAllGuides, waitForPicker } from '../tools/surfaces/popup';
import { waitForHidden, waitForWelcome } from '../tools/surfaces/settings';

const SETTINGS = 'https://www.facebook.com/settings';
const KOOFR = 'https://app.koofr.net/app/storage/';
const GOOGLE_PHOTOS = 'google-photos-to-other-places';
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
      await waitForMinimized(banner, PHOTOS);
      await picture('banner-line');
      await expand(banner);
      await waitForGuide(banner, PHOTOS);
      await picture('banner-open');
      await chooseDestination(banner, 'Koofr');
      await openSection(banner, PHOTOS, 'before');
      await picture('banner-chosen');
      await openSection(banner, PHOTOS, 'wrong');
      await picture('banner-wrong');
      await markDone(banner, PHOTOS, 1);
      await markDone(banner, PHOTOS, 2);
      await waitForProgress(banner, PHOTOS, 2);
      await banner.evaluate((root) => {
        root.querySelector('.progress')?.scrollIntoView();
      });
      await picture('banner-under-way');
      const arrival = await session.openPage(KOOFR);
      await waitForArrivalQuestion(shadowView(session, arrival), 'Koofr');
      await pictureOf(arrival, 'banner-arrival');
      await arrival.close();
      await page.reload();
      await waitForProgress(banner, PHOTOS, 2);
      await picture('banner-line-under-way');
      await expand(banner);
      const panelPage = await session.openExtensionPage('sidepanel.html');
      await waitForProgress(session.view(panelPage), PHOTOS, 2);
      await pictureOf(panelPage, 'panel');
      await panelPage.close();
      const welcomePage = await session.openExtensionPage('welcome.html');
      await waitForWelcome(session.view(welcomePage));
      await pictureOf(welcomePage, 'welcome');
      await welcomePage.close();
      // It reads as it opens which page is in front.
      await page.bringToFront();
      const popupPage = await session.openExtensionPageInBackground('popup.html');
      await waitForGuide(session.view(popupPage), PHOTOS, 3);
      await popupPage.setViewport({ width: Math.min(width, 400), height: 600 });
      await pictureOf(popupPage, 'popup-guide');
      await showAllGuides(session.view(popupPage));
      await waitForPicker(session.view(popupPage));
      await pictureOf(popupPage, 'popup-picker');
      await filterBy(session.view(popupPage), 'what', text('dataType.photos'));
      await filterBy(session.view(popupPage), 'from', 'Google Photos');
      await pictureOf(popupPage, 'popup-picked');
      await search(session.view(popupPage), 'flikr');
      await session.view(popupPage).waitForText(guide(GOOGLE_PHOTOS).title);
      await pictureOf(popupPage, 'popup-search');
      await openGuide(session.view(popupPage), GOOGLE_PHOTOS);
      await session.view(popupPage).waitForText(pattern('popup.offer'));
      await session.view(popupPage).evaluate((root) => {
        [...root.querySelectorAll('.notice')].at(-1)?.scrollIntoView();
      });
      await pictureOf(popupPage, 'popup-offer');
      await page.bringToFront();
      await hideForGood(banner);
      await banner.waitUntilExists(false);
      const optionsPage = await session.openExtensionPage('options.html');
      await waitForHidden(session.view(optionsPage), 'Facebook');
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
