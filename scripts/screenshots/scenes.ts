import { refuseStorage } from '../../tools/browsers/refuse-storage';
import { PHOTOS, guide, stepsOf } from '../../tools/guides';
import { pattern, text } from '../../tools/texts';
import {
  closeBanner,
  expand,
  hideForGood,
  minimize,
  waitForArrivalQuestion,
  waitForCompleted,
  waitForMinimized,
  answerArrival,
} from '../../tools/surfaces/banner';
import {
  chooseDestination,
  finishStep,
  openSection,
  showAllSteps,
  waitForGuide,
  waitForSent,
  waitForStep,
} from '../../tools/surfaces/guide';
import {
  chooseDataType,
  filterBy,
  openGuide,
  search,
  showAllGuides,
  showTransfers,
  waitForPicker,
} from '../../tools/surfaces/popup';
import { waitForHidden, waitForWelcome } from '../../tools/surfaces/settings';
import type { Camera } from './camera';

const TYI = 'https://www.facebook.com/tyi';
const DYI = 'https://accountscenter.facebook.com/info_and_permissions/dyi/';
const SETTINGS = 'https://www.facebook.com/settings';
const DELETE = 'https://www.facebook.com/help/delete_account';
const KOOFR = 'https://app.koofr.net/app/storage/';
const ELSEWHERE = 'https://example.org/';
const GOOGLE_PHOTOS = 'google-photos-to-other-places';

type Scene = (camera: Camera) => Promise<void>;

/** A transfer of photos to Koofr in which the first steps are done. */
const transferWith = (done: number) => ({
  transfers: [
    {
      id: 't1',
      guide: PHOTOS,
      title: guide(PHOTOS).title,
      source: 'facebook',
      destination: 'koofr',
      done: stepsOf(PHOTOS)
        .slice(0, done)
        .map(({ slug }) => slug),
      startedAt: Date.now(),
    },
  ],
});

const firstSight: Scene = async ({ openPage, take }) => {
  const { page, banner } = await openPage(TYI);
  await waitForGuide(banner, PHOTOS, 2);
  await take(page, 'tyi');
  await chooseDestination(banner, 'Koofr');
  await finishStep(banner);
  await waitForStep(banner, PHOTOS, 3);
  await banner.evaluate((root) => {
    const scroller = root.querySelector('.scroll');
    if (scroller) scroller.scrollTop = 0;
  });
  await take(page, 'tyi-progress');
  await openSection(banner, PHOTOS, 'wrong');
  await take(page, 'tyi-wrong');
  await banner.clickButton(text('banner.more'));
  await take(page, 'tyi-menu');
  await banner.press('Escape');
  await minimize(banner);
  await waitForMinimized(banner, PHOTOS).catch(() => undefined);
  await take(page, 'tyi-minimized-progress');
  await closeBanner(banner);
  await banner.waitForText(pattern('notice.hiddenUntilTomorrow'));
  await take(page, 'tyi-hidden');
};

const otherPages: Scene = async ({ openPage, take }) => {
  const dyi = await openPage(DYI);
  await waitForGuide(dyi.banner, PHOTOS, 2);
  await take(dyi.page, 'dyi');
  const leaving = await openPage(DELETE);
  await waitForGuide(leaving.banner, PHOTOS);
  await take(leaving.page, 'leaving');
  const settings = await openPage(SETTINGS);
  await waitForMinimized(settings.banner, PHOTOS);
  await take(settings.page, 'settings-page');
  await expand(settings.banner);
  await waitForGuide(settings.banner, PHOTOS);
  await take(settings.page, 'settings-page-open');
  const koofr = await openPage(KOOFR);
  await waitForMinimized(koofr.banner, PHOTOS);
  await take(koofr.page, 'destination');
};

const inProgress: Scene = async ({ session, openPage, openPopup, take }) => {
  await session.storage.writeState(transferWith(3));
  const koofr = await openPage(KOOFR);
  await waitForStep(koofr.banner, PHOTOS, 4);
  await take(koofr.page, 'destination-progress');
  const popup = await openPopup();
  await waitForGuide(popup.view, PHOTOS);
  await take(popup.page, 'popup-progress');
};

