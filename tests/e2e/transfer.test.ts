import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  browserName,
  expectBadgeAlone,
  KOOFR,
  open,
  outputFolder,
  SETTINGS,
  TOOL,
  withExtension,
  withOwnBrowser,
} from './extension';
import { transferUpTo } from './surface-states';
import { launchBrowser, type BrowserSession } from '../../tools/browsers/launch';
import { refuseStorage } from '../../tools/browsers/refuse-storage';
import type { View } from '../../tools/browsers/view';
import { waitUntil } from '../../tools/browsers/wait';
import { shadowView } from '../../tools/browsers/closed-shadow';
import { PHOTOS, sectionWords, stepOfDestinations, stepsOf } from '../../tools/guides';
import { pattern, text } from '../../tools/texts';
import {
  answerArrival,
  closeBanner,
  dismissNotice,
  expand,
  hideForDay,
  minimize,
  waitForArrivalQuestion,
  waitForCompleted,
  waitForMinimized,
} from '../../tools/surfaces/banner';
import {
  chooseDestination,
  doneName,
  finishStep,
  markDone,
  markUndone,
  openManage,
  undo,
  waitForGuide,
  waitForMark,
  waitForSent,
  waitForStep,
} from '../../tools/surfaces/guide';
import { showCompleted } from '../../tools/surfaces/popup';
import { prefer, waitForSettings, waitForWelcome } from '../../tools/surfaces/settings';

interface StoredTransfer {
  id: string;
  guide: string;
  destination?: string;
  done: string[];
  completedAt?: number;
}

async function readTransfers(session: BrowserSession): Promise<StoredTransfer[]> {
  const { transfers = [] } = (await session.storage.readState()) as unknown as {
    transfers?: StoredTransfer[];
  };
  return transfers;
}

const waitForTransfer = (session: BrowserSession, what: string, is: (transfer: StoredTransfer) => boolean) =>
  waitUntil(what, async () => {
    const transfers = await readTransfers(session);
    if (transfers.some(is)) return true;
    throw new Error(`there was: ${JSON.stringify(transfers)}`);
  });

const DAY = 24 * 60 * 60 * 1000;

/** What may happen on the way. */
interface Interruptions {
  /** Before each page; it answers with the session to go on with. */
  readonly beforePage: (session: BrowserSession) => Promise<BrowserSession>;
  /** Before each act that the page tells the background. */
  readonly beforeAct: (session: BrowserSession) => Promise<void>;
}

/** The whole way of one transfer, from the welcome page to the history. */
async function wholeWay(
  first: BrowserSession,
  { beforePage, beforeAct }: Interruptions,
): Promise<BrowserSession> {
  let session = first;
  const onPage = async (url: string): Promise<View> => {
    session = await beforePage(session);
    return shadowView(session, await session.openPage(url));
  };
  const onOwnPage = async (path: string): Promise<View> => {
    session = await beforePage(session);
    return session.view(await session.openExtensionPage(path));
  };

  const isDone = (count: number) =>
    waitForTransfer(session, `${count} steps to be done`, ({ done }) => done.length === count);

  const welcome = await onOwnPage('welcome.html');
  await waitForWelcome(welcome);

  let banner = await onPage(TOOL);
  await waitForGuide(banner, PHOTOS, 2);
  await beforeAct(session);
  await finishStep(banner);
  await isDone(1);
  await waitForStep(banner, PHOTOS, 3);
  await beforeAct(session);
  await chooseDestination(banner, 'Koofr');
  await waitForTransfer(session, 'the destination', ({ destination }) => destination === 'koofr');

  banner = await onPage(SETTINGS);
  await waitForStep(banner, PHOTOS, 3);
  await expand(banner);
  await waitForGuide(banner, PHOTOS, 3);
  await beforeAct(session);
  await finishStep(banner);
  await isDone(2);

  const panel = await onOwnPage('sidepanel.html');
  await waitForStep(panel, PHOTOS, 4);
  await beforeAct(session);
  await finishStep(panel);
  await isDone(3);

  banner = await onPage(KOOFR);
  await waitForStep(banner, PHOTOS, 5);

  banner = await onPage(TOOL);
  const steps = stepsOf(PHOTOS).length;
  for (let step = 5; step <= steps; step++) {
    await waitForGuide(banner, PHOTOS, step);
    await beforeAct(session);
    await finishStep(banner);
    await isDone(step - 1);
  }
  await waitForSent(banner);

  banner = await onPage(KOOFR);
  await waitForArrivalQuestion(banner, 'Koofr');
  await banner.waitForText(sectionWords(PHOTOS, 'arrives', 'koofr'));
  await beforeAct(session);
  await answerArrival(banner, 'complete');
  await waitForCompleted(banner);
  await waitForTransfer(session, 'the end', ({ completedAt }) => completedAt !== undefined);

  const popup = await onOwnPage('popup.html');
  await showCompleted(popup, 1);
  await popup.waitForText(pattern('transfer.completedOn'));
  return session;
}

