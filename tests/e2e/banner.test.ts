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
import { LEAVING } from './surface-states';
import { accessibilityTree } from '../../tools/browsers/closed-shadow';
import { STRICT_HEADERS } from '../../tools/browsers/site';
import { waitUntil } from '../../tools/browsers/wait';
import { guide, PHOTOS, sectionWords, stepTitle } from '../../tools/guides';
import { text } from '../../tools/texts';
import {
  closeBanner,
  dismissNotice,
  expand,
  hideForDay,
  hideForGood,
  minimize,
  transferPageName,
  waitForHiddenNotice,
  waitForMinimized,
} from '../../tools/surfaces/banner';
import { controlNames } from '../../tools/surfaces/control-names';
import {
  chooseDestination,
  doneName,
  openOtherGuide,
  openSection,
  openTool,
  readDestinations,
  toolName,
  undo,
  waitForGuide,
} from '../../tools/surfaces/guide';
import {
  prefer,
  setAutoDisplay,
  setPosition,
  showAgain,
  waitForHidden,
  waitForNoneHidden,
} from '../../tools/surfaces/settings';

const context = withExtension();
const VIDEOS = 'meta-videos';

/** Meta's one tool, in several places. */
const TOOL_PAGES = [
  TOOL,
  'https://www.facebook.com/dyi/?referrer=yfi_settings',
  'https://accountscenter.instagram.com/info_and_permissions/tyi/',
];

describe('what shows when', () => {
  test('on the transfer page the guide opens the first time, and stays minimized once it was minimized', async () => {
    const { page, banner } = await open(context.session, TOOL);
    await waitForGuide(banner, PHOTOS);
    await minimize(banner);
    await waitForMinimized(banner, PHOTOS);
    await page.reload();
    await waitForMinimized(banner, PHOTOS);
  });

  test('on a settings page it is minimized, with the way to the tool; so is the guide’s first step', async () => {
    const { session } = context;
    const { page, banner } = await open(session, SETTINGS);
    await waitForMinimized(banner, PHOTOS);
    const tool = await session.pageOpenedBy(() => banner.clickLink(transferPageName));
    expect(tool.url()).toBe(TOOL);
    await page.bringToFront();
    await expand(banner);
    await waitForGuide(banner, PHOTOS, 1);
    const same = await session.pageOpenedBy(() => openTool(banner, PHOTOS));
    expect(same.url()).toBe(TOOL);
  });

  test.each(TOOL_PAGES)('on %s the step that leads there is done, and no button opens it', async (url) => {
    const { banner } = await open(context.session, url);
    await waitForGuide(banner, PHOTOS, 2);
    await banner.waitForText(text('guide.here'));
    expect(await banner.controls('check')).not.toContain(doneName(PHOTOS, 1));
    expect(await banner.controls('check')).toContain(doneName(PHOTOS, 2));
    await banner.clickButton(new RegExp(`^${stepTitle(PHOTOS, 1)}`));
    await waitForGuide(banner, PHOTOS, 1);
    expect(await banner.controls('link')).not.toContain(toolName(PHOTOS));
  });

  test('where people delete their account, the guide opens with what is lost and the way to the tool', async () => {
    const { session } = context;
    const opened = await open(session, LEAVING);
    const { headline = '', promise = '' } = guide(PHOTOS).leaving ?? {};
    expect(await opened.banner.waitForText(headline)).toContain(promise);
    const tool = await session.pageOpenedBy(() => opened.banner.clickLink(transferPageName));
    expect(tool.url()).toBe(TOOL);
    await opened.page.bringToFront();
    await opened.banner.clickButton(text('banner.haveEverything'));
    await waitForHiddenNotice(opened.banner, 'hiddenForGood', 'Facebook');
    await opened.page.reload();
    await expectBadgeAlone(session, opened);
  });

  test("on a destination's site it is minimized, once, with that destination chosen", async () => {
    const { session } = context;
    const first = await open(session, KOOFR);
    await waitForMinimized(first.banner, PHOTOS, 'Koofr');
    await first.page.reload();
    await expectBadgeAlone(session, first);
  });

  test('a person never loses the focus to it, and the page does not move', async () => {
    const { session } = context;
    session.site.on(SETTINGS, { body: '<input autofocus><h1>Settings</h1>' });
    const { page, banner } = await open(session, SETTINGS);
    await waitForMinimized(banner, PHOTOS);
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('input');
    expect(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)).toBe(false);
  });
});