const sent: Scene = async ({ session, openPage, take }) => {
  await session.storage.writeState(transferWith(stepsOf(PHOTOS).length));
  const tool = await openPage(TYI);
  await waitForSent(tool.banner);
  await take(tool.page, 'tyi-sent');
  const koofr = await openPage(KOOFR);
  await waitForArrivalQuestion(koofr.banner, 'Koofr');
  await take(koofr.page, 'destination-arrival');
  await answerArrival(koofr.banner, 'complete');
  await waitForCompleted(koofr.banner);
  await take(koofr.page, 'destination-completed');
};

const problem: Scene = async ({ session, openPage, take }) => {
  const { page, banner } = await openPage(TYI);
  await waitForGuide(banner, PHOTOS);
  await refuseStorage(session);
  await finishStep(banner);
  await banner.waitForText(text('error.notStored'));
  await take(page, 'tyi-problem');
  await session.engine.stopBackground();
};

const popup: Scene = async ({ openPage, openPopup, take }) => {
  await openPage(TYI);
  const here = await openPopup();
  await waitForGuide(here.view, PHOTOS);
  await take(here.page, 'popup-guide');
  await here.page.close();
  await openPage(ELSEWHERE);
  const { page, view } = await openPopup();
  await waitForPicker(view);
  await take(page, 'popup-picker');
  await chooseDataType(view, text('dataType.photos'));
  await filterBy(view, 'source', 'Google Photos');
  await take(page, 'popup-filtered');
  await search(view, 'flikr');
  await view.waitForText(guide(GOOGLE_PHOTOS).title);
  await take(page, 'popup-search');
  await search(view, 'xyzzy');
  await view.waitForText(text('popup.noneFound'));
  await take(page, 'popup-nothing-found');
  await search(view, 'flikr');
  await openGuide(view, GOOGLE_PHOTOS);
  await view.waitForText(pattern('popup.offer'));
  await take(page, 'popup-offer', true);
  await showAllGuides(view);
};

const panel: Scene = async ({ session, openPage, openOwn, take }) => {
  await session.storage.writeState(transferWith(3));
  await openPage(TYI);
  const { page, view } = await openOwn('sidepanel.html');
  await waitForStep(view, PHOTOS, 4);
  await take(page, 'panel');
  await showTransfers(view);
  await view.waitForText(text('transfer.continue'));
  await take(page, 'panel-transfers');
  await showAllGuides(view);
  await waitForPicker(view);
  await take(page, 'panel-all');
};

const ownPages: Scene = async ({ openPage, openOwn, take }) => {
  const welcome = await openOwn('welcome.html');
  await waitForWelcome(welcome.view);
  await take(welcome.page, 'welcome', true);
  const tool = await openPage(TYI);
  await waitForGuide(tool.banner, PHOTOS);
  await hideForGood(tool.banner);
  await tool.banner.waitForText(pattern('notice.hiddenForGood'));
  const settings = await openOwn('options.html');
  await waitForHidden(settings.view, 'Facebook');
  await take(settings.page, 'settings', true);
  await settings.view.clickButton(text('settings.eraseButton'));
  await settings.view.waitForText(text('settings.eraseQuestion'));
  await take(settings.page, 'settings-erase');
};

/** Three guides from their first to their last section, with everything opened. */
const wholeGuides: Scene = async ({ openPage, openPopup, take }) => {
  for (const id of [PHOTOS, 'google-photos-to-icloud-photos', 'school-google-account-to-personal']) {
    await openPage(ELSEWHERE);
    const { page, view } = await openPopup();
    await waitForPicker(view);
    await search(view, guide(id).title);
    await openGuide(view, id);
    await showAllSteps(view, id);
    // What is folded is drawn a moment later.
    await view.waitFor('the text of every step', (root) =>
      [...root.querySelectorAll('details')].every((folded) => folded.childElementCount > 1),
    );
    await view.evaluate((root) => {
      // In a copy, no step closes another one.
      const steps = root.querySelector('.steps');
      steps?.replaceWith(steps.cloneNode(true));
      for (const folded of root.querySelectorAll('details')) folded.open = true;
    });
    await take(page, `guide-${id}`, true);
    await page.close();
  }
};

/** Each starts with an empty storage and no page. */
export const SCENES: readonly Scene[] = [
  firstSight,
  otherPages,
  inProgress,
  sent,
  popup,
  panel,
  wholeGuides,
  ownPages,
  problem,
];

/** A phone has no panel. */
export const PHONE_SCENES = SCENES.filter((scene) => scene !== panel);
