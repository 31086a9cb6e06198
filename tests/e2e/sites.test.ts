import { describe, expect, test } from 'vitest';
import { badgeFor, open, switchSite, withExtension } from './extension';
import { acceptHostRequests, hasHostAccess } from '../../tools/browsers/host-access';
import { waitUntil } from '../../tools/browsers/wait';
import { optionalHostsOf } from '../../tools/guides';
import { pattern, text } from '../../tools/texts';
import { waitForMinimized } from '../../tools/surfaces/banner';
import { waitForGuide } from '../../tools/surfaces/guide';
import { openGuide, search } from '../../tools/surfaces/popup';

const context = withExtension();
const FLICKR = 'https://www.flickr.com/cameraroll';
const GUIDE = 'google-photos-to-other-places';

const OFFER = pattern('popup.offer');

const registered = () =>
  context.session.evaluateInBackground(async () =>
    (await chrome.scripting.getRegisteredContentScripts()).map(({ id }) => id),
  );

describe('a site that is turned on in the settings', () => {
  test('is off at first: the browser has given nothing, and nothing shows', async () => {
    const { session } = context;
    expect(await hasHostAccess(session, ...optionalHostsOf('Flickr'))).toBe(false);
    const { page, banner } = await open(session, FLICKR);
    expect(await session.badgeText(page)).toBe('');
    expect(await banner.exists()).toBe(false);
  });

  test('shows the guide from then on, in pages that are open already, too, until it is turned off', async () => {
    const { session } = context;
    const before = await open(session, FLICKR);
    await switchSite(session, 'Flickr', true);
    await before.page.bringToFront();
    await waitForMinimized(before.banner, GUIDE);
    await session.waitForBadge(before.page, badgeFor(FLICKR));
    const sites = optionalHostsOf('Flickr').map((pattern) => `site:${URL.parse(pattern)?.host ?? ''}`);
    expect((await registered()).sort()).toEqual(sites.sort());

    // It is shown as new once. If that were noted after the storage is cleared, it would count for the next page.
    await waitUntil('the note that it was shown', async () =>
      JSON.stringify(await session.storage.readState()).includes(GUIDE),
    );
    await session.storage.clear();
    const after = await open(session, `${FLICKR}?view=date`);
    await waitForMinimized(after.banner, GUIDE, 'Flickr');

    await switchSite(session, 'Flickr', false);
    await after.banner.waitUntilExists(false);
    await before.banner.waitUntilExists(false);
    await waitUntil('nothing to be registered', async () => (await registered()).length === 0);
    await after.page.reload();
    expect(await after.banner.exists()).toBe(false);
    expect(await session.badgeText(after.page)).toBe('');
  });

  test('an old detector in a page of a site that was turned off is not answered', async () => {
    const { session } = context;
    await switchSite(session, 'Flickr', true);
    const { page, banner } = await open(session, FLICKR);
    await waitForMinimized(banner, GUIDE);
    await switchSite(session, 'Flickr', false);
    await banner.waitUntilExists(false);
    await page.evaluate(() => {
      history.pushState(null, '', '/photos/organize/');
    });
    await page.evaluate(() => new Promise((done) => setTimeout(done, 0)));
    expect(await banner.exists()).toBe(false);
    expect(await session.badgeText(page)).toBe('');
  });
});

describe('the popup', () => {
  const openInPopup = async () => {
    const { session } = context;
    await session.openPage('https://example.org/');
    const popup = session.view(await session.openExtensionPageInBackground('popup.html'));
    await search(popup, 'flickr');
    await openGuide(popup, GUIDE);
    await waitForGuide(popup, GUIDE);
    return popup;
  };

  test('offers the sites that a guide names, once', async () => {
    const popup = await openInPopup();
    const shown = await popup.waitForText(OFFER);
    for (const name of ['Flickr', 'Google Takeout', 'OneDrive', 'SmugMug']) expect(shown).toContain(name);
    await popup.clickButton(text('popup.offerDecline'));
    await waitUntil('the offer to go', async () => !OFFER.test(await popup.text()));
    const again = await openInPopup();
    await waitUntil('the note that it was offered', async () =>
      JSON.stringify(await context.session.storage.readState()).includes('flickr'),
    );
    expect(await again.text()).not.toMatch(OFFER);
  });

  test('a yes turns them on', async () => {
    const { session } = context;
    const names = ['Flickr', 'Google Takeout', 'OneDrive', 'SmugMug'];
    const hosts = names.flatMap(optionalHostsOf);
    await acceptHostRequests(session, ...hosts);
    const popup = await openInPopup();
    await popup.clickButton(text('popup.offerAccept'));
    await waitUntil('the access', () => hasHostAccess(session, ...hosts));
    await waitUntil('the offer to go', async () => !OFFER.test(await popup.text()));
    for (const name of names) await switchSite(session, name, false);
  });
});
