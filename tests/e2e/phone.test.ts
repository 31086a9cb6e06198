import { rmSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { browserName, open, outputFolder, TOOL, withOwnBrowser } from './extension';
import { SURFACE_STATES } from './surface-states';
import { misfits } from '../../tools/browsers/fit';
import { launchBrowser } from '../../tools/browsers/launch';
import { phoneCopy, PHONE_VIEWPORT } from '../../tools/browsers/phone';
import type { View } from '../../tools/browsers/view';
import { waitUntil } from '../../tools/browsers/wait';
import { PHOTOS } from '../../tools/guides';
import { waitForGuide } from '../../tools/surfaces/guide';
import { text } from '../../tools/texts';

/** What is about something that Firefox for Android doesn't have. */
const NOT_THERE = [
  text('banner.panel'),
  text('popup.panel'),
  text('popup.sidebar'),
  text('settings.shortcuts'),
  text('welcome.pin'),
  /toolbar/i,
  /puzzle piece/i,
];

/** The controls that a finger may miss: a side of them is shorter than 44 pixels, and they aren't links in a text. */
const smallControls = (view: View) =>
  view.evaluate((root) => {
    const all = [...root.querySelectorAll<HTMLElement>('button, a[href], summary, select, input')];
    // What a label or a whole row leads to can be hit there.
    const boxOf = (control: HTMLElement) => {
      const around = [(control as HTMLInputElement).labels?.[0], control.closest('.results li')];
      const boxes = [control, ...around].flatMap((one) => one?.getBoundingClientRect() ?? []);
      return boxes.reduce((one, other) =>
        other.height * other.width > one.height * one.width ? other : one,
      );
    };
    return all
      .filter((control) => control.checkVisibility() && control.getClientRects().length > 0)
      .filter((control) => getComputedStyle(control).display !== 'inline' && !control.matches('.rich .link'))
      .map((control) => ({ control, box: boxOf(control) }))
      .filter(({ box }) => Math.round(box.height) < 44 || Math.round(box.width) < 44)
      .map(({ control, box }) => `${control.outerHTML.slice(0, 90)}: ${box.width} × ${box.height}`);
  });

describe.skipIf(browserName !== 'firefox')('on a phone with Firefox', () => {
  const folder = browserName === 'firefox' ? phoneCopy(outputFolder) : '';
  const context = withOwnBrowser(() =>
    launchBrowser(browserName, folder, { isPhone: true, viewport: PHONE_VIEWPORT }),
  );
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  test('the APIs are those of Firefox for Android, in the background and in the pages', async () => {
    const { session } = context;
    const missing = () => {
      const api = (globalThis as unknown as { browser: typeof chrome }).browser;
      return [api.windows, api.commands, Reflect.get(api, 'sidebarAction'), api.storage.managed].map(
        (one) => typeof one,
      );
    };
    const nothing = Array.from({ length: 4 }, () => 'undefined');
    expect(await session.evaluateInBackground(missing)).toEqual(nothing);
    const page = await session.openExtensionPage('options.html');
    expect(await page.evaluate(missing)).toEqual(nothing);
    const pointer = ['(pointer: coarse)', '(hover: none)'];
    expect(await page.evaluate((all) => all.map((one) => matchMedia(one).matches), pointer)).toEqual([
      true,
      true,
    ]);
  });

  const states = SURFACE_STATES.filter(({ name }) => !name.startsWith('panel'));
  test.each(states)('$name: all of it fits, can be hit, and is there', async ({ show }) => {
    const { session } = context;
    const { page, view } = await show(session);
    await page.bringToFront();
    await page.setViewport(PHONE_VIEWPORT);
    expect(await misfits(view)).toEqual([]);
    expect(await smallControls(view)).toEqual([]);
    const shown = await view.text();
    expect(NOT_THERE.filter((part) => shown.match(part) !== null)).toEqual([]);
  });

  test('the popup is as wide as the screen, and in the middle of a wide one', async () => {
    const { session } = context;
    const page = await session.openExtensionPage('popup.html');
    await session.view(page).waitForText(text('popup.title'));
    const place = () =>
      page.evaluate(() => {
        const { left, right } = document.querySelector('.popup')?.getBoundingClientRect() ?? new DOMRect();
        return [left, document.documentElement.clientWidth - right];
      });
    expect(await place()).toEqual([0, 0]);
    await page.setViewport({ width: PHONE_VIEWPORT.height, height: PHONE_VIEWPORT.width });
    const [left = 0, right] = await place();
    expect(left).toBeGreaterThan(0);
    expect(right).toBe(left);
  });

  test('the welcome page says where the extension is found', async () => {
    const { session } = context;
    const view = session.view(await session.openExtensionPage('welcome.html'));
    await view.waitForText(text('welcome.findHint'));
  });

  test('a tap works as a click does', async () => {
    const { session } = context;
    const { page, banner } = await open(session, TOOL);
    await waitForGuide(banner, PHOTOS);
    const place = await banner.evaluate((root, name) => {
      const menu = root.querySelector(`[aria-label="${name}"]`)?.getBoundingClientRect() ?? new DOMRect();
      return { x: menu.x + menu.width / 2, y: menu.y + menu.height / 2 };
    }, text('banner.more'));
    await page.touchscreen.tap(place.x, place.y);
    await banner.waitForText(text('banner.settings'));
  });

  test('the settings, opened from the popup, are not behind it', async () => {
    const { session } = context;
    const popup = await session.openExtensionPage('popup.html');
    const view = session.view(popup);
    await view.waitForText(text('popup.title'));
    await view.clickButton(text('popup.settings'));
    await waitUntil('the settings alone', () =>
      session.evaluateInBackground(async () => {
        const urls = (await chrome.tabs.query({})).map(({ url }) => url ?? '');
        return (
          urls.some((url) => url.endsWith('/options.html')) &&
          !urls.some((url) => url.endsWith('/popup.html'))
        );
      }),
    );
  });
});
