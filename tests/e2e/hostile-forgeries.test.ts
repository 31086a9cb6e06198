import { expect, test } from 'vitest';
import { COMMANDS } from '../../core/state/commands';
import { request } from '../../platform/messages';
import { badgeFor, open, SETTINGS, TOOL, withExtension } from './extension';
import type { BrowserSession } from '../../tools/browsers/launch';
import type { Json } from '../../tools/browsers/remote';
import type { View } from '../../tools/browsers/view';
import { waitUntil } from '../../tools/browsers/wait';
import { attack, openHostile, serve } from './hostile-page';
import { PHOTOS, stepSlug } from '../../tools/guides';
import { expand, waitForMinimized } from '../../tools/surfaces/banner';
import { chooseDestination, openSection, waitForGuide, waitForNothingDone } from '../../tools/surfaces/guide';

const context = withExtension();

/** What the fields of messages may hold so that, believed, each message would change something. */
const VALUES: Readonly<Record<string, Json>> = {
  url: TOOL,
  isPageLoad: true,
  guide: PHOTOS,
  source: 'facebook',
  service: 'facebook',
  destination: 'koofr',
  dataType: 'photos',
  step: stepSlug(PHOTOS, 2),
  transfer: 'forged',
  services: ['flickr'],
  id: 'forged',
  backup: '{}',
  version: '9.9.9',
};

/** What a field of a message may be declared as, as far as it says what it holds. */
interface Field {
  readonly literal?: string;
  readonly options?: readonly string[];
}

/** One message of each shape that there is. */
const SHAPES = [
  ...request.options.map(({ entries }) => entries),
  ...Object.entries(COMMANDS).map(([literal, { input }]) => ({ type: { literal }, ...input })),
];
const messages: Json[] = SHAPES.map((entries) =>
  Object.fromEntries(
    Object.entries(entries as Record<string, Field>).map(([name, field]): [string, Json] => {
      if (field.literal !== undefined) return [name, field.literal];
      if (field.options !== undefined) return [name, field.options[0]];
      if (!(name in VALUES)) throw new Error(`No value for the field "${name}" of a message`);
      return [name, VALUES[name]];
    }),
  ),
);

/** Holds that nothing but what a person now does is kept: later than all that came before, by the same way. */
async function expectOnlyTrustedActs(session: BrowserSession, banner: View, before: unknown): Promise<void> {
  expect(await session.storage.read()).toEqual(before);
  await chooseDestination(banner, 'Dropbox');
  const stored = await waitUntil('the choice in the storage', async () => {
    const all = await session.storage.read();
    return JSON.stringify(all).includes('dropbox') ? all : undefined;
  });
  expect(Object.keys(stored)).toEqual(['state']);
  const { preferences, ...others } = await session.storage.readState();
  expect(preferences).toMatchObject({ destinations: { photos: 'dropbox' }, position: 'bottom' });
  expect(others).toEqual({
    hiddenSites: {},
    bannerHistory: { collapsed: [], introduced: {} },
    offeredSites: [],
    transfers: [],
    isWelcomed: expect.any(Boolean) as boolean,
    seenNews: '',
  });
}

test('no message that a page forges is heard, whatever its shape and its way', async () => {
  const { session } = context;
  const { page, banner } = await openHostile(session, TOOL, 'forged-messages.html');
  await waitForGuide(banner, PHOTOS);
  const before = await session.storage.read();
  const text = await banner.text();
  await attack(page, new URL(session.extensionUrl).host, messages);
  expect(messages.length).toBeGreaterThan(20);
  expect(await banner.text()).toBe(text);
  await expectOnlyTrustedActs(session, banner, before);
  expect(await session.badgeText(page)).toBe(badgeFor(TOOL));
});

test('no event that a page makes counts, at our element nor at what is drawn in it', async () => {
  const { session } = context;
  const { page, banner } = await openHostile(session, TOOL, 'forged-events.html');
  await waitForGuide(banner, PHOTOS);
  const before = await session.storage.read();
  const text = await banner.text();
  await attack(page);
  expect(await banner.text()).toBe(text);
  expect(await banner.focused()).toBeUndefined();
  await expectOnlyTrustedActs(session, banner, before);
});

test('no event that a page makes counts, even where it got hold of the root', async () => {
  const { session } = context;
  const { banner } = await openHostile(session, TOOL, 'forged-events.html');
  await waitForGuide(banner, PHOTOS);
  await openSection(banner, PHOTOS, 'wrong');
  const before = await session.storage.read();
  const text = await banner.text();
  const tabs = (await session.browser.pages()).length;
  const attacked = await banner.evaluate((root) =>
    (globalThis as unknown as { attackRoot: (root: unknown) => number }).attackRoot(root),
  );
  expect(attacked).toBeGreaterThan(50);
  expect(await banner.text()).toBe(text);
  await waitForNothingDone(banner);
  expect((await session.browser.pages()).length).toBe(tabs);
  // The page has turned the select itself; a choice made there by a person counts all the same.
  await expectOnlyTrustedActs(session, banner, before);
});

test('an element with our mark, made by the page, gets nothing of ours, and ours works beside it', async () => {
  const { session } = context;
  serve(session, SETTINGS, 'forged-mark.html');
  const { page, banner } = await open(session, SETTINGS);
  await waitForMinimized(banner, PHOTOS);
  const seen = await attack<{ inner: string; inForged: number; roots: boolean[] }>(page);
  expect(seen.inner).toBe('mine');
  // Its own button, and no more. Ours and a copy of it have no root for the page.
  expect(seen.inForged).toBe(1);
  expect(seen.roots.filter(Boolean).length).toBeLessThanOrEqual(1);
  await expand(banner);
  await waitForGuide(banner, PHOTOS);
});
