import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { askAndDraw, badgeFor, navigateInApp, SETTINGS, TOOL, withExtension } from './extension';
import type { View } from '../../tools/browsers/view';
import { waitUntil } from '../../tools/browsers/wait';
import { attack, openHostile } from './hostile-page';
import { PHOTOS } from '../../tools/guides';
import { dismissNotice, expand, hideForDay, waitForMinimized } from '../../tools/surfaces/banner';
import { waitForGuide } from '../../tools/surfaces/guide';

const context = withExtension();

interface HostilePage {
  taken: number;
  insist: () => void;
  mutations: () => number;
  restore?: () => void;
}

const inPage = <T>(page: Page, fn: (hostile: HostilePage) => T) =>
  page.evaluate(`(${fn.toString()})(globalThis)`) as Promise<T>;

/** Whatever would be put back at once would be there by then. */
const settle = (page: Page) => askAndDraw(context.session, page, 2);

async function expectToWork(page: Page, banner: View): Promise<void> {
  const { session } = context;
  await session.waitForBadge(page, badgeFor(page.url()));
  await expand(banner);
  await waitForGuide(banner, PHOTOS);
  await hideForDay(banner);
  await dismissNotice(banner);
}

describe('a banner that a page has taken away is not fought for, and is back with the next navigation', () => {
  test.each([
    'remove',
    'empty its parent',
    'write innerHTML',
    'replace the root element',
    'put a copy in its place',
    'take the root element away',
    'open and write',
    'open and leave open',
  ])('%s', async (way) => {
    const { session } = context;
    const { page, banner } = await openHostile(session, SETTINGS, 'taken-away.html');
    await waitForMinimized(banner, PHOTOS);
    await attack(page, way);
    await settle(page);
    expect(await inPage(page, ({ mutations }) => mutations())).toBe(0);
    expect(await banner.exists()).toBe(false);
    expect(await session.badgeText(page)).toBe(badgeFor(SETTINGS));
    const popup = await session.openToolbarPopup(page);
    await waitForGuide(popup, PHOTOS);
    await popup.close();
    await inPage(page, ({ restore }) => restore?.());
    await navigateInApp(page, '/settings?tab=2');
    await expectToWork(page, banner);
  });

  test('nothing goes wrong while there is no root element at all', async () => {
    const { session } = context;
    const { page, banner } = await openHostile(session, SETTINGS, 'taken-away.html');
    await waitForMinimized(banner, PHOTOS);
    await attack(page, 'take the root element away');
    await navigateInApp(page, '/tyi');
    await session.waitForBadge(page, badgeFor(TOOL));
    await settle(page);
    await inPage(page, ({ restore }) => restore?.());
    await navigateInApp(page, '/settings');
    await expectToWork(page, banner);
  });

  test('a page that always takes it away gets it once for each navigation', async () => {
    const { session } = context;
    const { page, banner } = await openHostile(session, SETTINGS, 'taken-away.html');
    await waitForMinimized(banner, PHOTOS);
    // A navigation during the load may show it twice: the load ends with a look at the tab's address, and the navigation has
    // its own message.
    await settle(page);
    await inPage(page, ({ insist }) => insist());
    const navigations = 5;
    for (let n = 1; n <= navigations; n++) {
      await navigateInApp(page, `/settings?tab=${n}`);
      await waitUntil('it to be taken away once more', () =>
        page.evaluate((count) => (globalThis as unknown as HostilePage).taken >= count, n + 1),
      );
      await settle(page);
    }
    // The first was there before.
    expect(await inPage(page, ({ taken }) => taken)).toBe(navigations + 1);
    expect(await session.badgeText(page)).toBe(badgeFor(SETTINGS));
  });
});

test('a copy of our element has nothing in it', async () => {
  const { page, banner } = await openHostile(context.session, SETTINGS, 'taken-away.html');
  await waitForMinimized(banner, PHOTOS);
  const copy = await page.evaluate(() => {
    const ours = document.querySelector('[data-transfer-guides]');
    const made = ours?.cloneNode(true) as HTMLElement;
    document.body.append(made);
    made.showPopover();
    return {
      html: made.innerHTML,
      text: made.innerText,
      root: made.shadowRoot,
      nodes: made.childNodes.length,
    };
  });
  expect(copy).toEqual({ html: '', text: '', root: null, nodes: 0 });
  await expand(banner);
  await waitForGuide(banner, PHOTOS);
});
