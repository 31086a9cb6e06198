import { act, fireEvent, screen } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { BannerView } from '../../../../core/guides/guide-model';
import type { ContentMessage } from '../../../../platform/messages';
import { sampleTransfer } from '../../core/samples';
import { bannerView, button, choice, GUIDE, WHOLE_GUIDE } from '../../components/samples';
import { text } from '../../components/texts';

// The real texts come from a module that exists only in the build, so the test has its own.
vi.mock('../../../../platform/translate', () => ({ translate: () => '' }));
const { createBannerController } = await import('../../../../surfaces/banner/banner-controller');

const SETTINGS = { service: 'facebook', kind: 'settings' } as const;
const SITE = { service: 'koofr', kind: 'site' } as const;
const LEAVING = { service: 'facebook', kind: 'leaving' } as const;

/** A page with a controller, and a background that gives the test's answers. */
function openPage() {
  const sent: ContentMessage[] = [];
  const state = { answer: 'saved' as unknown, isExtensionThere: true, isInPlace: true, mounted: 0 };
  const views: Readonly<Record<string, BannerView>> = {
    photos: bannerView({
      guide: WHOLE_GUIDE,
      isPinned: true,
      undo: { id: 'u1', command: 'answer-arrival', at: Date.now() },
    }),
    posts: bannerView({ guide: { ...GUIDE, id: 'posts', headline: 'Posts' }, isExpanded: true }),
    videos: bannerView({ guide: { ...GUIDE, id: 'videos', headline: 'Videos' }, isExpanded: true }),
  };
  const [onRemoved, onReload] = [vi.fn(), vi.fn()];
  const controller = createBannerController(onRemoved, {
    mount() {
      state.mounted += 1;
      const container = document.body.appendChild(document.createElement('div'));
      return { container, isInPlace: () => state.isInPlace, remove: () => container.remove() };
    },
    isExtensionThere: () => state.isExtensionThere,
    send(message) {
      sent.push(message);
      return Promise.resolve(message.type === 'read-guide' ? views[message.guide] : state.answer);
    },
    texts: text,
    reloadPage: onReload,
  });
  const show = (fields: Partial<BannerView> = {}) => {
    void act(() => {
      controller.show(bannerView(fields));
    });
  };
  /** Does something, and waits for the answers to what was sent. */
  const perform = (action: () => void) =>
    act(async () => {
      action();
      await new Promise((resolve) => setTimeout(resolve));
    });
  const click = (name: string) => perform(() => fireEvent.click(button(name)));
  return { controller, sent, state, onRemoved, onReload, show, perform, click };
}

const isExpanded = () => screen.queryByRole('button', { name: text('banner.minimize') }) !== null;
const isThere = () => screen.queryByRole('complementary') !== null;
const isShown = (title: string) => screen.queryByRole('heading', { name: title }) !== null;

afterEach(() => {
  document.body.replaceChildren();
  vi.unstubAllEnvs();
});

test.each([true, false])('the link for reports is there if the organization allows it: %s', (reportLink) => {
  vi.stubEnv('BUGS_URL', 'https://project.example/issues');
  openPage().show({ isExpanded: true, reportLink });
  expect(screen.queryAllByText(text('guide.report'))).toHaveLength(reportLink ? 1 : 0);
});

describe('a view of the same page', () => {
  test('does not collapse what the person expanded', async () => {
    const { show, click } = openPage();
    show();
    await click(text('banner.open'));
    show();
    expect(isExpanded()).toBe(true);
  });

  test('does not replace the guide that the person opened', async () => {
    const { show, perform, click } = openPage();
    show({ isExpanded: true });
    await click('the guide for posts');
    expect(isShown('Posts')).toBe(true);
    await perform(() => show({ isExpanded: true }));
    expect(isShown('Posts')).toBe(true);
  });
});

test.each(['transfer.remove', 'transfer.startOver'] as const)(
  'after %s the guide stays, with the undo, whatever else then fits the page better',
  async (key) => {
    const { show, perform, click } = openPage();
    show({ isExpanded: true, destination: 'koofr', transfer: sampleTransfer({ id: 't1' }) });
    await click(text(key));
    await perform(() => show({ guide: { ...GUIDE, id: 'posts', headline: 'Posts' } }));
    expect(isShown(GUIDE.headline)).toBe(true);
    expect(isExpanded()).toBe(true);
  },
);

describe('a view of another page', () => {
  test('expands the same guide where it is to be open, and leaves the focus alone', () => {
    const { show } = openPage();
    show();
    show({ match: LEAVING, isExpanded: true });
    expect(isExpanded()).toBe(true);
    expect(document.activeElement).toBe(document.body);
  });

  test('does not minimize a guide that is being read', () => {
    const { show } = openPage();
    show({ match: LEAVING, isExpanded: true });
    show();
    expect(isExpanded()).toBe(true);
  });
});

