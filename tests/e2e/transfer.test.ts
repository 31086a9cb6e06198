import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { browserName, KOOFR, open, outputFolder, SETTINGS, TOOL, withExtension } from './extension';
import { launchBrowser, type BrowserSession } from '../../tools/browsers/launch';
import { refuseStorage } from '../../tools/browsers/refuse-storage';
import type { View } from '../../tools/browsers/view';
import { waitUntil } from '../../tools/browsers/wait';
import { shadowView } from '../../tools/browsers/closed-shadow';
import { PHOTOS, sectionWords, stepOfDestinations, stepsOf } from '../../tools/guides';
import { pattern, text } from '../../tools/texts';
import {
  answerArrival,
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
  markDone,
  markUndone,
  undo,
  waitForGuide,
  waitForProgress,
} from '../../tools/surfaces/guide';
import { showCompleted } from '../../tools/surfaces/popup';
import { prefer, waitForSettings } from '../../tools/surfaces/settings';

interface StoredTransfer {
  id: string;
  guide: string;
  destination: string;
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

  const welcome = await onOwnPage('welcome.html');
  await beforeAct(session);
  await prefer(welcome, 'photos', 'Koofr');
  await waitUntil('the preference', async () =>
    JSON.stringify(await session.storage.readState()).includes('"photos":"koofr"'),
  );

  let banner = await onPage(TOOL);
  await waitForGuide(banner, PHOTOS);
  await beforeAct(session);
  await markDone(banner, PHOTOS, 1);
  await waitForTransfer(session, 'the transfer to have begun', ({ done }) => done.length === 1);

  banner = await onPage(SETTINGS);
  await waitForProgress(banner, PHOTOS, 1);
  await expand(banner);
  await waitForGuide(banner, PHOTOS, 2);
  await beforeAct(session);
  await markDone(banner, PHOTOS, 2);
  await waitForTransfer(session, 'the second tick', ({ done }) => done.length === 2);

  const panel = await onOwnPage('sidepanel.html');
  await waitForProgress(panel, PHOTOS, 2);
  await beforeAct(session);
  await markDone(panel, PHOTOS, 3);
  await waitForTransfer(session, 'the third tick', ({ done }) => done.length === 3);

  banner = await onPage(KOOFR);
  await waitForArrivalQuestion(banner, 'Koofr');
  await banner.waitForText(sectionWords(PHOTOS, 'arrives', 'koofr'));
  await beforeAct(session);
  await answerArrival(banner, 'allThere');
  await waitForCompleted(banner);
  await waitForTransfer(session, 'the end', ({ completedAt }) => completedAt !== undefined);

  const popup = await onOwnPage('popup.html');
  await showCompleted(popup, 1);
  await popup.waitForText(pattern('transfer.arrivedOn'));
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
}, 180_000);

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

  /** A banner on Meta's tool, with Koofr chosen and the first step ticked. */
  async function begin(session: BrowserSession) {
    const opened = await open(session, TOOL);
    await chooseDestination(opened.banner, 'Koofr');
    await markDone(opened.banner, PHOTOS, 1);
    await waitForProgress(opened.banner, PHOTOS, 1);
    return opened;
  }

  test('a tick in one surface shows in every other at once', async () => {
    const { session } = context;
    const { page, banner } = await begin(session);
    const popup = session.view(await session.openExtensionPageInBackground('popup.html'));
    await waitForProgress(popup, PHOTOS, 1);
    await markDone(popup, PHOTOS, 2);
    await page.bringToFront();
    await waitForProgress(banner, PHOTOS, 2);
    await markUndone(banner, PHOTOS, 2);
    await waitForProgress(popup, PHOTOS, 1);
  });

  test('another place midway keeps what is the same, and can be undone', async () => {
    const { session } = context;
    const { banner } = await begin(session);
    await markDone(banner, PHOTOS, stepOfDestinations(PHOTOS));
    await waitForProgress(banner, PHOTOS, 2);
    await chooseDestination(banner, 'Dropbox');
    await waitForProgress(banner, PHOTOS, 1);
    await waitForTransfer(session, 'the other place', ({ destination }) => destination === 'dropbox');
    await undo(banner);
    await waitForProgress(banner, PHOTOS, 2);
    await waitForTransfer(session, 'the first place', ({ destination }) => destination === 'koofr');
  });

  test('start over, another one beside it, remove, and the way back', async () => {
    const { session } = context;
    const { banner } = await begin(session);
    await banner.clickButton(text('transfer.another'));
    await waitUntil('two transfers', async () => (await readTransfers(session)).length === 2);
    await banner.clickButton(text('transfer.remove'));
    await waitUntil('one transfer', async () => (await readTransfers(session)).length === 1);
    await banner.clickButton(text('transfer.startOver'));
    await waitForTransfer(session, 'no tick', ({ done }) => done.length === 0);
    await undo(banner);
    await waitForTransfer(session, 'the tick again', ({ done }) => done.length === 1);
  });

  test('"not yet" is quiet until tomorrow, "something is wrong" opens the help', async () => {
    const { session } = context;
    await begin(session);
    const first = await open(session, KOOFR);
    await waitForArrivalQuestion(first.banner, 'Koofr');
    await answerArrival(first.banner, 'wrong');
    await first.banner.waitForText(sectionWords(PHOTOS, 'wrong'));
    await first.page.reload();
    await answerArrival(first.banner, 'notYet');
    await first.banner.waitUntilExists(false);
    const transfers = (await readTransfers(session)).map((transfer) => ({
      ...transfer,
      remindedAt: Date.now() - DAY - 1,
    }));
    await session.storage.writeState({ transfers });
    await first.page.reload();
    await waitForArrivalQuestion(first.banner, 'Koofr');
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
    await popup.clickButton(text('transfer.removeNamed', 'An old guide', 'koofr'));
    await popup.waitForText(text('undo.remove'));
    await undo(popup);
    await popup.waitForText('An old guide');
  });
});

describe('what gets in the way', () => {
  const context = withExtension();

  test('a storage that refuses: it is said, and what was there is kept', async () => {
    const { session } = context;
    const { banner } = await open(session, TOOL);
    await chooseDestination(banner, 'Koofr');
    await markDone(banner, PHOTOS, 1);
    await waitForProgress(banner, PHOTOS, 1);
    await refuseStorage(session);
    await banner.click('check', doneName(PHOTOS, 2));
    await banner.waitForText(text('error.notStored'));
    expect((await readTransfers(session))[0]?.done).toHaveLength(1);
    await session.engine.stopBackground();
    await markDone(banner, PHOTOS, 2);
    await waitForProgress(banner, PHOTOS, 2);
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
    await banner.waitUntilExists(false);
  });

  test('a storage that refuses keeps no banner from coming up on a site that things go to', async () => {
    const { session } = context;
    await refuseStorage(session);
    const { banner } = await open(session, KOOFR);
    await waitForMinimized(banner, PHOTOS);
    await session.engine.stopBackground();
  });

  test('on the welcome page: it is said as long as it is true', async () => {
    const { session } = context;
    const welcome = session.view(await session.openExtensionPage('welcome.html'));
    await refuseStorage(session);
    await welcome.focus('select', text('dataType.photos'));
    await welcome.press('ArrowDown');
    await welcome.waitForText(text('error.notStored'));
    await session.engine.stopBackground();
    await prefer(welcome, 'photos', 'OneDrive');
    await waitUntil('the preference', async () =>
      JSON.stringify(await session.storage.readState()).includes('"photos":"onedrive"'),
    );
    await waitUntil(
      'nothing to be said',
      async () => !(await welcome.text()).includes(text('error.notStored')),
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