describe('the page’s other guides', () => {
  test('can be opened from the banner, and one that was opened stays when a destination is chosen', async () => {
    const { session } = context;
    const { banner } = await open(session, TOOL);
    await openOtherGuide(banner, VIDEOS);
    await waitForGuide(banner, VIDEOS);
    await chooseDestination(banner, 'Dropbox');
    await waitUntil('the choice in the storage', async () =>
      JSON.stringify(await session.storage.readState()).includes('"videos":"dropbox"'),
    );
    await waitForGuide(banner, VIDEOS);
    expect((await readDestinations(banner)).offered.length).toBeGreaterThan(1);
  });
});

describe('choosing and closing', () => {
  test('expand, choose a destination, close, reload: it stays closed', async () => {
    const { session } = context;
    const opened = await open(session, SETTINGS);
    await expand(opened.banner);
    await chooseDestination(opened.banner, 'Koofr');
    await openSection(opened.banner, PHOTOS, 'arrives');
    const shown = await opened.banner.waitForText(sectionWords(PHOTOS, 'arrives', 'koofr'));
    expect(shown).not.toContain(sectionWords(PHOTOS, 'arrives', 'dropbox'));
    await closeBanner(opened.banner);
    await waitForHiddenNotice(opened.banner, 'hiddenForMonth', 'Facebook');
    await opened.page.reload();
    await expectBadgeAlone(session, opened);
    const other = await open(session, TOOL);
    await expectBadgeAlone(session, other);
  });

  test('the choice is remembered, and used on the next page', async () => {
    const { session } = context;
    const first = await open(session, SETTINGS);
    await expand(first.banner);
    await chooseDestination(first.banner, 'Dropbox');
    const next = await open(session, 'https://www.instagram.com/accounts/edit/');
    await waitForMinimized(next.banner, PHOTOS, 'Dropbox');
  });

  test('"Not now" hides it in every open tab of that service', async () => {
    const { session } = context;
    const first = await open(session, SETTINGS);
    const second = await open(session, TOOL);
    await hideForDay(second.banner);
    await waitForHiddenNotice(second.banner, 'hiddenUntilTomorrow', 'Facebook');
    await dismissNotice(second.banner);
    await first.banner.waitUntilExists(false);
    expect(await session.badgeText(first.page)).toBe(badgeFor(SETTINGS));
  });

  test.each([
    ['✕', TOOL, closeBanner, 'hiddenUntilTomorrow'],
    ['✕', KOOFR, closeBanner, 'hiddenForMonth'],
    ['"Not now"', TOOL, hideForDay, 'hiddenUntilTomorrow'],
    ['"Never on …"', TOOL, hideForGood, 'hiddenForGood'],
  ] as const)('%s on %s says what was hidden, and can be undone', async (_name, url, hide, notice) => {
    const { session } = context;
    const { page, banner } = await open(session, url);
    await hide(banner);
    await waitForHiddenNotice(banner, notice, url === TOOL ? 'Facebook' : 'Koofr');
    await undo(banner);
    await (url === TOOL ? waitForGuide : waitForMinimized)(banner, PHOTOS);
    expect((await session.storage.readState())['hiddenSites']).toEqual({});
    await session.waitForBadge(page, badgeFor(url));
  });

  test('"Never on …" can be said in the notice', async () => {
    const { banner } = await open(context.session, TOOL);
    await closeBanner(banner);
    await banner.clickButton(text('banner.never', 'Facebook'));
    await waitForHiddenNotice(banner, 'hiddenForGood', 'Facebook');
  });

  test('a hidden site is listed in the settings, and shown again there it has its banner at once', async () => {
    const { session } = context;
    const opened = await open(session, TOOL);
    await hideForGood(opened.banner);
    await waitForHiddenNotice(opened.banner, 'hiddenForGood', 'Facebook');
    await dismissNotice(opened.banner);
    const settings = session.view(await session.openExtensionPage('options.html'));
    await waitForHidden(settings, 'Facebook');
    await showAgain(settings, 'Facebook');
    await waitForNoneHidden(settings);
    await opened.page.bringToFront();
    await waitForGuide(opened.banner, PHOTOS);
  });
});

