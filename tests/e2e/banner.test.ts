import { describe, expect, test } from 'vitest';
import {
  badgeFor,
  browserName,
  expectBadgeAlone,
  FEED,
  KOOFR,
  navigateInApp,
  open,
  SETTINGS,
  TOOL,
  withExtension,
} from './extension';
import { accessibilityTree } from '../../tools/browsers/closed-shadow';
import { STRICT_HEADERS } from '../../tools/browsers/site';
import { waitUntil } from '../../tools/browsers/wait';

const context = withExtension();
const TITLE = 'Move your Facebook and Instagram photos';

describe('what shows when', () => {
  test('on the transfer page the guide opens the first time, and comes as one line once it was minimized', async () => {
    const { page, banner } = await open(context.session, TOOL);
    await banner.waitForText('Choose the account');
    await banner.clickButton('Fold to one line');
    await banner.waitForText('Show me');
    await page.reload();
    const text = await banner.waitForText('Show me');
    expect(text).not.toContain('Choose the account');
  });

  test('on a settings page it is one line, one click from the guide, with a button that opens the tool', async () => {
    const { session } = context;
    const { banner } = await open(session, SETTINGS);
    const line = await banner.waitForText(TITLE);
    expect(line).not.toContain('Choose the account');
    await banner.clickButton('Show me');
    await banner.waitForText('Choose the account');
    const tool = await session.pageOpenedBy(() => banner.clickLink(/^Open Meta's tool/));
    expect(tool.url()).toBe(TOOL);
  });

  test('on the transfer page itself there is no button that opens it', async () => {
    const { banner } = await open(context.session, TOOL);
    await banner.waitForText('You are on this page now.');
    expect(await banner.controls('link')).not.toContain("Open Meta's tool (opens a new tab)");
  });

  test("on a destination's site it is one line, once, with that destination chosen", async () => {
    const { session } = context;
    const first = await open(session, KOOFR);
    expect(await first.banner.waitForText(TITLE)).toContain('to Koofr');
    await first.page.reload();
    await expectBadgeAlone(session, first);
  });

  test('a person never loses the focus to it, and the page does not move', async () => {
    const { session } = context;
    session.site.on(SETTINGS, { body: '<input autofocus><h1>Settings</h1>' });
    const { page, banner } = await open(session, SETTINGS);
    await banner.waitForText(TITLE);
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('input');
    expect(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)).toBe(false);
  });
});

describe('the page’s other guides', () => {
  test('can be opened from the banner, and one that was opened stays when a place is chosen', async () => {
    const { session } = context;
    const { banner } = await open(session, TOOL);
    await banner.clickButton(/^Other guides for this page: \d$/);
    await banner.clickButton('Move your Facebook and Instagram videos');
    await banner.waitForText('Choose videos');
    await banner.choose('to', 'Dropbox');
    await waitUntil('the choice in the storage', async () =>
      JSON.stringify(await session.storage.readState()).includes('"videos":"dropbox"'),
    );
    const text = await banner.waitForText('Choose videos');
    expect(text).toContain('Move your Facebook and Instagram videos');
    expect((await banner.control('select', 'to')).options.length).toBeGreaterThan(1);
  });
});

describe('choosing and closing', () => {
  test('expand, choose a destination, close, reload: it stays closed', async () => {
    const { session } = context;
    const opened = await open(session, SETTINGS);
    await opened.banner.clickButton('Show me');
    await opened.banner.choose('to', 'Koofr');
    await opened.banner.clickButton('When it arrives');
    const text = await opened.banner.waitForText('Data transfer/Videos');
    expect(text).not.toContain('Photo Transfer');
    await opened.banner.clickButton(/^Close/);
    await opened.banner.waitUntilExists(false);
    await opened.page.reload();
    await expectBadgeAlone(session, opened);
    const other = await open(session, TOOL);
    await expectBadgeAlone(session, other);
  });

  test('the choice is remembered, and used on the next page', async () => {
    const { session } = context;
    const first = await open(session, SETTINGS);
    await first.banner.clickButton('Show me');
    await first.banner.choose('to', 'Dropbox');
    const next = await open(session, 'https://www.instagram.com/accounts/edit/');
    expect(await next.banner.waitForText(TITLE)).toContain('to Dropbox');
  });

  test('"Not now" is quiet in every open tab of that service', async () => {
    const { session } = context;
    const first = await open(session, SETTINGS);
    const second = await open(session, TOOL);
    await second.banner.clickButton('Not now');
    await second.banner.waitUntilExists(false);
    await first.banner.waitUntilExists(false);
    expect(await session.badgeText(first.page)).toBe(badgeFor(SETTINGS));
  });

  test('"Not on this site" is listed in the options, and undone there it shows again at once', async () => {
    const { session } = context;
    const opened = await open(session, TOOL);
    await opened.banner.clickButton('Not on this site');
    await opened.banner.waitUntilExists(false);
    const options = session.view(await session.openExtensionPage('options.html'));
    await options.waitForText(/Facebook\s+until you undo it/);
    await options.clickButton('Undo quiet on Facebook');
    await options.waitForText('Nowhere.');
    await opened.page.bringToFront();
    await opened.banner.waitUntilExists();
  });
});

describe('in-app navigation', () => {
  test('counts like a load, there and back', async () => {
    const { session } = context;
    const { page, banner } = await open(session, FEED);
    await navigateInApp(page, '/tyi');
    await banner.waitForText('Choose the account');
    await session.waitForBadge(page, badgeFor(TOOL));
    await navigateInApp(page, '/some.one');
    await banner.waitUntilExists(false);
    await session.waitForBadge(page, '');
    await page.goBack();
    await banner.waitUntilExists();
    await session.waitForBadge(page, badgeFor(TOOL));
  });

  test('does not fold a guide that is being read', async () => {
    const { page, banner } = await open(context.session, TOOL);
    await banner.waitForText('Choose the account');
    await navigateInApp(page, '/settings?tab=your_facebook_information');
    await banner.clickButton('When it arrives');
    await banner.waitForText('Choose the account');
    await banner.waitForText("Open Meta's tool");
  });
});

describe('options changed while a banner is open', () => {
  test('destination and edge are used at once', async () => {
    const { session } = context;
    const { page, banner } = await open(session, SETTINGS);
    await banner.waitForText(TITLE);
    const options = session.view(await session.openExtensionPage('options.html'));
    await options.choose('Photos', 'Photobucket');
    await options.choose('Where the line sits', 'At the top');
    await page.bringToFront();
    await banner.waitForText('to Photobucket');
    await banner.waitFor('the banner at the top', (root) => {
      const box = root.querySelector('aside')?.getBoundingClientRect();
      return box !== undefined && box.top < 50;
    });
  });

  test('badge alone takes it away', async () => {
    const { session } = context;
    const { banner } = await open(session, SETTINGS);
    await banner.waitForText(TITLE);
    const options = session.view(await session.openExtensionPage('options.html'));
    await options.choose('On settings pages nearby', 'Only the toolbar icon');
    await banner.waitUntilExists(false);
  });
});

describe('pages that get in the way', () => {
  const hostileCss = '<style>:not(html) { all: unset !important; display: none !important }</style>';

  test.each([
    ['headers that allow nothing', { headers: { ...STRICT_HEADERS } }],
    ['a style sheet that hides everything', { body: `${hostileCss}<h1>Settings</h1>` }],
  ])('it works under %s', async (_name, reply) => {
    const { session } = context;
    session.site.on(SETTINGS, reply);
    const { banner } = await open(session, SETTINGS);
    await banner.clickButton('Show me');
    await banner.choose('to', 'Koofr');
    await banner.clickButton('Before you start');
    await banner.waitForText('A Koofr account');
    const width = await banner.evaluate((root) => root.querySelector('aside')?.getBoundingClientRect().width);
    expect(width).toBe(380);
    await banner.clickButton(/^Close/);
    await banner.waitUntilExists(false);
  });

  test('it stays on a page that rewrites its whole body after load', async () => {
    const { page, banner } = await open(context.session, SETTINGS);
    await banner.waitForText(TITLE);
    await page.evaluate(() => {
      const body = document.createElement('body');
      body.append(document.createElement('main'));
      document.body.replaceWith(body);
    });
    await banner.clickButton('Show me');
    await banner.waitForText('Choose the account');
  });
});

describe('by keyboard and for a screen reader', () => {
  test('Escape folds, and the focus goes along', async () => {
    const { banner } = await open(context.session, SETTINGS);
    await banner.focus('button', 'Show me');
    await banner.press('Enter');
    await banner.waitForText('Choose the account');
    await waitUntil('the focus on the title', async () => (await banner.focused())?.startsWith('<h2'));
    await banner.press('Escape');
    await waitUntil('the focus on the button', async () => (await banner.focused())?.startsWith('<button'));
    expect(await banner.text()).not.toContain('Choose the account');
  });

  test('it is a landmark with a name', async () => {
    const { page, banner } = await open(context.session, TOOL);
    await banner.waitForText('Choose the account');
    const label = await banner.evaluate((root) => root.querySelector('aside')?.getAttribute('aria-label'));
    expect(label).toBe('Transfer guide');
    // Chromium alone shows what a screen reader would meet behind a closed root.
    if (browserName === 'firefox') return;
    const tree = await accessibilityTree(page);
    const landmarks = tree.filter(({ role, ignored }) => role === 'complementary' && !ignored);
    expect(landmarks.map(({ name }) => name)).toEqual(['Transfer guide']);
  });
});

test('it stays above what the page lays over it, out of reach of its styles', async () => {
  const { page, banner } = await open(context.session, SETTINGS);
  await banner.waitForText('Show me');
  await page.evaluate(() => {
    const over = document.createElement('div');
    over.style.cssText = 'background: red; inset: 0; position: fixed; z-index: 2147483647';
    document.documentElement.append(over);
    const sheet = document.createElement('style');
    sheet.textContent =
      'html > [data-transfer-guides] { display: none !important; inset: 500px auto auto -500px !important }';
    document.head.append(sheet);
  });
  await banner.clickButton('Show me');
  await banner.waitForText('Choose the account');
});
