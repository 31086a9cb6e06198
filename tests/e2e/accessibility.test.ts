import { describe, expect, test } from 'vitest';
import { FEED, KOOFR, open, SETTINGS, TOOL, withExtension } from './extension';
import { axeViolations, axeViolationsOfShadow } from '../../tools/browsers/axe';
import { PHOTOS, stepSlug } from '../../tools/guides';
import { pattern } from '../../tools/texts';
import {
  answerArrival,
  expand,
  hideForGood,
  waitForArrivalQuestion,
  waitForCompleted,
  waitForMinimized,
} from '../../tools/surfaces/banner';
import { chooseDestination, markDone, waitForGuide, waitForProgress } from '../../tools/surfaces/guide';
import { openGuide, showAllGuides, showCompleted, waitForPicker } from '../../tools/surfaces/popup';
import { waitForHidden, waitForNoneHidden, waitForWelcome } from '../../tools/surfaces/settings';

const context = withExtension();

describe.each(['light', 'dark'] as const)('no axe violation in %s', (colorScheme) => {
  test('banner: one line, opened, with a destination chosen, with every part expanded', async () => {
    const { session } = context;
    const { page, banner } = await open(session, SETTINGS);
    await session.setSurroundings({ colorScheme }, page);
    await page.setViewport({ width: 1280, height: 6000 });
    await waitForMinimized(banner, PHOTOS);
    expect(await axeViolationsOfShadow(session, banner)).toEqual([]);
    await page.bringToFront();
    await expand(banner);
    await waitForGuide(banner, PHOTOS);
    // axe cannot judge the contrast of text that is scrolled out of sight.
    await banner.evaluate((root) =>
      root.querySelector<HTMLElement>('aside')?.style.setProperty('max-height', 'none'),
    );
    expect(await axeViolationsOfShadow(session, banner)).toEqual([]);
    await page.bringToFront();
    await chooseDestination(banner, 'Koofr');
    await banner.evaluate((root) => {
      for (const details of root.querySelectorAll('details')) details.open = true;
    });
    expect(await axeViolationsOfShadow(session, banner)).toEqual([]);
  });

  test('popup: picker and guide', async () => {
    const { session } = context;
    await session.setSurroundings({ colorScheme });
    await session.openPage(FEED);
    const page = await session.openExtensionPageInBackground('popup.html');
    const popup = session.view(page);
    await waitForPicker(popup);
    expect(await axeViolations(popup)).toEqual([]);
    await openGuide(popup, PHOTOS);
    await waitForGuide(popup, PHOTOS);
    expect(await axeViolations(popup)).toEqual([]);
  });

  test('banner: a transfer under way, the question whether it arrived, and what is left to do', async () => {
    const { session } = context;
    const { page, banner } = await open(session, TOOL);
    await session.setSurroundings({ colorScheme }, page);
    await page.setViewport({ width: 1280, height: 6000 });
    await chooseDestination(banner, 'Koofr');
    await markDone(banner, PHOTOS, 1);
    await waitForProgress(banner, PHOTOS, 1);
    await banner.evaluate((root) =>
      root.querySelector<HTMLElement>('aside')?.style.setProperty('max-height', 'none'),
    );
    expect(await axeViolationsOfShadow(session, banner)).toEqual([]);
    const there = await open(session, KOOFR);
    await there.page.setViewport({ width: 1280, height: 2000 });
    await waitForArrivalQuestion(there.banner, 'Koofr');
    expect(await axeViolationsOfShadow(session, there.banner)).toEqual([]);
    await there.page.bringToFront();
    await answerArrival(there.banner, 'allThere');
    await waitForCompleted(there.banner);
    expect(await axeViolationsOfShadow(session, there.banner)).toEqual([]);
  });

  test('panel with a transfer, list of transfers, welcome page', async () => {
    const { session } = context;
    await session.setSurroundings({ colorScheme });
    const transfer = {
      guide: PHOTOS,
      title: 'Move your photos',
      source: 'facebook',
      destination: 'koofr',
    };
    const transfers = [
      { ...transfer, id: 'a', done: [stepSlug(PHOTOS, 2)], startedAt: 2 },
      { ...transfer, id: 'b', done: [], startedAt: 1, completedAt: 3 },
    ];
    await session.storage.writeState({ transfers });
    const panel = session.view(await session.openExtensionPage('sidepanel.html'));
    await waitForProgress(panel, PHOTOS, 1);
    expect(await axeViolations(panel)).toEqual([]);
    await showAllGuides(panel);
    await showCompleted(panel, 1);
    await panel.waitForText(pattern('transfer.arrivedOn'));
    expect(await axeViolations(panel)).toEqual([]);
    const welcome = session.view(await session.openExtensionPage('welcome.html'));
    await waitForWelcome(welcome);
    expect(await axeViolations(welcome)).toEqual([]);
  });

  test('options: with and without hidden sites', async () => {
    const { session } = context;
    await session.setSurroundings({ colorScheme });
    const options = session.view(await session.openExtensionPage('options.html'));
    await waitForNoneHidden(options);
    expect(await axeViolations(options)).toEqual([]);
    const { banner } = await open(session, TOOL);
    await hideForGood(banner);
    await waitForHidden(options, 'Facebook');
    expect(await axeViolations(options)).toEqual([]);
  });
});
