import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { badgeFor, FEED, navigateInApp, open, SETTINGS, TOOL, withExtension } from './extension';
import { waitUntil } from '../../tools/browsers/wait';
import { attack, openHostile, serve } from './hostile-page';
import { PHOTOS } from '../../tools/guides';
import { dismissNotice, expand, hideForDay, waitForMinimized } from '../../tools/surfaces/banner';
import { waitForGuide } from '../../tools/surfaces/guide';

const context = withExtension();

test('after a flood of navigations badge and banner fit the last one, and nothing is held up', async () => {
  const { session } = context;
  const { page, banner } = await openHostile(session, FEED, 'history-flood.html');
  const flood = await attack<{ asked: number; refused: number; longest: number }>(page, '/settings');
  expect(flood.asked - flood.refused).toBeGreaterThan(150);
  // The page itself never waits: a turn of its own takes 50 ms, and some more on a machine that does much else.
  expect(flood.longest).toBeLessThan(1_000);
  const popup = await session.openToolbarPopup(page);
  await waitForGuide(popup, PHOTOS);
  await popup.close();
  await session.waitForBadge(page, badgeFor(SETTINGS));
  await banner.waitUntilExists();
  await page.goto(FEED);
  await session.waitForBadge(page, '');
  await banner.waitUntilExists(false);
});

describe('a page that is shown again as it was left', () => {
  /** Whether each time that the page was shown it had been kept. */
  const shows = (page: Page) =>
    page.evaluate(() => (globalThis as unknown as { shows: boolean[] }).shows.join());

  async function leaveAndReturn(page: Page, meanwhile: () => Promise<void> = () => Promise.resolve()) {
    // By the page, after the test's own turn: over BiDi nothing tells that a kept page is there again.
    await page.evaluate(() => void setTimeout(() => location.assign('https://example.org/')));
    await waitUntil('another page', () =>
      page.evaluate(() => location.host === 'example.org' && document.readyState === 'complete'),
    );
    await context.session.waitForBadge(page, '');
    await meanwhile();
    await page.evaluate(() => void setTimeout(() => history.back()));
    await waitUntil('the page to be shown as it was left', async () => (await shows(page)).endsWith('true'));
  }

  test('has its badge again, and its banner works', async () => {
    const { session } = context;
    const { page, banner } = await openHostile(session, SETTINGS, 'kept-page.html');
    await waitForMinimized(banner, PHOTOS);
    await session.waitForBadge(page, badgeFor(SETTINGS));
    for (let n = 0; n < 2; n++) {
      await leaveAndReturn(page);
      await session.waitForBadge(page, badgeFor(SETTINGS));
      await waitForMinimized(banner, PHOTOS);
    }
    await expand(banner);
    await waitForGuide(banner, PHOTOS);
  });

  test('follows what was done meanwhile', async () => {
    const { session } = context;
    const opened = await openHostile(session, SETTINGS, 'kept-page.html');
    const { page, banner } = opened;
    await waitForMinimized(banner, PHOTOS);
    await leaveAndReturn(page, async () => {
      const other = await open(session, TOOL);
      await hideForDay(other.banner);
      await dismissNotice(other.banner);
      await other.page.close();
      await page.bringToFront();
    });
    await banner.waitUntilExists(false);
    await session.waitForBadge(page, badgeFor(SETTINGS));
    expect(await banner.exists()).toBe(false);
  });

  test('where nothing matches stays without a badge', async () => {
    const { session } = context;
    serve(session, FEED, 'kept-page.html');
    const { page, banner } = await open(session, FEED);
    await leaveAndReturn(page);
    await navigateInApp(page, '/settings');
    await waitForMinimized(banner, PHOTOS);
    await navigateInApp(page, '/some.one');
    await banner.waitUntilExists(false);
    await leaveAndReturn(page);
    await session.waitForBadge(page, '');
    expect(await banner.exists()).toBe(false);
  });
});
