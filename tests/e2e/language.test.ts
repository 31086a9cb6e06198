import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserName, KOOFR, outputFolder, SETTINGS, TOOL } from './extension';
import { transferUpTo } from './surface-states';
import { shadowView } from '../../tools/browsers/closed-shadow';
import { launchBrowser, type BrowserSession } from '../../tools/browsers/launch';
import type { View } from '../../tools/browsers/view';
import { PHOTOS, stepsOf } from '../../tools/guides';
import {
  closeBanner,
  waitForArrivalQuestion,
  waitForHiddenNotice,
  waitForMinimized,
} from '../../tools/surfaces/banner';
import { waitForGuide } from '../../tools/surfaces/guide';
import { waitForPicker } from '../../tools/surfaces/popup';
import { waitForSettings, waitForWelcome } from '../../tools/surfaces/settings';

let session: BrowserSession;
beforeAll(async () => {
  session = await launchBrowser(browserName, outputFolder, { locale: 'ar' });
});
afterAll(() => session?.close());

/** The directions and languages of all that has text of its own. */
const readLanguages = (view: View) =>
  view.evaluate((root) => {
    const found = new Set<string>();
    for (const element of root.querySelectorAll('*')) {
      const hasText = [...element.childNodes].some((node) => node.nodeType === 3 && node.nodeValue?.trim());
      if (!hasText || element.matches('style, script, title')) continue;
      const language = element.closest('[lang]')?.getAttribute('lang') ?? 'none';
      found.add(`${language} ${getComputedStyle(element).direction}`);
    }
    return [...found];
  });

/** Whether a row begins at the left: its first part is there. */
const beginsLeft = (view: View, first: string, second: string) =>
  view.evaluate(
    (root, one, other) => {
      const [a, b] = [root.querySelector(one), root.querySelector(other)];
      if (!a || !b) throw new Error('Not there');
      return a.getBoundingClientRect().right <= b.getBoundingClientRect().left + 1;
    },
    first,
    second,
  );

describe('in an Arabic browser', () => {
  test('the browser is one: it is laid out from right to left, and asks pages for Arabic', async () => {
    const page = await session.openExtensionPage('options.html');
    const found = await page.evaluate(() => [
      chrome.i18n.getMessage('@@bidi_dir'),
      navigator.language.split('-')[0],
    ]);
    expect(found).toEqual(['rtl', 'ar']);
    await page.close();
  });

  test.each([
    ['popup.html', waitForPicker],
    ['sidepanel.html', (view: View) => view.waitForText(/./)],
    ['options.html', waitForSettings],
    ['welcome.html', waitForWelcome],
  ] as const)('%s reads from left to right', async (path, wait) => {
    const page = await session.openExtensionPage(path);
    const view = session.view(page);
    await wait(view);
    expect(await readLanguages(view)).toEqual(['en ltr']);
    expect(await page.evaluate(() => [document.documentElement.lang, document.dir])).toEqual(['en', 'ltr']);
    await page.close();
  });
});

describe('on an Arabic page', () => {
  const ARABIC = `<!doctype html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>صفحة</title>
    <style>* { direction: rtl; unicode-bidi: bidi-override; text-align: right }</style></head><body><h1>صفحة</h1></body></html>`;

  async function openArabic(url: string, state: Parameters<BrowserSession['storage']['writeState']>[0] = {}) {
    await session.storage.clear();
    await session.storage.writeState(state);
    const takeBack = session.site.on(() => true, { content: ARABIC });
    const page = await session.openPage(url);
    takeBack();
    return shadowView(session, page);
  }

  test('the guide reads from left to right, and the page keeps its own direction', async () => {
    const banner = await openArabic(TOOL);
    await waitForGuide(banner, PHOTOS);
    expect(await readLanguages(banner)).toEqual(['en ltr']);
    expect(await beginsLeft(banner, '.step .mark', '.step .title')).toBe(true);
    expect(await beginsLeft(banner, '.bar .logo', '.bar .close')).toBe(true);
    expect(await banner.evaluate(() => getComputedStyle(document.body).direction)).toBe('rtl');
    await closeBanner(banner);
    await waitForHiddenNotice(banner, 'hiddenUntilTomorrow', 'Facebook');
    expect(await readLanguages(banner)).toEqual(['en ltr']);
  });

  test('so do the minimized banner and the question whether everything has arrived', async () => {
    const banner = await openArabic(SETTINGS);
    await waitForMinimized(banner, PHOTOS);
    expect(await readLanguages(banner)).toEqual(['en ltr']);
    expect(await beginsLeft(banner, '.logo', '.text')).toBe(true);
    const there = await openArabic(KOOFR, { transfers: [transferUpTo(stepsOf(PHOTOS).length)] });
    await waitForArrivalQuestion(there, 'Koofr');
    expect(await readLanguages(there)).toEqual(['en ltr']);
  });
});
