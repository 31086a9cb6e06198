import { describe, expect, test } from 'vitest';
import { createTabPresenter, type TabEnvironment } from '../../../background/show-tab';
import type { Guide } from '../../../core/guides/guide';
import type { BannerView } from '../../../core/guides/guide-model';
import { introduce, NOTHING_SHOWN } from '../../../core/state/banner-history';
import type { Quiet } from '../../../core/state/hidden-sites';
import { DEFAULT_PREFERENCES } from '../../../core/state/preferences';
import { NO_TRANSFERS } from '../../../core/state/transfer';
import type { BannerMessage } from '../../../platform/messages';
import { guideSummary } from '../core/samples';

const TOOL = 'https://www.facebook.com/tyi';
const SITE = 'https://app.koofr.net/app/storage/';
const NOW = 1_000_000;
const MUTED: Quiet = { facebook: { kind: 'mute', since: 0 }, koofr: { kind: 'mute', since: 0 } };

const guide: Guide = {
  ...guideSummary({ id: 'meta-photos', sources: ['facebook'], destinations: ['koofr'] }),
  names: { facebook: 'Facebook', koofr: 'Koofr' },
  formatted: {},
  intro: [],
  sections: [],
};

/** A browser of one tab and what is stored, as far as showing a tab needs them. */
function fakeBrowser() {
  const log: string[] = [];
  const state = {
    url: TOOL as string | undefined,
    stored: { preferences: DEFAULT_PREFERENCES, log: NO_TRANSFERS, quiet: {} as Quiet, shown: NOTHING_SHOWN },
    /** What the banner shows; `undefined` where there is none. */
    banner: undefined as BannerView | undefined,
    isBannerThere: false,
    isPinned: false,
    badge: undefined as number | undefined,
    canInject: true,
    canHoldBanner: true,
    onRead: () => undefined as unknown,
  };
  const env: TabEnvironment = {
    tabUrl: () => Promise.resolve(state.url),
    matchUrl: (url) =>
      Promise.resolve(
        url === TOOL || url === SITE
          ? {
              url,
              match:
                url === TOOL ? { service: 'facebook', kind: 'transfer' } : { service: 'koofr', kind: 'site' },
              guides: [guide],
              names: {},
            }
          : undefined,
      ),
    loadGuide: (id) =>
      id === guide.id ? Promise.resolve(guide) : Promise.reject(new Error('no such guide')),
    readStored: () => {
      state.onRead();
      return Promise.resolve(state.stored);
    },
    noteIntroduction({ match, guide: shown }) {
      log.push('introduction noted');
      state.stored = { ...state.stored, shown: introduce(state.stored.shown, match.service, shown) };
      return Promise.resolve();
    },
    setBadge(_, page) {
      log.push(page ? 'badge' : 'no badge');
      state.badge = page?.guides.length;
      return Promise.resolve();
    },
    injectBanner() {
      log.push('inject');
      state.isBannerThere ||= state.canInject && state.canHoldBanner;
      return Promise.resolve(state.canInject);
    },
    sendToBanner(_, message: BannerMessage) {
      if (!state.isBannerThere) return Promise.resolve(undefined);
      log.push(message.type);
      if (message.type === 'show') {
        state.banner = message.view;
        state.isPinned ||= message.view.isPinned;
      }
      if (message.type === 'hide') {
        if (message.unlessPinnedOn && state.isPinned) return Promise.resolve('pinned');
        state.isBannerThere = false;
        state.banner = undefined;
      }
      return Promise.resolve('done');
    },
    canOpenPanel: () => true,
    now: () => NOW,
  };
  return { state, log, presenter: createTabPresenter(env) };
}

describe('a page that was just loaded', () => {
  test('has its badge before its banner, which opens at the guide', async () => {
    const { state, log, presenter } = fakeBrowser();
    await presenter.show(1, 'load', TOOL);
    expect(log).toEqual(['badge', 'inject', 'show']);
    expect(state.banner).toMatchObject({ open: true, isPinned: false, match: { kind: 'transfer' } });
  });

  test('on a site that is hidden has the badge alone', async () => {
    const { state, log, presenter } = fakeBrowser();
    state.stored = { ...state.stored, quiet: MUTED };
    await presenter.show(1, 'load', TOOL);
    expect(log).toEqual(['badge']);
  });

  test('on a destination’s site is introduced to the guide once', async () => {
    const { state, log, presenter } = fakeBrowser();
    state.url = SITE;
    await presenter.show(1, 'load', SITE);
    expect(log).toEqual(['badge', 'inject', 'show', 'introduction noted']);
    state.isBannerThere = false;
    log.length = 0;
    await presenter.show(1, 'load', SITE);
    expect(log).toEqual(['badge']);
  });

  test('that the banner can’t be put into isn’t an introduction', async () => {
    const { state, log, presenter } = fakeBrowser();
    Object.assign(state, { url: SITE, canInject: false });
    await presenter.show(1, 'load', SITE);
    expect(log).toEqual(['badge', 'inject']);
  });
});

