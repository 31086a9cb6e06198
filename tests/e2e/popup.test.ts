import { describe, expect, test } from 'vitest';
import type { DataType } from '../../core/guides/data-types';
import { compileCollection } from '../../modules/guides/compile-collection';
import { waitUntil } from '../../tools/browsers/wait';
import { text } from '../../tools/texts';
import { badgeFor, FEED, open, SETTINGS, TOOL, withExtension } from './extension';
import {
  acceptHostRequests,
  grantHostAccess,
  hasHostAccess,
  withdrawHostAccess,
} from '../../tools/browsers/host-access';

const context = withExtension();
const TITLE = 'Move your Facebook and Instagram photos';
const QUESTION = 'What would you like to move?';

const { guides = [], services = [] } = compileCollection('guides').collection ?? {};
const nameOf = (id: string) => services.find((service) => service.id === id)?.name ?? id;

const dataTypeName = (id: DataType) => text(`dataType.${id}`);

/** The sources that the guides of a data type have. */
const sourcesOf = (wanted: DataType) =>
  new Set(guides.filter(({ dataType }) => dataType === wanted).flatMap(({ sources }) => sources.map(nameOf)));

/** The destinations that the guides of a data type lead to from a source, itself left out. */
const destinationsFrom = (wanted: DataType, source: string) =>
  new Set(
    guides
      .filter(({ dataType, sources }) => dataType === wanted && sources.map(nameOf).includes(source))
      .flatMap(({ destinations }) => destinations.map(nameOf))
      .filter((name) => name !== source),
  );

/** The popup, as it opens while the front tab is on `url`. */
async function popupOn(url: string) {
  const { session } = context;
  const front = await session.openPage(url);
  const page = await session.openExtensionPageInBackground('popup.html');
  return { front, popup: session.view(page), page };
}

describe('on a page with a guide', () => {
  test('the toolbar button opens the guide', async () => {
    const { session } = context;
    const { page } = await open(session, TOOL);
    await session.waitForBadge(page, badgeFor(TOOL));
    const popup = await session.openToolbarPopup(page);
    await popup.waitForText(TITLE);
    await popup.waitForText('Choose the account');
    await popup.close();
  });

  test('a destination chosen there is chosen in the banner at once', async () => {
    const { session } = context;
    const { page, banner } = await open(session, SETTINGS);
    await banner.waitForText(TITLE);
    const popup = session.view(await session.openExtensionPageInBackground('popup.html'));
    await popup.choose('to', 'Koofr');
    await page.bringToFront();
    const line = await banner.waitForText(/to Koofr/);
    expect(line).not.toContain('Dropbox');
  });

  test('it works with the banner muted, and offers to show it again', async () => {
    const { session } = context;
    const opened = await open(session, TOOL);
    await opened.banner.clickButton('Not on this site');
    await opened.banner.waitUntilExists(false);
    expect(await session.badgeText(opened.page)).toBe(badgeFor(TOOL));
    const popup = session.view(await session.openExtensionPageInBackground('popup.html'));
    await popup.waitForText('You asked for quiet on Facebook.');
    await popup.waitForText(TITLE);
    await popup.clickButton('Show the guide there again');
    await opened.page.bringToFront();
    await opened.banner.waitUntilExists();
  });

  test('from there one gets to all guides, and back', async () => {
    const { popup } = await popupOn(TOOL);
    await popup.waitForText('You are on this page now.');
    await popup.clickButton('All guides');
    await popup.waitForText(QUESTION);
    await popup.clickButton('Back to the guide for this page');
    await popup.waitForText('You are on this page now.');
  });
});

describe('on any other page', () => {
  test('it offers what exists, and nothing else', async () => {
    const { popup } = await popupOn(FEED);
    await popup.waitForText(QUESTION);
    await popup.waitFor('the data types', (root) => root.querySelectorAll('option').length > 1);
    const { options } = await popup.control('select', 'What');
    expect([...options].sort()).toEqual(
      ['choose…', ...new Set(guides.map(({ dataType }) => dataTypeName(dataType)))].sort(),
    );
    await popup.choose('What', 'Photos');
    await popup.waitForText('From');
    const from = await popup.control('select', 'From');
    expect([...from.options].sort()).toEqual(['choose…', ...sourcesOf('photos')].sort());
    await popup.choose('From', 'Instagram');
    await popup.choose('To', 'Koofr');
    await popup.clickButton(TITLE);
    await popup.waitForText('Choose the account');
    expect((await popup.control('select', 'to')).options[(await popup.control('select', 'to')).chosen]).toBe(
      'Koofr',
    );
  });

  test('from each source it leads on only to where that source can send, and never to itself', async () => {
    const { popup } = await popupOn(FEED);
    await popup.choose('What', 'Photos');
    for (const source of ['Google Photos', 'iCloud Photos']) {
      await popup.choose('From', source);
      const { options } = await popup.control('select', 'To');
      expect([...options].sort()).toEqual(['choose…', ...destinationsFrom('photos', source)].sort());
      expect(options).not.toContain(source);
    }
  });

  test('the search forgives a slip, and says when it finds nothing', async () => {
    const { popup } = await popupOn('https://example.org/');
    await popup.fill('Search the guides', 'Dropbx');
    await popup.waitForText(TITLE);
    await popup.fill('Search the guides', 'zzzz');
    await popup.waitForText('No guide matches these words.');
    await popup.fill('Search the guides', '');
    await popup.waitForText(TITLE);
  });

  test('it opens on a page of the browser itself, such as a new tab', async () => {
    const { session } = context;
    const page = await session.openPage('about:blank#new-tab');
    const popup = await session.openToolbarPopup(page);
    await popup.waitForText(QUESTION);
    await popup.close();
  });
});

describe('where host access was not granted', () => {
  test('it says so, and has a button that asks for it; then the guide shows on the page that is open', async () => {
    const { session } = context;
    await withdrawHostAccess(session);
    try {
      expect(await hasHostAccess(session, 'https://www.facebook.com/*')).toBe(false);
      const { popup } = await popupOn(TOOL);
      await popup.waitForText(/does not let the guides show up on .*www\.facebook\.com/);
      await acceptHostRequests(session, 'https://www.facebook.com/*');
      await popup.clickButton('Allow');
      await waitUntil('the access', () => hasHostAccess(session, 'https://www.facebook.com/*'));
    } finally {
      await grantHostAccess(session);
    }
  });
});