describe('the whole way', () => {
  const context = withExtension();

  test('with the background stopped before every page and every act', async () => {
    const beforeAct = (session: BrowserSession) => session.engine.stopBackground();
    const beforePage = async (session: BrowserSession) => {
      await beforeAct(session);
      return session;
    };
    await wholeWay(context.session, { beforePage, beforeAct });
  });
});

test('the whole way, the browser closed before every other page and opened again: nothing is lost', async () => {
  const userDataDir = mkdtempSync(join(tmpdir(), 'profile-'));
  const launch = () => launchBrowser(browserName, outputFolder, { userDataDir });
  let session = await launch();
  try {
    let pages = 0;
    const beforePage = async (old: BrowserSession) => {
      if (++pages % 2 === 0) return old;
      await old.close();
      session = await launch();
      return session;
    };
    session = await wholeWay(session, { beforePage, beforeAct: () => Promise.resolve() });
  } finally {
    await session.close();
    rmSync(userDataDir, { recursive: true, force: true });
  }
  // It starts a browser several times, which takes its time on a busy machine.
}, 300_000);

describe('after the installation', () => {
  test('the welcome page opens by itself, and it is noted down that it has', async () => {
    const session = await launchBrowser(browserName, outputFolder, { keepWelcome: true });
    try {
      const states = () =>
        session.evaluateInBackground(async () => {
          const tabs = await chrome.tabs.query({});
          const own = tabs.filter(({ url, pendingUrl }) => (url ?? pendingUrl)?.endsWith('/welcome.html'));
          return own.map(({ status }) => status);
        });
      await waitUntil('the welcome page', async () => (await states()).join() === 'complete');
      await waitUntil('the note that it has been shown', async () =>
        JSON.stringify(await session.storage.read()).includes('"isWelcomed":true'),
      );
      expect(await states()).toHaveLength(1);
    } finally {
      await session.close();
    }
  });
});

