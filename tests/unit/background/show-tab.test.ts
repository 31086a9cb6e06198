import { describe, expect, test } from 'vitest';
import { createTabPresenter, type TabEnvironment } from '../../../background/show-tab';
import type { BannerView } from '../../../core/guides/guide-model';
import { introduce } from '../../../core/state/banner-history';
import { INITIAL_STATE, type State } from '../../../core/state/state';
import { NO_POLICIES } from '../../../core/policies/policies';
import type { BannerMessage } from '../../../platform/messages';
import { guideWithSteps, sampleTransfer } from '../core/samples';

const TOOL = 'https://www.facebook.com/tyi';
const SITE = 'https://app.koofr.net/app/storage/';
const NOW = 1_000_000;
const MUTED: State = { ...INITIAL_STATE, hiddenSites: { facebook: { kind: 'mute', since: 0 } } };

const guide = guideWithSteps(['OPEN', 'choose', 'start'], { id: 'meta-photos', destinations: ['koofr'] });

/** A fake of a browser with one tab, and of the storage. */
function fakeBrowser() {
  const log: string[] = [];
  const state = {
    url: TOOL as string | undefined,
    guide,
    stored: INITIAL_STATE,
    policies: NO_POLICIES,
    /** What the banner shows; `undefined` where there is none. */
    banner: undefined as BannerView | undefined,
    isBannerThere: false,
    isPinned: false,
    badge: undefined as string | undefined,
    canInject: true,
    isSiteOn: true,
    asked: [] as string[],
    loads: 0,
    isGuideBroken: false,
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
                url === TOOL
                  ? { service: 'facebook', kind: 'transfer', tool: 'meta' }
                  : { service: 'koofr', kind: 'site' },
              guides: [state.guide],
              names: {},
            }
          : undefined,
      ),
    loadGuide(id) {
      state.loads++;
      const isThere = id === guide.id && !state.isGuideBroken;
      return isThere ? Promise.resolve(state.guide) : Promise.reject(new Error('no such guide'));
    },
    readState: () => {
      state.onRead();
      return Promise.resolve(state.stored);
    },
    readPolicies: () => Promise.resolve(state.policies),
    noteIntroduction({ match, guide: shown }) {
      log.push('introduction noted');
      const { bannerHistory } = state.stored;
      state.stored = { ...state.stored, bannerHistory: introduce(bannerHistory, match.service, shown) };
      return Promise.resolve();
    },
    setBadge(_, badge) {
      log.push(badge ? 'badge' : 'no badge');
      state.badge = badge?.text;
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
    isSiteOn: (url) => {
      state.asked.push(url);
      return Promise.resolve(state.isSiteOn);
    },
    canOpenPanel: () => true,
    now: () => NOW,
  };
  return { state, log, presenter: createTabPresenter(env) };
}

describe('a site that is off, whose page a click on the icon lets the extension see', () => {
  test('gets neither badge nor banner', async () => {
    const { state, log, presenter } = fakeBrowser();
    state.isSiteOn = false;
    await presenter.show(1, 'change');
    expect(log).toEqual(['no badge']);
    expect(state.banner).toBeUndefined();
  });

  test('is asked about only if it has guides: every change of what is stored looks at every tab', async () => {
    const { state, presenter } = fakeBrowser();
    state.url = 'about:blank';
    await presenter.show(1, 'change');
    expect(state.asked).toEqual([]);
  });

  test('loses what it had when it is turned off, but for what the person opened', async () => {
    const { state, presenter } = fakeBrowser();
    await presenter.show(1, 'load', TOOL);
    state.isSiteOn = false;
    await presenter.show(1, 'change');
    expect([state.banner, state.badge]).toEqual([undefined, undefined]);
    await presenter.toggle(1);
    await presenter.show(1, 'change');
    expect(state.banner).toMatchObject({ match: { kind: 'transfer' } });
  });
});

