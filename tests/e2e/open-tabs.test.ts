import { describe, expect, test } from 'vitest';
import { grantHostAccess, hasHostAccess, withdrawHostAccess } from '../../tools/browsers/host-access';
import { waitUntil } from '../../tools/browsers/wait';
import { badgeFor, FEED, navigateInApp, open, TOOL, withOwnBrowser } from './extension';
import { PHOTOS } from '../../tools/guides';
import { waitForGuide } from '../../tools/surfaces/guide';

const context = withOwnBrowser();

describe('a page that was open before', () => {
  test('the extension was installed or updated follows its in-app navigation from then on', async () => {
    const { session } = context;
    const { page, banner } = await open(session, FEED);
    await session.reloadExtension();
    await waitUntil('the extension to be there again', async () => (await session.badgeText(page)) === '');
    // The browser runs the new detector some time after the installation.
    await waitUntil('the guide', async () => {
      await navigateInApp(page, '/');
      await navigateInApp(page, '/tyi');
      return (await session.badgeText(page)) === badgeFor(TOOL);
    });
    await waitForGuide(banner, PHOTOS);
  });

  test('access was given back shows its guide without being loaded again', async () => {
    const { session } = context;
    await withdrawHostAccess(session);
    try {
      const { page, banner } = await open(session, TOOL);
      expect(await session.badgeText(page)).toBe('');
      await grantHostAccess(session);
      await waitUntil('the access', () => hasHostAccess(session, 'https://www.facebook.com/*'));
      await session.waitForBadge(page, badgeFor(TOOL));
      await waitForGuide(banner, PHOTOS);
    } finally {
      await grantHostAccess(session);
    }
  });
});