describe('a transfer', () => {
  const context = withExtension();

  /** A banner on Meta's tool, with Koofr chosen and the step done that comes after opening it. */
  async function begin(session: BrowserSession) {
    const opened = await open(session, TOOL);
    await chooseDestination(opened.banner, 'Koofr');
    await markDone(opened.banner, PHOTOS, 2);
    await waitForStep(opened.banner, PHOTOS, 3);
    return opened;
  }

  test('begins without a destination; the step that depends on it asks for it', async () => {
    const { session } = context;
    const { page, banner } = await open(session, TOOL);
    const step = stepOfDestinations(PHOTOS);
    for (let before = 2; before < step; before++) {
      await waitForGuide(banner, PHOTOS, before);
      await finishStep(banner);
    }
    await waitForStep(banner, PHOTOS, step);
    await session.waitForBadge(page, `${step}/${stepsOf(PHOTOS).length}`);
    const isAsked = async () => (await banner.text()).includes(text('guide.chooseHere'));
    await waitUntil('the question', isAsked);
    const [before] = await readTransfers(session);
    expect(before?.destination).toBeUndefined();
    await banner.check('Koofr');
    await waitForTransfer(session, 'the destination', ({ destination }) => destination === 'koofr');
    await waitUntil('the answer to be enough', async () => !(await isAsked()));
    expect((await readTransfers(session)).map(({ done }) => done)).toEqual([before?.done]);
  });

  test('a step marked in one surface is marked in every other at once', async () => {
    const { session } = context;
    const { page, banner } = await begin(session);
    const popup = session.view(await session.openExtensionPageInBackground('popup.html'));
    await waitForStep(popup, PHOTOS, 3);
    await markDone(popup, PHOTOS, 3);
    await page.bringToFront();
    await waitForStep(banner, PHOTOS, 4);
    await markUndone(banner, PHOTOS, 3);
    await waitForStep(popup, PHOTOS, 3);
  });

  test('another destination midway keeps what is the same there, and can be undone', async () => {
    const { session } = context;
    const { banner } = await begin(session);
    const differs = stepOfDestinations(PHOTOS);
    await markDone(banner, PHOTOS, differs);
    await chooseDestination(banner, 'Dropbox');
    await waitForMark(banner, PHOTOS, differs, false);
    await waitForMark(banner, PHOTOS, 2);
    await waitForTransfer(session, 'the other destination', ({ destination }) => destination === 'dropbox');
    await undo(banner);
    await waitForMark(banner, PHOTOS, differs);
    await waitForTransfer(session, 'the first destination', ({ destination }) => destination === 'koofr');
  });

  test('start over, another one beside it, remove, and the way back', async () => {
    const { session } = context;
    const { banner } = await begin(session);
    await openManage(banner);
    await banner.clickButton(text('transfer.another'));
    await waitUntil('two transfers', async () => (await readTransfers(session)).length === 2);
    await banner.clickButton(text('transfer.remove'));
    await waitUntil('one transfer', async () => (await readTransfers(session)).length === 1);
    await banner.clickButton(text('transfer.startOver'));
    await waitForTransfer(session, 'no tick', ({ done }) => done.length === 0);
    await undo(banner);
    await waitForTransfer(session, 'the tick again', ({ done }) => done.length === 1);
  });

  test('on the way, its destination’s site says how far it is; the question comes once it is sent', async () => {
    const { session } = context;
    const last = stepsOf(PHOTOS).length;
    await session.storage.writeState({ transfers: [transferUpTo(last - 2)] });
    const { page, banner } = await open(session, KOOFR);
    await waitForStep(banner, PHOTOS, last - 1);
    await session.waitForBadge(page, `${last - 1}/${last}`);
    await page.reload();
    await waitForStep(banner, PHOTOS, last - 1);
    await session.storage.writeState({ transfers: [transferUpTo(last - 1)] });
    await page.reload();
    await waitForArrivalQuestion(banner, 'Koofr');
    await session.waitForBadge(page, '?');
  });

  test.each([
    ['"not yet"', (banner: View) => answerArrival(banner, 'notYet')],
    ['✕', closeBanner],
  ])('%s puts the question off until tomorrow, and can be undone', async (_name, answer) => {
    const { session } = context;
    await session.storage.writeState({ transfers: [transferUpTo(stepsOf(PHOTOS).length)] });
    const { page, banner } = await open(session, KOOFR);
    await waitForArrivalQuestion(banner, 'Koofr');
    await answer(banner);
    await banner.waitForText(text('notice.askedTomorrow'));
    await undo(banner);
    await waitForArrivalQuestion(banner, 'Koofr');
    await answer(banner);
    await banner.waitForText(text('notice.askedTomorrow'));
    await dismissNotice(banner);
    await page.reload();
    await expectBadgeAlone(session, { page, banner });
    const transfers = (await readTransfers(session)).map((transfer) => ({
      ...transfer,
      remindedAt: Date.now() - DAY - 1,
    }));
    await session.storage.writeState({ transfers });
    await page.reload();
    await waitForArrivalQuestion(banner, 'Koofr');
  });

  test('"something’s missing" opens the help', async () => {
    const { session } = context;
    await session.storage.writeState({ transfers: [transferUpTo(stepsOf(PHOTOS).length)] });
    const { banner } = await open(session, KOOFR);
    await answerArrival(banner, 'problem');
    await banner.waitForText(sectionWords(PHOTOS, 'wrong'));
  });

  test('of all steps of 25 transfers, marked from two windows at once, none is lost', async () => {
    const { session } = context;
    const windows = await Promise.all([
      session.openExtensionPage('options.html'),
      session.openExtensionPage('options.html'),
    ]);
    await waitForSettings(session.view(windows[0]));
    await windows[0].evaluate(async () => {
      for (let n = 0; n < 25; n++)
        await chrome.runtime.sendMessage({
          type: 'start-transfer',
          guide: 'meta-photos',
          source: 'facebook',
          destination: 'koofr',
        });
    });
    const ids = (await readTransfers(session)).map(({ id }) => id);
    expect(ids).toHaveLength(25);
    const slugs = stepsOf(PHOTOS).map(({ slug }) => slug);
    const half = slugs.length / 2;
    const answers = await Promise.all(
      windows.map((page, index) =>
        page.evaluate(
          (transfers, own) =>
            Promise.all(
              transfers.flatMap((transfer) =>
                own.map((step) =>
                  chrome.runtime.sendMessage({
                    type: 'complete-step',
                    transfer,
                    guide: 'meta-photos',
                    source: 'facebook',
                    destination: 'koofr',
                    step,
                  }),
                ),
              ),
            ),
          ids,
          slugs.filter((_, at) => at < half === (index === 0)),
        ),
      ),
    );
    expect(answers.flat()).toEqual(Array.from({ length: ids.length * slugs.length }, () => 'saved'));
    for (const { done } of await readTransfers(session)) expect([...done].sort()).toEqual(slugs.toSorted());
  });

  test('one whose guide is gone from the bundle is listed, and can be removed', async () => {
    const { session } = context;
    const gone = {
      id: 'x',
      guide: 'gone',
      title: 'An old guide',
      source: 'facebook',
      destination: 'koofr',
      done: ['a'],
      startedAt: 1,
    };
    await session.storage.writeState({ transfers: [gone] });
    await session.openPage('https://example.org/');
    const popup = session.view(await session.openExtensionPageInBackground('popup.html'));
    await popup.waitForText(text('transfer.guideGone'));
    await popup.clickButton(text('transfer.removeNamed', 'An old guide', 'facebook', 'koofr'));
    await popup.waitForText(text('undo.remove'));
    // When it can't be undone any more, the notice ends by an animation.
    expect(await popup.evaluate((root) => root.querySelector('.undo')?.getAnimations().length)).toBe(1);
    await undo(popup);
    await popup.waitForText('An old guide');
  });
});