test('a guide that the person opened at the destination does not become the question while they work with it', async () => {
  const { show, click } = openPage();
  const asked = {
    match: SITE,
    destination: 'koofr',
    transfer: sampleTransfer({ id: 't1' }),
    isExpanded: true,
  };
  show({ ...asked, isExpanded: false });
  await click(text('banner.continue'));
  show({ ...asked, asksArrival: true });
  expect(isShown(text('arrival.question', ['Koofr']))).toBe(false);
});

test('a question that is shown stays when the state changes', () => {
  const { show } = openPage();
  const transfer = sampleTransfer({ id: 't1' });
  const asked = { match: SITE, destination: 'koofr', transfer, isExpanded: true, asksArrival: true };
  show({ ...asked, isPinned: true });
  show(asked);
  expect(isShown(text('arrival.question', ['Koofr']))).toBe(true);
});

describe('a destination chosen in it', () => {
  const [first, second, third] = ['koofr', 'dropbox', 'flickr'] as const;
  const guide = { ...bannerView().guide, destinations: [first, second, third], names: {} };
  const names = {};
  const open = () => {
    const page = openPage();
    page.show({ guide, names, isExpanded: true, destination: first });
    const chooseHere = (destination: string) =>
      page.perform(() => {
        fireEvent.click(choice(destination));
      });
    return { ...page, chooseHere };
  };
  const chosen = () => [first, second, third].find((name) => choice(name).checked);

  test('holds when the views of the choices before it come late', async () => {
    const { show, chooseHere } = open();
    await chooseHere(second);
    await chooseHere(first);
    await chooseHere(third);
    for (const destination of [second, first, third]) {
      show({ guide, names, destination });
      expect(chosen()).toBe(third);
    }
  });

  test('holds on a site where the background prefers another', async () => {
    const { show, chooseHere } = open();
    await chooseHere(second);
    show({ guide, names, destination: first });
    expect(chosen()).toBe(second);
  });

  test('is replaced by a stored one that was not chosen here and, once it is stored, by any other', async () => {
    const { show, chooseHere } = open();
    await chooseHere(second);
    show({ guide, names, destination: third });
    expect(chosen()).toBe(third);
    await chooseHere(second);
    show({ guide, names, destination: second });
    show({ guide, names, destination: first });
    expect(chosen()).toBe(first);
  });

  test('does not bring another guide', async () => {
    const { show, perform, chooseHere } = open();
    await chooseHere(second);
    await perform(() => show({ guide: { ...GUIDE, id: 'posts', headline: 'Posts' } }));
    expect(isShown(guide.headline)).toBe(true);
  });

  test('is reset if it could not be stored', async () => {
    const { state, chooseHere } = open();
    state.answer = 'not-stored';
    await chooseHere(second);
    expect(chosen()).toBe(first);
  });
});

describe('a message to hide', () => {
  test('removes a banner that was shown automatically', () => {
    const { show, controller, onRemoved } = openPage();
    show();
    expect(controller.hide(SETTINGS)).toBe('done');
    expect(isThere()).toBe(false);
    expect(onRemoved).toHaveBeenCalledOnce();
  });

  test('keeps one that the person expanded on its page, and removes it when the page is left', async () => {
    const { show, click, controller } = openPage();
    show();
    await click(text('banner.open'));
    expect(controller.hide(SETTINGS)).toBe('pinned');
    expect(isThere()).toBe(true);
    expect(controller.hide(SITE)).toBe('done');
    expect(isThere()).toBe(false);
  });

  test('keeps one that the person opened until it is collapsed', async () => {
    const { show, click, controller } = openPage();
    show({ isPinned: true, isExpanded: true });
    expect(controller.hide(SETTINGS)).toBe('pinned');
    await click(text('banner.minimize'));
    expect(controller.hide(SETTINGS)).toBe('done');
  });

  test('without a page always removes the banner', () => {
    const { show, controller } = openPage();
    show({ isPinned: true, isExpanded: true });
    expect(controller.hide()).toBe('done');
  });

  test('keeps one that shows what is left to do after a transfer, with an undo', async () => {
    const { show, click, controller, sent } = openPage();
    show({ isExpanded: true, destination: 'koofr', transfer: sampleTransfer({ id: 't1' }) });
    await click(text('transfer.markComplete'));
    expect(controller.hide(SETTINGS)).toBe('pinned');
    show({ isExpanded: true });
    expect(isShown(text('arrival.finished'))).toBe(true);
    await click(text('undo.button'));
    expect(sent.at(-1)).toEqual({ type: 'undo', id: 'u1' });
  });

  test('keeps what is left to do after a transfer also while it is minimized', async () => {
    const { show, click, controller } = openPage();
    show({ isExpanded: true, destination: 'koofr', transfer: sampleTransfer({ id: 't1' }) });
    await click(text('transfer.markComplete'));
    await click(text('banner.minimize'));
    expect(controller.hide(SETTINGS)).toBe('pinned');
    await click(text('banner.open'));
    expect(isShown(text('arrival.finished'))).toBe(true);
  });
});