describe('in-app navigation', () => {
  test('counts like a load, there and back', async () => {
    const { session } = context;
    const { page, banner } = await open(session, FEED);
    await navigateInApp(page, '/tyi');
    await waitForGuide(banner, PHOTOS);
    await session.waitForBadge(page, badgeFor(TOOL));
    await navigateInApp(page, '/some.one');
    await banner.waitUntilExists(false);
    await session.waitForBadge(page, '');
    await page.goBack();
    await banner.waitUntilExists();
    await session.waitForBadge(page, badgeFor(TOOL));
  });

  test('does not minimize a guide that is being read', async () => {
    const { page, banner } = await open(context.session, TOOL);
    await waitForGuide(banner, PHOTOS);
    await navigateInApp(page, '/settings?tab=your_facebook_information');
    await openSection(banner, PHOTOS, 'arrives');
    await waitForGuide(banner, PHOTOS);
    await waitUntil('the link to the tool', async () =>
      (await banner.controls('link')).includes(toolName(PHOTOS)),
    );
  });
});

describe('settings changed while a banner is open', () => {
  test('destination and position are used at once', async () => {
    const { session } = context;
    const { page, banner } = await open(session, SETTINGS);
    await waitForMinimized(banner, PHOTOS);
    const settings = session.view(await session.openExtensionPage('options.html'));
    await prefer(settings, 'photos', 'Photobucket');
    await setPosition(settings, 'top');
    await page.bringToFront();
    await waitForMinimized(banner, PHOTOS, 'Photobucket');
    await banner.waitFor('the banner at the top', (root) => {
      const box = root.querySelector('aside')?.getBoundingClientRect();
      return box !== undefined && box.top < 50;
    });
  });

  test('badge alone takes it away', async () => {
    const { session } = context;
    const { banner } = await open(session, SETTINGS);
    await waitForMinimized(banner, PHOTOS);
    const settings = session.view(await session.openExtensionPage('options.html'));
    await setAutoDisplay(settings, 'settings', 'badge');
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
    await expand(banner);
    await chooseDestination(banner, 'Koofr');
    await openSection(banner, PHOTOS, 'before');
    await banner.waitForText(sectionWords(PHOTOS, 'before', 'koofr'));
    const width = await banner.evaluate((root) => root.querySelector('aside')?.getBoundingClientRect().width);
    expect(width).toBe(400);
    await closeBanner(banner);
    await dismissNotice(banner);
  });

  test('it stays on a page that rewrites its whole body after load', async () => {
    const { page, banner } = await open(context.session, SETTINGS);
    await waitForMinimized(banner, PHOTOS);
    await page.evaluate(() => {
      const body = document.createElement('body');
      body.append(document.createElement('main'));
      document.body.replaceWith(body);
    });
    await expand(banner);
    await waitForGuide(banner, PHOTOS);
  });
});

describe('by keyboard and for a screen reader', () => {
  test('Escape minimizes, and the focus goes along', async () => {
    const { banner } = await open(context.session, SETTINGS);
    await banner.focus('button', controlNames.expand);
    await banner.press('Enter');
    await waitForGuide(banner, PHOTOS);
    await waitUntil('the focus on the title', async () => (await banner.focused())?.startsWith('<h2'));
    await banner.press('Escape');
    await waitUntil('the focus on the button', async () => (await banner.focused())?.startsWith('<button'));
    await waitForMinimized(banner, PHOTOS);
  });

  test('it is a landmark with a name', async () => {
    const { page, banner } = await open(context.session, TOOL);
    await waitForGuide(banner, PHOTOS);
    const label = await banner.evaluate((root) => root.querySelector('aside')?.getAttribute('aria-label'));
    expect(label).toBe(text('banner.label'));
    // Chromium alone shows what a screen reader would meet behind a closed root.
    if (browserName === 'firefox') return;
    const tree = await accessibilityTree(page);
    const landmarks = tree.filter(({ role, ignored }) => role === 'complementary' && !ignored);
    expect(landmarks.map(({ name }) => name)).toEqual([text('banner.label')]);
  });
});

test('it stays above what the page lays over it, out of reach of its styles', async () => {
  const { page, banner } = await open(context.session, SETTINGS);
  await waitForMinimized(banner, PHOTOS);
  await page.evaluate(() => {
    const over = document.createElement('div');
    over.style.cssText = 'background: red; inset: 0; position: fixed; z-index: 2147483647';
    document.documentElement.append(over);
    const sheet = document.createElement('style');
    sheet.textContent =
      'html > [data-transfer-guides] { display: none !important; inset: 500px auto auto -500px !important }';
    document.head.append(sheet);
  });
  await expand(banner);
  await waitForGuide(banner, PHOTOS);
});
