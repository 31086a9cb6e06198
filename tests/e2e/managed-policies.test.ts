import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchManaged, POLICIES_READ_MS, type ManagedBrowser } from '../../tools/browsers/managed';
import type { BrowserSession } from '../../tools/browsers/session';
import { waitUntil } from '../../tools/browsers/wait';
import { PHOTOS } from '../../tools/guides';
import { readDestinations, waitForGuide } from '../../tools/surfaces/guide';
import { waitForPicker } from '../../tools/surfaces/popup';
import { prefer, readPreferred, waitForSettings } from '../../tools/surfaces/settings';
import { text } from '../../tools/texts';
import { askAndDraw, badgeFor, browserName, open, outputFolder, TOOL } from './extension';

const INSTAGRAM_TOOL = 'https://accountscenter.instagram.com/info_and_permissions/tyi';
const POLICIES = { welcome: false, destinations: { photos: 'dropbox' }, hiddenSites: ['instagram'] };

/** One browser for some tests, with policies from its start. */
function withPolicies(policies: object): ManagedBrowser {
  const context = {} as { -readonly [Key in keyof ManagedBrowser]: ManagedBrowser[Key] };
  beforeAll(async () => {
    Object.assign(context, await launchManaged(browserName, outputFolder, policies, { keepWelcome: true }));
  });
  afterAll(async () => {
    expect(await context.session?.extensionErrors()).toEqual([]);
    await context.close?.();
  });
  return context;
}

/** The paths of the extension's own pages that opened in tabs, once it has decided whether to welcome. */
async function ownTabs(session: BrowserSession): Promise<string[]> {
  await waitUntil('the decision on the welcome page', async () => {
    return (await session.storage.readState())['isWelcomed'] === true;
  });
  const urls = await session.evaluateInBackground(async () =>
    (await chrome.tabs.query({})).map((tab) => tab.url || tab.pendingUrl || ''),
  );
  const own = urls.filter((url) => url.startsWith(session.extensionUrl));
  return own.map((url) => url.slice(session.extensionUrl.length));
}

async function expectNothing(session: BrowserSession, url: string): Promise<void> {
  const { page, banner } = await open(session, url);
  await askAndDraw(session, page);
  expect(await session.badgeText(page)).toBe('');
  expect(await banner.exists()).toBe(false);
}

describe('with an organization’s policies', () => {
  const context = withPolicies(POLICIES);

  // An extension that wasn’t installed by policy is there before its policies in Chromium: see `readPoliciesAtInstallation`.
  test.runIf(browserName === 'firefox')('the welcome page doesn’t open', async () => {
    expect(await ownTabs(context.session)).toEqual([]);
  });

  test('on a site that is turned off there is neither banner nor badge, and the popup says why', async () => {
    const { session } = context;
    await expectNothing(session, INSTAGRAM_TOOL);
    const popup = session.view(await session.openExtensionPageInBackground('popup.html'));
    await popup.waitForText(text('popup.turnedOff', 'Instagram'));
    await waitForPicker(popup);
    expect(await popup.controls('button')).not.toContain(text('popup.showAgain'));
    const settings = session.view(await session.openExtensionPage('options.html'));
    await settings.waitForText(new RegExp(`Instagram\\s+${text('settings.hiddenByOrganization')}`));
  });

  test('elsewhere guides start with the organization’s destination, until the person wants to be asked', async () => {
    const { session } = context;
    const { page, banner } = await open(session, TOOL);
    await waitForGuide(banner, PHOTOS);
    expect((await readDestinations(banner)).chosen).toBe('Dropbox');
    const settings = session.view(await session.openExtensionPage('options.html'));
    await waitForSettings(settings);
    expect(await readPreferred(settings, 'photos')).toBe('Dropbox');
    await settings.waitForText(text('settings.setByOrganization'));
    await prefer(settings, 'photos', text('settings.noPreference'));
    await page.bringToFront();
    await waitUntil('no destination to be chosen', async () => {
      const { offered, chosen } = await readDestinations(banner);
      return offered.length > 0 && chosen === undefined;
    });
    expect(await settings.text()).not.toContain(text('settings.setByOrganization'));
  });

  test.runIf(browserName === 'chromium')('a change is followed while the browser runs', async () => {
    const { session, setPolicies } = context;
    const { page, banner } = await open(session, TOOL);
    await waitForGuide(banner, PHOTOS);
    setPolicies({ ...POLICIES, hiddenSites: ['facebook'] });
    await waitUntil('the badge to go', async () => (await session.badgeText(page)) === '', POLICIES_READ_MS);
    await banner.waitUntilExists(false);
    await expectNothing(session, TOOL);
  });
});

describe('with policies that make no sense', () => {
  const context = withPolicies({
    welcome: 'no',
    destinations: ['dropbox', ...Array.from({ length: 10_000 }, () => 'x')],
    hiddenSites: [...Array.from({ length: 10_000 }, (_, n) => `service-${n}`), 'instagram'],
    reportLink: { not: 'this' },
    unknown: [[[]]],
  });

  test('what does make sense counts, and everything else is as usual', async () => {
    const { session } = context;
    expect(await ownTabs(session)).toEqual(['welcome.html']);
    const { page, banner } = await open(session, TOOL);
    await waitForGuide(banner, PHOTOS);
    await session.waitForBadge(page, badgeFor(TOOL));
    expect((await readDestinations(banner)).chosen).toBeUndefined();
    await expectNothing(session, INSTAGRAM_TOOL);
  });
});
