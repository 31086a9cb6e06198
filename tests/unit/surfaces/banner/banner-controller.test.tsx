import { act, fireEvent, screen } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { BannerView } from '../../../../core/guides/guide-model';
import type { ContentMessage } from '../../../../platform/messages';
import { sampleTransfer } from '../../core/samples';
import { bannerView, button, choose, GUIDE, select, WHOLE_GUIDE } from '../../components/samples';
import { text } from '../../components/texts';

// The real texts come from a module that exists only in the build, so the test has its own.
vi.mock('../../../../platform/translate', () => ({ translate: () => '' }));
const { createBannerController } = await import('../../../../surfaces/banner/banner-controller');

const SETTINGS = { service: 'facebook', kind: 'settings' } as const;
const SITE = { service: 'koofr', kind: 'site' } as const;

/** A page with a controller, and a background that gives the test's answers. */
function openPage() {
  const sent: ContentMessage[] = [];
  const state = { answer: 'saved' as unknown, isExtensionThere: true, isInPlace: true, mounted: 0 };
  const views: Readonly<Record<string, BannerView>> = {
    photos: bannerView({ guide: WHOLE_GUIDE, undo: { id: 'u1', command: 'answer-arrival', at: 0 } }),
    posts: bannerView({ guide: { ...GUIDE, id: 'posts', title: 'Posts' }, isExpanded: true }),
  };
  const onRemoved = vi.fn();
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
  return { controller, sent, state, onRemoved, show, perform, click };
}

const isExpanded = () => screen.queryByRole('button', { name: text('banner.fold') }) !== null;
const isThere = () => screen.queryByRole('complementary') !== null;
const isShown = (title: string) => screen.queryByRole('heading', { name: title }) !== null;

afterEach(() => {
  document.body.replaceChildren();
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

describe('a destination chosen in it', () => {
  const [first, second, third] = ['koofr', 'dropbox', 'flickr'] as const;
  const guide = { ...bannerView().guide, destinations: [first, second, third] };
  const open = () => {
    const page = openPage();
    page.show({ guide, isExpanded: true, destination: first });
    const chooseHere = (destination: string) =>
      page.perform(() => {
        choose(text('guide.to'), destination);
      });
    return { ...page, chooseHere };
  };
  const chosen = () => select(text('guide.to')).value;

  test('holds when the views of the choices before it come late', async () => {
    const { show, chooseHere } = open();
    await chooseHere(second);
    await chooseHere(first);
    await chooseHere(third);
    for (const destination of [second, first, third]) {
      show({ guide, destination });
      expect(chosen()).toBe(third);
    }
  });

  test('holds on a site where the background prefers another', async () => {
    const { show, chooseHere } = open();
    await chooseHere(second);
    show({ guide, destination: first });
    expect(chosen()).toBe(second);
  });

  test('is replaced by a stored one that was not chosen here and, once it is stored, by any other', async () => {
    const { show, chooseHere } = open();
    await chooseHere(second);
    show({ guide, destination: third });
    expect(chosen()).toBe(third);
    await chooseHere(second);
    show({ guide, destination: second });
    show({ guide, destination: first });
    expect(chosen()).toBe(first);
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
    await click(text('banner.fold'));
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
    await click(text('transfer.allThere'));
    expect(controller.hide(SETTINGS)).toBe('pinned');
    show({ isExpanded: true });
    expect(isShown(text('arrival.finished'))).toBe(true);
    await click(text('undo.button'));
    expect(sent.at(-1)).toEqual({ type: 'undo', id: 'u1' });
  });

  test('keeps what is left to do after a transfer also while it is minimized', async () => {
    const { show, click, controller } = openPage();
    show({ isExpanded: true, destination: 'koofr', transfer: sampleTransfer({ id: 't1' }) });
    await click(text('transfer.allThere'));
    await click(text('banner.fold'));
    expect(controller.hide(SETTINGS)).toBe('pinned');
    await click(text('banner.open'));
    expect(isShown(text('arrival.finished'))).toBe(true);
  });
});

describe('a command', () => {
  test('that collapses the banner does so at once, and is sent', async () => {
    const { show, click, sent } = openPage();
    show({ isExpanded: true });
    await click(text('banner.fold'));
    expect(isExpanded()).toBe(false);
    expect(sent).toEqual([{ type: 'collapse-guide', guide: 'photos' }]);
  });

  test('that hides the banner removes it once it is stored', async () => {
    const { show, click, sent } = openPage();
    show({ isExpanded: true });
    await click(text('banner.later'));
    expect(sent).toMatchObject([{ type: 'snooze-site', period: 'day' }]);
    expect(isThere()).toBe(false);
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
    const { show, click, sent, state } = openPage();
    show({ isExpanded: true });
    state.isExtensionThere = false;
    await click(text('banner.fold'));
    expect(screen.getByRole('alert').textContent).toBe(text('error.outdated'));
    expect(sent).toEqual([]);
  });
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