test('a document that holds no banner, such as a drawing, isn’t an introduction either', async () => {
  const { state, log, presenter } = fakeBrowser();
  Object.assign(state, { url: SITE, canHoldBanner: false });
  await presenter.show(1, 'load', SITE);
  expect(log).toEqual(['badge', 'inject']);
});

describe('a banner that the person asked for', () => {
  test('stays when something stored changes, and follows the change', async () => {
    const { state, log, presenter } = fakeBrowser();
    state.stored = { ...state.stored, quiet: MUTED };
    await presenter.toggle(1);
    expect(state.banner).toMatchObject({ open: true, isPinned: true });
    log.length = 0;
    state.stored = {
      ...state.stored,
      log: {
        transfers: [
          {
            id: 't',
            guide: guide.id,
            title: guide.title,
            source: 'facebook',
            destination: 'koofr',
            done: ['one'],
            started: 1,
          },
        ],
      },
    };
    await presenter.show(1, 'change');
    expect(log).toEqual(['badge', 'hide', 'show']);
    expect(state.banner?.transfer?.done).toEqual(['one']);
  });

  test('goes when the page is left', async () => {
    const { state, presenter } = fakeBrowser();
    await presenter.toggle(1);
    state.url = 'https://www.facebook.com/';
    await presenter.show(1, 'navigation', state.url);
    expect(state).toMatchObject({ isBannerThere: false, badge: undefined });
  });

  test('isn’t there on a page without a guide', async () => {
    const { state, log, presenter } = fakeBrowser();
    state.url = 'https://www.facebook.com/';
    await presenter.toggle(1);
    expect(log).toEqual([]);
  });
});

describe('a banner that came by itself', () => {
  test('goes when its site is hidden', async () => {
    const { state, presenter } = fakeBrowser();
    await presenter.show(1, 'load', TOOL);
    state.stored = { ...state.stored, quiet: MUTED };
    await presenter.show(1, 'change');
    expect(state).toMatchObject({ isBannerThere: false, badge: 1 });
  });

  test('comes when its site is shown again', async () => {
    const { state, presenter } = fakeBrowser();
    state.stored = { ...state.stored, quiet: MUTED };
    await presenter.show(1, 'load', TOOL);
    state.stored = { ...state.stored, quiet: {} };
    await presenter.show(1, 'change');
    expect(state.isBannerThere).toBe(true);
  });

  test('is sent what has changed, without being injected again', async () => {
    const { log, presenter } = fakeBrowser();
    await presenter.show(1, 'load', TOOL);
    log.length = 0;
    await presenter.show(1, 'change');
    expect(log).toEqual(['badge', 'show']);
  });
});

test('a tab that has moved on meanwhile shows what its new page calls for', async () => {
  const { state, presenter } = fakeBrowser();
  state.onRead = () => {
    state.url = SITE;
  };
  await presenter.show(1, 'load', TOOL);
  expect(state.banner?.match).toEqual({ service: 'koofr', kind: 'site' });
});

test('a tab that the extension has no access to any more has neither badge nor banner', async () => {
  const { state, presenter } = fakeBrowser();
  await presenter.show(1, 'load', TOOL);
  state.url = undefined;
  await presenter.show(1, 'change');
  expect(state).toMatchObject({ isBannerThere: false, badge: undefined });
});

test('a change says nothing to a tab whose page has no guide', async () => {
  const { state, log, presenter } = fakeBrowser();
  state.url = 'https://www.facebook.com/';
  await presenter.show(1, 'change');
  expect(log).toEqual([]);
});

test('a guide that is opened in the banner is read; one that does not exist is not', async () => {
  const { presenter } = fakeBrowser();
  expect(await presenter.readGuide(1, guide.id)).toMatchObject({ isPinned: true, open: true });
  expect(await presenter.readGuide(1, 'gone')).toBeUndefined();
});