describe('what gets in the way', () => {
  const context = withOwnBrowser();

  test('a storage that refuses: it is said, and what was there is kept', async () => {
    const { session } = context;
    const { banner } = await open(session, TOOL);
    await chooseDestination(banner, 'Koofr');
    await markDone(banner, PHOTOS, 2);
    await waitForStep(banner, PHOTOS, 3);
    await refuseStorage(session);
    await banner.click('check', doneName(PHOTOS, 3));
    await banner.waitForText(text('error.notStored'));
    expect((await readTransfers(session))[0]?.done).toHaveLength(1);
    await session.engine.stopBackground();
    await markDone(banner, PHOTOS, 3);
    await waitForStep(banner, PHOTOS, 4);
  });

  test('a background that ends in the middle of an act: it is said, and the banner stays', async () => {
    const { session } = context;
    const { banner } = await open(session, TOOL);
    await waitForGuide(banner, PHOTOS);
    await refuseStorage(session, 'never ends');
    await hideForDay(banner);
    await session.engine.stopBackground();
    await banner.waitForText(text('error.noAnswer'));
    await hideForDay(banner);
    await dismissNotice(banner);
  });

  test('a storage that refuses keeps no banner from coming up on a destination’s site', async () => {
    const { session } = context;
    await refuseStorage(session);
    const { banner } = await open(session, KOOFR);
    await waitForMinimized(banner, PHOTOS);
    await session.engine.stopBackground();
  });

  test('on the settings page: it is said as long as it is true', async () => {
    const { session } = context;
    const settings = session.view(await session.openExtensionPage('options.html'));
    await refuseStorage(session);
    await settings.focus('select', text('dataType.photos'));
    await settings.press('ArrowDown');
    await settings.waitForText(text('error.notStored'));
    await session.engine.stopBackground();
    await prefer(settings, 'photos', 'OneDrive');
    await waitUntil('the preference', async () =>
      JSON.stringify(await session.storage.readState()).includes('"photos":"onedrive"'),
    );
    await waitUntil(
      'nothing to be said',
      async () => !(await settings.text()).includes(text('error.notStored')),
    );
  });

  test('the extension is reloaded while a banner is open: the new one takes its place, and nothing is thrown', async () => {
    const { session } = context;
    const { banner } = await open(session, TOOL);
    await waitForGuide(banner, PHOTOS);
    await session.reloadExtension();
    // The old one could only say that it is outdated.
    await waitUntil('a banner that can be minimized', async () => {
      if (!(await banner.exists())) return false;
      await minimize(banner);
      return !(await banner.text()).includes(text('error.outdated'));
    });
    await waitForMinimized(banner, PHOTOS);
    const other = await open(session, SETTINGS);
    await waitForMinimized(other.banner, PHOTOS);
  });
});
