import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { FEED, KOOFR, SETTINGS, TOOL } from './addresses';
import { shadowView } from '../../tools/browsers/closed-shadow';
import type { BrowserSession } from '../../tools/browsers/launch';
import { refuseStorage } from '../../tools/browsers/refuse-storage';
import type { View } from '../../tools/browsers/view';
import { guide, PHOTOS, stepSlug, stepsOf } from '../../tools/guides';
import { pattern, text } from '../../tools/texts';
import {
  answerArrival,
  closeBanner,
  waitForArrivalQuestion,
  waitForCompleted,
  waitForHiddenNotice,
  waitForMinimized,
} from '../../tools/surfaces/banner';
import {
  chooseDestination,
  doneName,
  showAllSteps,
  waitForGuide,
  waitForSent,
  waitForStep,
} from '../../tools/surfaces/guide';
import {
  chooseDataType,
  search,
  showAllGuides,
  showCompleted,
  waitForNoGuide,
  waitForPicker,
} from '../../tools/surfaces/popup';
import {
  chooseBackup,
  waitForHidden,
  waitForNoneHidden,
  waitForWelcome,
} from '../../tools/surfaces/settings';

/*
 * What people can see of the extension, for tests that hold on every surface.
 */

export interface Shown {
  readonly page: Page;
  readonly view: View;
}

export interface SurfaceState {
  readonly name: string;
  /** Whether it is a banner in a page, as opposed to a page of the extension. */
  readonly isBanner: boolean;
  /** Brings it about in a browser where nothing is stored yet. */
  readonly show: (session: BrowserSession) => Promise<Shown>;
}

/** A page for deleting an account. */
export const LEAVING = 'https://www.facebook.com/help/delete_account';

const LAST = stepsOf(PHOTOS).length;

/** A transfer of photos from Facebook to Koofr, with all steps up to the given one done. */
export const transferUpTo = (step: number) => ({
  id: 'a',
  guide: PHOTOS,
  title: guide(PHOTOS).title,
  source: 'facebook',
  destination: 'koofr',
  done: Array.from({ length: step }, (_, index) => stepSlug(PHOTOS, index + 1)),
  startedAt: 1,
});

const banner = (
  name: string,
  url: string,
  done: number,
  act: (view: View, session: BrowserSession) => Promise<unknown>,
): SurfaceState => ({
  name: `banner: ${name}`,
  isBanner: true,
  async show(session) {
    if (done > 0) await session.storage.writeState({ transfers: [transferUpTo(done)] });
    const page = await session.openPage(url);
    const view = shadowView(session, page);
    await act(view, session);
    return { page, view };
  },
});

const ownPage = (
  name: string,
  path: string,
  act: (view: View, page: Page, session: BrowserSession) => Promise<unknown>,
  { front, state }: { front?: string; state?: Parameters<BrowserSession['storage']['writeState']>[0] } = {},
): SurfaceState => ({
  name,
  isBanner: false,
  async show(session) {
    if (state) await session.storage.writeState(state);
    if (front) await session.openPage(front);
    const page = front
      ? await session.openExtensionPageInBackground(path)
      : await session.openExtensionPage(path);
    const view = session.view(page);
    await act(view, page, session);
    return { page, view };
  },
});

const openAllParts = (view: View) =>
  view.evaluate((root) => {
    for (const details of root.querySelectorAll('details:not(.menu)')) details.setAttribute('open', '');
  });

const BANNERS: readonly SurfaceState[] = [
  banner('first sight', TOOL, 0, (view) => waitForGuide(view, PHOTOS)),
  banner('a destination chosen, every part open', TOOL, 0, async (view) => {
    await waitForGuide(view, PHOTOS);
    await chooseDestination(view, 'Koofr');
    await showAllSteps(view, PHOTOS);
    await openAllParts(view);
  }),
  banner('minimized, on a settings page', SETTINGS, 0, (view) => waitForMinimized(view, PHOTOS)),
  banner('minimized, on the site of a destination', KOOFR, 0, (view) =>
    waitForMinimized(view, PHOTOS, 'Koofr'),
  ),
  banner('minimized, in progress', KOOFR, 2, (view) =>
    view.waitForText(text('guide.step', '3', String(LAST))),
  ),
  banner('in progress', TOOL, 2, (view) => waitForStep(view, PHOTOS, 3)),
  banner('sent', TOOL, LAST, waitForSent),
  banner('question whether everything has arrived', KOOFR, LAST, (view) =>
    waitForArrivalQuestion(view, 'Koofr'),
  ),
  banner('completed', KOOFR, LAST, async (view) => {
    await answerArrival(view, 'complete');
    await waitForCompleted(view);
  }),
  banner('something is missing', KOOFR, LAST, async (view) => {
    await answerArrival(view, 'problem');
    await waitForSent(view);
  }),
  banner('hidden notice', TOOL, 0, async (view) => {
    await closeBanner(view);
    await waitForHiddenNotice(view, 'hiddenUntilTomorrow', 'Facebook');
  }),
  banner('a change that was not saved', TOOL, 2, async (view, session) => {
    await waitForStep(view, PHOTOS, 3);
    await refuseStorage(session);
    await view.click('check', doneName(PHOTOS, 3));
    await view.waitForText(text('error.notStored'));
    await session.engine.stopBackground();
  }),
  banner('leaving', LEAVING, 0, (view) => view.waitForText(text('banner.haveEverything'))),
  banner('menu', TOOL, 0, async (view) => {
    await view.clickButton(text('banner.more'));
    await view.waitForText(text('banner.settings'));
  }),
];