describe('what is left to do after a transfer', () => {
  const finish = async () => {
    const page = openPage();
    page.show({
      guide: WHOLE_GUIDE,
      isExpanded: true,
      destination: 'koofr',
      transfer: sampleTransfer({ id: 't1' }),
    });
    await page.click(text('transfer.markComplete'));
    expect(isShown(text('arrival.finished'))).toBe(true);
    return page;
  };

  test('leads to another guide', async () => {
    const { click } = await finish();
    await click('the videos');
    expect(isShown('Videos')).toBe(true);
  });

  test('goes when the page is left', async () => {
    const { show } = await finish();
    show({ guide: WHOLE_GUIDE, match: LEAVING, isExpanded: true });
    expect(isShown(text('arrival.finished'))).toBe(false);
    expect(isExpanded()).toBe(true);
  });

  test('leaves the next page as it would be without it', async () => {
    const { show } = await finish();
    show({ guide: WHOLE_GUIDE, match: SITE });
    expect([isThere(), isExpanded()]).toEqual([true, false]);
  });

  test('does not come back once it was closed, until another page or the keys ask for the guide', async () => {
    const { show, click, perform, controller } = await finish();
    await click(text('banner.close'));
    show({ guide: WHOLE_GUIDE, isExpanded: true });
    expect(isThere()).toBe(false);
    await perform(() => controller.toggle());
    expect(isShown(WHOLE_GUIDE.headline)).toBe(true);
    await click(text('banner.minimize'));
    show({ guide: WHOLE_GUIDE, match: SITE });
    expect(isThere()).toBe(true);
  });
});

test('reading a guide anew does not make a banner stay that the person did not open', async () => {
  const { show, perform, click, controller } = openPage();
  show({ isExpanded: true, destination: 'koofr', transfer: sampleTransfer({ id: 't1' }) });
  await click(text('transfer.remove'));
  await perform(() => show({ guide: { ...GUIDE, id: 'posts', headline: 'Posts' } }));
  expect(controller.hide(SETTINGS)).toBe('done');
});

test('a link to another guide says so if the extension was removed', async () => {
  const { show, click, state } = openPage();
  show({ isExpanded: true });
  state.isExtensionThere = false;
  await click('the guide for posts');
  expect(screen.getByRole('alert').textContent).toContain(text('error.outdated'));
});

describe('a command', () => {
  test('that collapses the banner does so at once, and is sent', async () => {
    const { show, click, sent } = openPage();
    show({ isExpanded: true });
    await click(text('banner.minimize'));
    expect(isExpanded()).toBe(false);
    expect(sent).toEqual([{ type: 'collapse-guide', guide: 'photos' }]);
  });

  test.each([
    ['not-stored', 'error.notStored'],
    [undefined, 'error.noAnswer'],
  ] as const)('answered with %s leaves the banner there, which tells the cause', async (answer, key) => {
    const { show, click, state } = openPage();
    state.answer = answer;
    show();
    await click(text('banner.close'));
    expect(screen.getByRole('alert').textContent).toBe(text(key));
  });

  test('is not sent after the extension was removed, and the banner says so', async () => {
    const { show, click, sent, state, onReload } = openPage();
    show({ isExpanded: true });
    state.isExtensionThere = false;
    await click(text('banner.minimize'));
    expect(screen.getByRole('alert').textContent).toContain(text('error.outdated'));
    expect(sent).toEqual([]);
    await click(text('error.reload'));
    expect(onReload).toHaveBeenCalledOnce();
  });
});

