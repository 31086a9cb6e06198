import { describe, expect, test } from 'vitest';
import type { DataType } from '../../core/guides/data-types';
import { waitUntil } from '../../tools/browsers/wait';
import { badgeFor, FEED, open, SETTINGS, TOOL, withExtension } from './extension';
import {
  acceptHostRequests,
  grantHostAccess,
  hasHostAccess,
  withdrawHostAccess,
} from '../../tools/browsers/host-access';
import { PHOTOS, collection, guide } from '../../tools/guides';
import { pattern, text } from '../../tools/texts';
import { dismissNotice, hideForGood, waitForMinimized } from '../../tools/surfaces/banner';
import { chooseDestination, readDestinations, waitForGuide } from '../../tools/surfaces/guide';
import {
  chooseDataType,
  filterBy,
  goBackToPage,
  openGuide,
  readDataTypes,
  readFilter,
  search,
  showAllGuides,
  waitForPicker,
} from '../../tools/surfaces/popup';

const context = withExtension();

const { guides, services } = collection;
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
    await waitForGuide(popup, PHOTOS);
    await popup.close();
  });

  test('a destination chosen there is chosen in the banner at once', async () => {
    const { session } = context;
    const { page, banner } = await open(session, SETTINGS);
    await waitForMinimized(banner, PHOTOS);
    const popup = session.view(await session.openExtensionPageInBackground('popup.html'));
    await chooseDestination(popup, 'Koofr');
    await page.bringToFront();
    const shown = await waitForMinimized(banner, PHOTOS, 'Koofr');
    expect(shown).not.toContain('Dropbox');
  });

  test('it works where the guides are hidden, and can show them again', async () => {
    const { session } = context;
    const opened = await open(session, TOOL);
    await hideForGood(opened.banner);
    await dismissNotice(opened.banner);
    expect(await session.badgeText(opened.page)).toBe(badgeFor(TOOL));
    const popup = session.view(await session.openExtensionPageInBackground('popup.html'));
    await popup.waitForText(text('popup.hidden', 'Facebook'));
    await waitForGuide(popup, PHOTOS);
    await popup.clickButton(text('popup.showAgain'));
    await opened.page.bringToFront();
    await waitForGuide(opened.banner, PHOTOS);
  });

  test('from there one gets to all guides, and back', async () => {
    const { popup } = await popupOn(TOOL);
    await popup.waitForText(text('guide.here'));
    await showAllGuides(popup);
    await waitForPicker(popup);
    await goBackToPage(popup);
    await popup.waitForText(text('guide.here'));
  });
});

describe('on any other page', () => {
  test('it offers what exists, and nothing else', async () => {
    const { popup } = await popupOn(FEED);
    await waitForPicker(popup);
    expect((await readDataTypes(popup)).sort()).toEqual(
      [...new Set(guides.map(({ dataType }) => dataTypeName(dataType)))].sort(),
    );
    await chooseDataType(popup, dataTypeName('photos'));
    expect((await readFilter(popup, 'source')).sort()).toEqual(
      [text('popup.any'), ...sourcesOf('photos')].sort(),
    );
    await filterBy(popup, 'source', 'Instagram');
    await filterBy(popup, 'destination', 'Koofr');
    await openGuide(popup, PHOTOS);
    await waitForGuide(popup, PHOTOS);
    expect((await readDestinations(popup)).chosen).toBe('Koofr');
  });

  test('from each source it leads on only to where that source can send, and never to itself', async () => {
    const { popup } = await popupOn(FEED);
    await chooseDataType(popup, dataTypeName('photos'));
    for (const source of ['Google Photos', 'iCloud Photos']) {
      await filterBy(popup, 'source', source);
      const options = await readFilter(popup, 'destination');
      expect([...options].sort()).toEqual([text('popup.any'), ...destinationsFrom('photos', source)].sort());
      expect(options).not.toContain(source);
    }
  });

  test('the search forgives a slip, and says when it finds nothing', async () => {
    const { popup } = await popupOn('https://example.org/');
    await search(popup, 'Dropbx');
    await popup.waitForText(guide(PHOTOS).title);
    await search(popup, 'zzzz');
    await popup.waitForText(text('popup.noneFound'));
    await search(popup, '');
    await popup.waitForText(guide(PHOTOS).title);
  });

  test('it opens on a page of the browser itself, such as a new tab', async () => {
    const { session } = context;
    const page = await session.openPage('about:blank#new-tab');
    const popup = await session.openToolbarPopup(page);
    await waitForPicker(popup);
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
      const shown = await popup.waitForText(pattern('popup.noAccess'));
      expect(pattern('popup.noAccess').exec(shown)?.[1]).toContain('www.facebook.com');
      await acceptHostRequests(session, 'https://www.facebook.com/*');
      await popup.clickButton(text('popup.allow'));
      await waitUntil('the access', () => hasHostAccess(session, 'https://www.facebook.com/*'));
    } finally {
      await grantHostAccess(session);
    }
  });
});
