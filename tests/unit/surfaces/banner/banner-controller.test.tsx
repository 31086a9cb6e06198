import { act, cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { BannerView } from '../../../../core/guides/guide-model';
import type { ContentMessage } from '../../../../platform/messages';
import { bannerView } from '../../components/samples';
import { text } from '../../components/texts';

// The real texts come from a module that only the build knows; the test brings its own.
vi.mock('../../../../platform/translate', () => ({ translate: () => '' }));
const { createBannerController } = await import('../../../../surfaces/banner/banner-controller');

const SETTINGS = { service: 'facebook', kind: 'settings' } as const;
const SITE = { service: 'koofr', kind: 'site' } as const;

/** A page with a controller in it, and a background that answers as it is told. */
function openPage() {
  const sent: ContentMessage[] = [];
  const state = { answer: 'saved' as unknown, isExtensionThere: true, isInPlace: true, mounted: 0 };
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
      return Promise.resolve(state.answer);
    },
    texts: text,
  });
  const show = (fields: Partial<BannerView> = {}) => {
    void act(() => {
      controller.show(bannerView(fields));
    });
  };
  const click = async (name: string) => {
    await act(async () => {
      fireEvent.click(screen.getByRole('button', { name }));
      await Promise.resolve();
    });
  };
  return { controller, sent, state, onRemoved, show, click };
}

const isOpen = () => screen.queryByRole('button', { name: text('banner.fold') }) !== null;
const isThere = () => screen.queryByRole('complementary') !== null;

afterEach(() => {
  cleanup();
  document.body.replaceChildren();
});

describe('what the person opened or collapsed', () => {
  test('stays so when a view of the same guide comes', async () => {
    const { show, click } = openPage();
    show({ open: false });
    await click(text('banner.open'));
    show({ open: false });
    expect(isOpen()).toBe(true);
  });

  test('collapsing is stored', async () => {
    const { show, click, sent } = openPage();
    show({ open: true });
    await click(text('banner.fold'));
    expect(isOpen()).toBe(false);
    expect(sent).toEqual([{ type: 'fold', guide: bannerView().guide.id }]);
  });
});

describe('told to hide', () => {
  test('a banner that came by itself goes', () => {
    const { show, controller, onRemoved } = openPage();
    show();
    expect(controller.hide(SETTINGS)).toBe('done');
    expect(isThere()).toBe(false);
    expect(onRemoved).toHaveBeenCalledOnce();
  });

  test('one that the person opened stays on its page, and goes when the page is left', async () => {
    const { show, click, controller } = openPage();
    show();
    await click(text('banner.open'));
    expect(controller.hide(SETTINGS)).toBe('pinned');
    expect(isThere()).toBe(true);
    expect(controller.hide(SITE)).toBe('done');
    expect(isThere()).toBe(false);
  });

  test('one that was brought up by the keys stays; once collapsed, it goes', async () => {
    const { show, click, controller } = openPage();
    show({ isPinned: true, open: true });
    expect(controller.hide(SETTINGS)).toBe('pinned');
    await click(text('banner.fold'));
    expect(controller.hide(SETTINGS)).toBe('done');
  });

  test('without a page it always goes', () => {
    const { show, controller } = openPage();
    show({ isPinned: true, open: true });
    expect(controller.hide()).toBe('done');
  });
});

describe('a command', () => {
  test('that hides the banner takes it away once it is stored', async () => {
    const { show, click, sent } = openPage();
    show({ open: true });
    await click(text('banner.later'));
    expect(sent).toMatchObject([{ type: 'snooze', length: 'later' }]);
    expect(isThere()).toBe(false);
  });

  test.each([
    ['not-stored', 'error.notStored'],
    ['guide-gone', 'error.guideGone'],
    ['failed', 'error.failed'],
    [undefined, 'error.noAnswer'],
  ] as const)('answered with %s: the banner stays and names the cause', async (answer, key) => {
    const { show, click, state } = openPage();
    state.answer = answer;
    show({ open: true });
    await click(text('banner.later'));
    expect(screen.getByRole('alert').textContent).toBe(text(key));
  });

  test('after the extension was removed says so, and sends nothing', async () => {
    const { show, click, sent, state } = openPage();
    show({ open: true });
    state.isExtensionThere = false;
    await click(text('banner.fold'));
    expect(screen.getByRole('alert').textContent).toBe(text('error.outdated'));
    expect(sent).toEqual([]);
  });
});

test('a banner that the page took away comes back with the next view', () => {
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
