import { describe, expect, test } from 'vitest';
import { FEED, KOOFR, open, SETTINGS, TOOL, withExtension } from './extension';
import { axeViolations, axeViolationsOfShadow } from '../../tools/browsers/axe';

const context = withExtension();

describe.each(['light', 'dark'] as const)('no axe violation in %s', (colorScheme) => {
  test('banner: one line, opened, with a destination chosen, with every part expanded', async () => {
    const { session } = context;
    const { page, banner } = await open(session, SETTINGS);
    await session.setSurroundings({ colorScheme }, page);
    await page.setViewport({ width: 1280, height: 6000 });
    await banner.waitForText('Show me');
    expect(await axeViolationsOfShadow(session, banner)).toEqual([]);
    await page.bringToFront();
    await banner.clickButton('Show me');
    await banner.waitForText('Choose the account');
    // axe cannot judge the contrast of text that is scrolled out of sight.
    await banner.evaluate((root) =>
      root.querySelector<HTMLElement>('aside')?.style.setProperty('max-height', 'none'),
    );
    expect(await axeViolationsOfShadow(session, banner)).toEqual([]);
    await page.bringToFront();
    await banner.choose('to', 'Koofr');
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
    await popup.waitForText('What would you like to move?');
    expect(await axeViolations(popup)).toEqual([]);
    await popup.clickButton('Move your Facebook and Instagram photos');
    await popup.waitForText('Choose the account');
    expect(await axeViolations(popup)).toEqual([]);
  });

  test('banner: a transfer under way, the question whether it arrived, and what is left to do', async () => {
    const { session } = context;
    const { page, banner } = await open(session, TOOL);
    await session.setSurroundings({ colorScheme }, page);
    await page.setViewport({ width: 1280, height: 6000 });
    await banner.choose('to', 'Koofr');
    await banner.check("Done: Open Meta's transfer tool");
    await banner.waitForText('1 of 8');
    await banner.evaluate((root) =>
      root.querySelector<HTMLElement>('aside')?.style.setProperty('max-height', 'none'),
    );
    expect(await axeViolationsOfShadow(session, banner)).toEqual([]);
    const there = await open(session, KOOFR);
    await there.page.setViewport({ width: 1280, height: 2000 });
    await there.banner.waitForText('Did it arrive at Koofr?');
    expect(await axeViolationsOfShadow(session, there.banner)).toEqual([]);
    await there.page.bringToFront();
    await there.banner.clickButton('All is there');
    await there.banner.waitForText('Good. What is left to do');
    expect(await axeViolationsOfShadow(session, there.banner)).toEqual([]);
  });

  test('panel with a transfer, list of transfers, welcome page', async () => {
    const { session } = context;
    await session.setSurroundings({ colorScheme });
    const transfer = {
      guide: 'meta-photos',
      title: 'Move your photos',
      source: 'facebook',
      destination: 'koofr',
    };
    const transfers = [
      { ...transfer, id: 'a', done: ['choose-the-account'], startedAt: 2 },
      { ...transfer, id: 'b', done: [], startedAt: 1, completedAt: 3 },
    ];
    await session.storage.writeState({ transfers });
    const panel = session.view(await session.openExtensionPage('sidepanel.html'));
    await panel.waitForText('1 of 8');
    expect(await axeViolations(panel)).toEqual([]);
    await panel.clickButton('All guides');
    await panel.clickButton('Finished: 1');
    await panel.waitForText('all there since');
    expect(await axeViolations(panel)).toEqual([]);
    const welcome = session.view(await session.openExtensionPage('welcome.html'));
    await welcome.waitForText('Welcome to Transfer Guides');
    expect(await axeViolations(welcome)).toEqual([]);
  });

  test('options: with and without hidden sites', async () => {
    const { session } = context;
    await session.setSurroundings({ colorScheme });
    const options = session.view(await session.openExtensionPage('options.html'));
    await options.waitForText('Nowhere.');
    expect(await axeViolations(options)).toEqual([]);
    const { banner } = await open(session, TOOL);
    await banner.clickButton('Not on this site');
    await options.waitForText('until you undo it');
    expect(await axeViolations(options)).toEqual([]);
  });
});