describe('a page that was just loaded', () => {
  test('gets its badge before its banner, which is expanded', async () => {
    const { state, log, presenter } = fakeBrowser();
    await presenter.show(1, 'load', TOOL);
    expect(log).toEqual(['badge', 'inject', 'show']);
    expect(state.banner).toMatchObject({ isExpanded: true, isPinned: false, match: { kind: 'transfer' } });
    expect(state.banner?.isSiteHidden).toBe(false);
  });

  test('on a site that is hidden has the badge alone', async () => {
    const { state, log, presenter } = fakeBrowser();
    state.stored = MUTED;
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

  test.each([
    ['can’t be injected into', { canInject: false }],
    ['holds no banner, such as a drawing', { canHoldBanner: false }],
  ])('that %s isn’t an introduction', async (_name, fields) => {
    const { state, log, presenter } = fakeBrowser();
    Object.assign(state, { url: SITE, ...fields });
    await presenter.show(1, 'load', SITE);
    expect(log).toEqual(['badge', 'inject']);
  });
});

const stateWith = (...done: string[]): State => ({
  ...INITIAL_STATE,
  transfers: [sampleTransfer({ guide: guide.id, done })],
});

test('a destination’s site shows a transfer that is not sent minimized, with its step, and asks nothing', async () => {
  const { state, presenter } = fakeBrowser();
  state.url = SITE;
  state.stored = stateWith('open');
  await presenter.show(1, 'load', SITE);
  expect(state.banner).toMatchObject({ isExpanded: false, asksArrival: false, progress: { current: 1 } });
  expect(state.badge).toBe('2/3');
});

test('a guide is loaded to decide only if the page has a transfer in progress', async () => {
  const { state, presenter } = fakeBrowser();
  state.stored = MUTED;
  await presenter.show(1, 'load', TOOL);
  expect(state.loads).toBe(0);
  state.stored = { ...stateWith(), hiddenSites: MUTED.hiddenSites };
  await presenter.show(1, 'load', TOOL);
  expect(state).toMatchObject({ loads: 1, badge: '2/3' });
});

test('if that guide can’t be loaded, the badge says only that there is one', async () => {
  const { state, presenter } = fakeBrowser();
  state.stored = { ...stateWith('start'), hiddenSites: MUTED.hiddenSites };
  state.isGuideBroken = true;
  await presenter.show(1, 'load', TOOL);
  expect(state.badge).toBe('•');
});

test('a destination’s site asks whether the transfer that is sent has arrived, until the person opens a guide', async () => {
  const { state, presenter } = fakeBrowser();
  state.url = SITE;
  state.stored = stateWith('choose');
  await presenter.show(1, 'load', SITE);
  expect(state.banner).toMatchObject({ isExpanded: true, asksArrival: true, progress: { isSent: true } });
  expect(state.badge).toBe('?');
  expect(await presenter.readGuide(1, guide.id)).toMatchObject({ asksArrival: false });
});

describe('a banner that the person opened', () => {
  test('stays when something stored changes, and follows the change', async () => {
    const { state, log, presenter } = fakeBrowser();
    state.stored = MUTED;
    await presenter.toggle(1);
    expect(state.banner).toMatchObject({ isExpanded: true, isPinned: true, isSiteHidden: true });
    log.length = 0;
    state.stored = { ...state.stored, transfers: [sampleTransfer({ guide: guide.id, done: ['one'] })] };
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
});

describe('a banner that was shown automatically', () => {
  test('goes when its site is hidden', async () => {
    const { state, presenter } = fakeBrowser();
    await presenter.show(1, 'load', TOOL);
    state.stored = MUTED;
    await presenter.show(1, 'change');
    expect(state).toMatchObject({ isBannerThere: false, badge: '•' });
  });

  test('comes when its site is shown again', async () => {
    const { state, presenter } = fakeBrowser();
    state.stored = MUTED;
    await presenter.show(1, 'load', TOOL);
    state.stored = INITIAL_STATE;
    await presenter.show(1, 'change');
    expect(state.isBannerThere).toBe(true);
  });
});

test('a tab that has navigated meanwhile is updated for its new page', async () => {
  const { state, presenter } = fakeBrowser();
  state.onRead = () => {
    state.url = SITE;
  };
  await presenter.show(1, 'load', TOOL);
  expect(state.banner?.match).toEqual({ service: 'koofr', kind: 'site' });
});

test('a page that was left before its message arrived leaves nothing behind on the next one', async () => {
  const { state, presenter } = fakeBrowser();
  state.url = 'https://www.facebook.com/';
  await presenter.show(1, 'load', TOOL);
  expect(state).toMatchObject({ isBannerThere: false, badge: undefined });
});

test('a tab that the extension has no access to any more has neither badge nor banner', async () => {
  const { state, presenter } = fakeBrowser();
  await presenter.show(1, 'load', TOOL);
  state.url = undefined;
  await presenter.show(1, 'change');
  expect(state).toMatchObject({ isBannerThere: false, badge: undefined });
});

test('a change sends nothing to a tab whose page has no guide', async () => {
  const { state, log, presenter } = fakeBrowser();
  state.url = 'https://www.facebook.com/';
  await presenter.show(1, 'change');
  expect(log).toEqual([]);
});

test('a guide that is opened in the banner is read; one that does not exist is not', async () => {
  const { presenter } = fakeBrowser();
  expect(await presenter.readGuide(1, guide.id)).toMatchObject({ isPinned: true, isExpanded: true });
  expect(await presenter.readGuide(1, 'gone')).toBeUndefined();
});

describe('a site that the organization has turned off', () => {
  const TURNED_OFF = { ...NO_POLICIES, hiddenSites: ['facebook'] };

  test('has neither badge nor banner, and opens none', async () => {
    const { state, log, presenter } = fakeBrowser();
    state.policies = TURNED_OFF;
    await presenter.show(1, 'load', TOOL);
    await presenter.toggle(1);
    expect(await presenter.readGuide(1, guide.id)).toBeUndefined();
    expect(log).toEqual(['no badge']);
  });

  test('loses both, even those that the person opened, as soon as it is', async () => {
    const { state, presenter } = fakeBrowser();
    await presenter.show(1, 'load', TOOL);
    await presenter.toggle(1);
    state.policies = TURNED_OFF;
    await presenter.show(1, 'policies');
    expect(state).toMatchObject({ isBannerThere: false, badge: undefined });
  });

  test('has them again once it isn’t any more', async () => {
    const { state, presenter } = fakeBrowser();
    state.policies = TURNED_OFF;
    await presenter.show(1, 'load', TOOL);
    state.policies = NO_POLICIES;
    await presenter.show(1, 'policies');
    expect(state).toMatchObject({ isBannerThere: true, badge: '•' });
  });

  test('is no other service’s', async () => {
    const { state, presenter } = fakeBrowser();
    state.policies = { ...NO_POLICIES, hiddenSites: ['koofr'] };
    await presenter.show(1, 'load', TOOL);
    expect(state).toMatchObject({ isBannerThere: true, badge: '•' });
  });
});

test('the banner gets the organization’s destination, and whether it may ask for reports', async () => {
  const { state, presenter } = fakeBrowser();
  state.guide = { ...guide, destinations: ['dropbox', 'koofr'] };
  await presenter.show(1, 'load', TOOL);
  expect(state.banner).toMatchObject({ reportLink: true });
  expect(state.banner?.destination).toBeUndefined();
  state.policies = { ...NO_POLICIES, reportLink: false, destinations: { photos: 'koofr' } };
  await presenter.show(1, 'policies');
  expect(state.banner).toMatchObject({ reportLink: false, destination: 'koofr' });
});