describe('a guide that the person hides', () => {
  const notice = () => screen.queryByRole('status', { name: '' })?.textContent;

  test('is followed by a notice once it is stored, which the change that it makes does not remove', async () => {
    const { show, click, controller, sent } = openPage();
    show({ isExpanded: true });
    await click(text('banner.later'));
    expect(sent).toMatchObject([{ type: 'snooze-site', period: 'day' }]);
    expect(notice()).toBe(text('notice.hiddenUntilTomorrow', ['Facebook']));
    expect(controller.hide(SETTINGS)).toBe('done');
    expect(isThere()).toBe(true);
    expect(controller.hide(SITE)).toBe('done');
    expect(isThere()).toBe(false);
  });

  test('also ends a banner that the person had opened: it isn’t shown again in place of the notice', async () => {
    const { controller, show, click } = openPage();
    show();
    await click(text('banner.open'));
    await click(text('banner.later'));
    expect(controller.hide(SETTINGS)).toBe('done');
    expect(notice()).toBe(text('notice.hiddenUntilTomorrow', ['Facebook']));
  });

  test('is not removed by the change that comes before the answer, nor shown again by an older view', async () => {
    const { show, controller, perform } = openPage();
    show({ isExpanded: true });
    await perform(() => {
      fireEvent.click(button(text('banner.later')));
      controller.hide(SETTINGS);
      controller.show(bannerView({ isExpanded: true }));
    });
    expect(notice()).toBe(text('notice.hiddenUntilTomorrow', ['Facebook']));
  });

  test('for good, and is opened by the person, is only closed by ✕', async () => {
    const { show, click, sent } = openPage();
    show({ isExpanded: true, isPinned: true, isSiteHidden: true });
    await click(text('banner.close'));
    expect(sent).toEqual([]);
    expect(isThere()).toBe(false);
  });

  test('comes back with Undo', async () => {
    const { show, click, sent } = openPage();
    show({ isExpanded: true });
    await click(text('banner.later'));
    await click(text('undo.button'));
    expect(sent.at(-1)).toEqual({ type: 'show-site', service: 'facebook' });
    expect(isShown(GUIDE.headline)).toBe(true);
  });

  test('can be hidden for good from the notice', async () => {
    const { show, click, sent } = openPage();
    show({ isExpanded: true });
    await click(text('banner.later'));
    await click(text('banner.never', ['Facebook']));
    expect(sent.at(-1)).toEqual({ type: 'mute-site', service: 'facebook' });
    expect(notice()).toBe(text('notice.hiddenForGood', ['Facebook']));
  });

  test('is gone when the person comes back to the page, also if they left before it was stored', async () => {
    for (const isStored of [true, false]) {
      const { show, click, controller, onRemoved } = openPage();
      show({ isExpanded: true });
      if (isStored) await click(text('banner.later'));
      else fireEvent.click(button(text('banner.later')));
      controller.leave();
      expect(isThere()).toBe(false);
      expect(onRemoved).toHaveBeenCalledOnce();
    }
  });

  test('alone goes when the page is left: a guide is still there when the person comes back', () => {
    const { show, controller } = openPage();
    show({ isExpanded: true });
    controller.leave();
    expect(isThere()).toBe(true);
  });

  test('goes for good when the notice ends', async () => {
    const { show, click, onRemoved } = openPage();
    show({ isExpanded: true });
    await click(text('banner.later'));
    await click(text('notice.dismiss'));
    expect(isThere()).toBe(false);
    expect(onRemoved).toHaveBeenCalledOnce();
  });

  test('by answering "not yet" at the destination is asked about again tomorrow, and the answer can be undone', async () => {
    const { show, click, sent } = openPage();
    show({
      match: SITE,
      isExpanded: true,
      asksArrival: true,
      destination: 'koofr',
      transfer: sampleTransfer({ id: 't1' }),
    });
    await click(text('arrival.notYet'));
    expect(notice()).toBe(text('notice.askedTomorrow'));
    await click(text('undo.button'));
    expect(sent.at(-1)).toEqual({ type: 'undo', id: 'u1' });
    expect(isShown(text('arrival.question', ['Koofr']))).toBe(true);
  });
});

test('elsewhere ✕ hides the guide as ever, and the answer "not yet" leaves it there, also with the next view', async () => {
  const { show, click, sent } = openPage();
  const transfer = sampleTransfer({ id: 't1', done: ['open', 'start'] });
  const sentAway = { guide: WHOLE_GUIDE, isExpanded: true, destination: 'koofr', transfer };
  show(sentAway);
  await click(text('sent.ask'));
  await click(text('banner.close'));
  expect(sent).toMatchObject([{ type: 'snooze-site' }]);
  await click(text('undo.button'));
  await click(text('arrival.notYet'));
  expect(sent.slice(2)).toEqual([{ type: 'answer-arrival', transfer: 't1', answer: 'not-yet' }]);
  expect(isShown(text('sent.title'))).toBe(true);
  show(sentAway);
  expect(isShown(text('sent.title'))).toBe(true);
});

test('a banner that the page removed comes back with the next view', () => {
  const { show, state } = openPage();
  show();
  state.isInPlace = false;
  show();
  expect(state.mounted).toBe(2);
  expect(isThere()).toBe(true);
});

test('it has the language and the direction of its texts', () => {
  const { show } = openPage();
  show();
  const container = screen.getByRole('complementary').parentElement;
  expect([container?.lang, container?.dir]).toEqual(['en', 'ltr']);
});