const TRANSFERS = {
  transfers: [transferUpTo(2), { ...transferUpTo(LAST), id: 'b', completedAt: 3 }],
};

const POPUP_AND_PANEL: readonly SurfaceState[] = [
  ownPage('popup: guide', 'popup.html', (view) => waitForGuide(view, PHOTOS), { front: TOOL }),
  ownPage(
    'popup: guide of a hidden site',
    'popup.html',
    (view) => view.waitForText(text('popup.showAgain')),
    {
      front: TOOL,
      state: { hiddenSites: { facebook: { kind: 'mute', since: 0 } } },
    },
  ),
  ownPage(
    'popup: all guides and transfers',
    'popup.html',
    async (view) => {
      await waitForPicker(view);
      await showCompleted(view, 1);
      await view.waitForText(pattern('transfer.completedOn'));
    },
    { front: FEED, state: TRANSFERS },
  ),
  ownPage(
    'popup: data type chosen',
    'popup.html',
    async (view) => {
      await chooseDataType(view, text('dataType.photos'));
      await view.waitForText(text('popup.source'));
    },
    { front: FEED },
  ),
  ownPage(
    'popup: search',
    'popup.html',
    async (view) => {
      await search(view, 'Koofr');
      await view.waitForText(pattern('popup.foundCount'));
    },
    { front: FEED },
  ),
  ownPage(
    'popup: nothing found',
    'popup.html',
    async (view) => {
      await search(view, 'zzzz');
      await view.waitForText(text('popup.noneFound'));
    },
    { front: FEED },
  ),
  ownPage('panel: no guide for the page', 'sidepanel.html', waitForNoGuide),
  ownPage('panel: transfer', 'sidepanel.html', (view) => waitForStep(view, PHOTOS, 3), {
    state: TRANSFERS,
  }),
  ownPage(
    'panel: transfers',
    'sidepanel.html',
    async (view) => {
      await view.click('any', text('transfer.list'));
      await showCompleted(view, 1);
    },
    { state: TRANSFERS },
  ),
  ownPage('panel: all guides', 'sidepanel.html', async (view) => {
    await showAllGuides(view);
    await waitForPicker(view);
  }),
];

const BACKUP = {
  format: 'transfer-guides-backup',
  version: 2,
  preferences: { destinations: { photos: 'dropbox' }, position: 'top' },
  transfers: [transferUpTo(1)],
};

async function previewImport(page: Page, view: View): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'backup-'));
  try {
    const file = join(folder, 'backup.json');
    writeFileSync(file, JSON.stringify(BACKUP));
    await chooseBackup(page, file);
    await view.waitForText(text('backup.preview'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const PAGES: readonly SurfaceState[] = [
  ownPage('settings', 'options.html', waitForNoneHidden),
  ownPage('settings: hidden sites', 'options.html', (view) => waitForHidden(view, 'Facebook'), {
    state: { hiddenSites: { facebook: { kind: 'mute', since: 0 }, koofr: { kind: 'mute', since: 0 } } },
  }),
  ownPage('settings: dialog for erasing', 'options.html', async (view) => {
    await view.clickButton(text('settings.eraseButton'));
    await view.waitForText(text('settings.eraseQuestion'));
  }),
  ownPage('settings: preview of an import', 'options.html', (view, page) => previewImport(page, view)),
  ownPage('settings: a change that was not saved', 'options.html', async (view, _page, session) => {
    await waitForNoneHidden(view);
    await refuseStorage(session);
    await view.focus('select', text('settings.position'));
    await view.press('ArrowDown');
    await view.waitForText(text('error.notStored'));
    await session.engine.stopBackground();
  }),
  ownPage('welcome', 'welcome.html', waitForWelcome),
];

export const SURFACE_STATES: readonly SurfaceState[] = [...BANNERS, ...POPUP_AND_PANEL, ...PAGES];
