import { act, fireEvent, screen } from '@testing-library/preact';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { Banner } from '../../../../components/banner/Banner';
import type { BannerProps } from '../../../../components/banner/banner-props';
import type { BannerView } from '../../../../core/guides/guide-model';
import { sampleTransfer } from '../../core/samples';
import { bannerView, button, click, commands, GUIDE, render, TOOL, WHOLE_GUIDE } from '../samples';
import { text } from '../texts';

const callbacks = {
  onExpand: vi.fn(),
  onOpenSettings: vi.fn(),
  onOpenGuide: vi.fn(),
  onOpenPanel: vi.fn(),
  onReload: vi.fn(),
};
const banner = (isExpanded: boolean, view: Partial<BannerView> = {}, props: Partial<BannerProps> = {}) => (
  <Banner
    {...{ view: bannerView(view), isExpanded, notice: undefined, problem: undefined, ...callbacks }}
    {...props}
  />
);
const landmark = () => screen.getByRole('complementary', { name: text('banner.label') });
const title = () => screen.queryByRole('heading', { name: GUIDE.headline });
const called = () =>
  Object.entries(callbacks).flatMap(([name, { mock }]) => (mock.calls.length > 0 ? [name] : []));

const TRANSFER_PAGE = { service: 'facebook', kind: 'transfer', tool: 'meta' } as const;
const SITE = { service: 'koofr', kind: 'site' } as const;
const LEAVING = { service: 'facebook', kind: 'leaving' } as const;

describe('minimized', () => {
  test('it says what the guide is for, at the edge that the person chose', () => {
    render(banner(false, { match: SITE, position: 'top' }));
    expect(landmark().textContent).toContain(GUIDE.headline + GUIDE.promise);
    expect(screen.getAllByRole('button')).toEqual([
      button(text('banner.open')),
      button(text('banner.close')),
    ]);
    expect(landmark().classList).toContain('top');
  });

  test('on a settings page its main button is the way to the tool', () => {
    render(banner(false));
    const [way] = screen.getAllByRole('link');
    expect([way?.getAttribute('href'), way?.className]).toEqual([TOOL, 'button primary']);
    expect(way?.textContent).toContain(text('banner.transferPage'));
    expect(button(text('banner.open')).className).toBe('button');
  });

  test('it says how far a transfer is, without steps that the guide no longer has', () => {
    const transfer = sampleTransfer({ done: ['gone', 'open'], destination: 'koofr' });
    render(banner(false, { match: SITE, source: 'facebook', destination: 'koofr', transfer }));
    expect(landmark().textContent).toContain(text('guide.step', ['2', '2']));
    expect(landmark().textContent).toContain(text('guide.route', ['Facebook', 'Koofr']));
    click(text('banner.continue'));
    expect(called()).toEqual(['onExpand']);
  });

  test('it can be expanded and closed, and Escape does nothing', () => {
    render(banner(false));
    fireEvent.keyDown(button(text('banner.open')), { key: 'Escape' });
    expect(commands()).toEqual([]);
    click(text('banner.open'));
    expect(called()).toEqual(['onExpand']);
    click(text('banner.close'));
    expect(commands()).toEqual([
      { type: 'snooze-site', service: 'facebook', guide: 'photos', period: 'month' },
    ]);
  });
});

describe('expanded', () => {
  beforeEach(() => {
    render(banner(true));
  });

  test.each([
    ['banner.minimize', { type: 'collapse-guide', guide: 'photos' }],
    ['banner.close', { type: 'snooze-site', service: 'facebook', guide: 'photos', period: 'month' }],
    ['banner.later', { type: 'snooze-site', service: 'facebook', guide: 'photos', period: 'day' }],
    ['banner.never', { type: 'mute-site', service: 'facebook' }],
  ] as const)('%s sends its command', (key, command) => {
    click(text(key, ['Facebook']));
    expect(commands()).toEqual([command]);
    expect(called()).toEqual([]);
  });

  test.each([
    [text('banner.settings'), 'onOpenSettings'],
    [text('banner.panel'), 'onOpenPanel'],
    ['the guide for posts', 'onOpenGuide'],
  ])('"%s" calls %s', (name, callback) => {
    click(name);
    expect(called()).toEqual([callback]);
    expect(commands()).toEqual([]);
  });

  test('Escape collapses it from any element inside, and no other key does', () => {
    fireEvent.keyDown(button(text('banner.later')), { key: 'Enter' });
    expect(commands()).toEqual([]);
    fireEvent.keyDown(button(text('banner.later')), { key: 'Escape' });
    expect(commands()).toEqual([{ type: 'collapse-guide', guide: 'photos' }]);
  });

  test('Escape closes the menu first', () => {
    const menu = landmark().querySelector<HTMLDetailsElement>('details.menu')!;
    menu.open = true;
    fireEvent.keyDown(button(text('banner.settings')), { key: 'Escape' });
    expect(menu.open).toBe(false);
    expect(document.activeElement).toBe(menu.querySelector('summary'));
    expect(commands()).toEqual([]);
  });
});

describe('closing', () => {
  test.each([
    [TRANSFER_PAGE, 'day'],
    [{ service: 'facebook', kind: 'settings' }, 'month'],
    [LEAVING, 'month'],
    [SITE, 'month'],
  ] as const)('on a page of the kind %o hides for a %s', (match, period) => {
    render(banner(true, { match }));
    click(text('banner.close'));
    expect(commands()).toMatchObject([{ type: 'snooze-site', service: match.service, period }]);
  });

  test('"I have everything" hides for good on a page for leaving', () => {
    render(banner(true, { match: LEAVING }));
    expect(screen.queryByText(text('banner.later'))).toBeNull();
    click(text('banner.haveEverything'));
    expect(commands()).toEqual([{ type: 'mute-site', service: 'facebook' }]);
  });

  test.each([
    ['day', 'notice.hiddenUntilTomorrow'],
    ['month', 'notice.hiddenForMonth'],
    ['for-good', 'notice.hiddenForGood'],
    ['answer', 'notice.askedTomorrow'],
  ] as const)('is followed by a notice that says so: %s', (notice, key) => {
    const [onUndo, onDismiss] = [vi.fn(), vi.fn()];
    render(banner(true, {}, { notice: { notice, onUndo, onDismiss } }));
    expect(screen.getByRole('status').textContent).toBe(text(key, ['Facebook']));
    expect(document.activeElement).toBe(button(text('undo.button')));
    const description = document.activeElement?.getAttribute('aria-describedby') ?? '';
    expect(document.getElementById(description)?.textContent).toBe(text(key, ['Facebook']));
    expect(document.getElementById(description)?.role ?? '').toBe('');
    const never = screen.queryByRole('button', { name: text('banner.never', ['Facebook']) });
    expect(never !== null).toBe(notice === 'day' || notice === 'month');
    click(text('undo.button'));
    expect([onUndo.mock.calls.length, onDismiss.mock.calls.length]).toEqual([1, 0]);
    click(text('notice.dismiss'));
    fireEvent(landmark().querySelector('.hidden-notice')!, new Event('animationend'));
    expect(onDismiss).toHaveBeenCalledTimes(2);
  });
});

describe('when the element with the focus is removed, it goes on', () => {
  const settled = () => act(() => new Promise<void>((resolve) => setTimeout(resolve, 10)));
  const notice = { notice: 'day', onUndo: vi.fn(), onDismiss: vi.fn() } as const;

  test.each([
    ['to the title', true, () => title()],
    ['minimized, to the button', false, () => button(text('banner.open'))],
  ])('%s, after the notice', async (_name, isExpanded, target) => {
    const { rerender } = render(banner(isExpanded, {}, { notice }));
    expect(document.activeElement).toBe(button(text('undo.button')));
    rerender(banner(isExpanded));
    await settled();
    expect(document.activeElement).toBe(target());
  });

  test('to the title, after the last step', async () => {
    const view = (done: string[]) => ({ destination: 'koofr', transfer: sampleTransfer({ done }) });
    const { rerender } = render(banner(true, view(['open'])));
    button(text('guide.finish')).focus();
    rerender(banner(true, view(['open', 'start'])));
    await settled();
    expect(document.activeElement?.textContent).toBe(text('sent.title'));
  });

  test('but not if the person has left the banner before', async () => {
    const { rerender } = render(banner(true, {}, { notice }));
    button(text('undo.button')).blur();
    await settled();
    rerender(banner(true));
    await settled();
    expect(document.activeElement).toBe(document.body);
  });
});

test('no panel is offered if the browser does not let a page open it', () => {
  render(banner(true, {}, { onOpenPanel: undefined }));
  expect(screen.queryByText(text('banner.panel'))).toBeNull();
});

describe('did it arrive?', () => {
  const asking = {
    guide: WHOLE_GUIDE,
    match: SITE,
    destination: 'koofr',
    source: 'facebook',
    transfer: sampleTransfer({ id: 't1', done: ['open', 'start'] }),
    asksArrival: true,
  } as const;
  const { transfer: _transfer, ...withoutTransfer } = asking;
  const question = () => screen.queryByRole('heading', { name: text('arrival.question', ['Koofr']) });

  test('is asked in place of the guide', () => {
    render(banner(true, asking));
    expect(landmark().contains(question())).toBe(true);
    expect(title()).toBeNull();
  });

  test.each<[string, boolean, Partial<BannerView>]>([
    ['as long as the banner is minimized', false, asking],
    ['without a transfer', true, withoutTransfer],
    ['where it is not time to', true, { ...asking, asksArrival: false }],
  ])('is not asked %s', (_name, isExpanded, view) => {
    render(banner(isExpanded, view));
    expect(question()).toBeNull();
  });

  test('✕ on it means "not yet"', () => {
    render(banner(true, asking));
    click(text('banner.close'));
    expect(commands()).toEqual([{ type: 'answer-arrival', transfer: 't1', answer: 'not-yet' }]);
  });
});

test.each([
  ['outdated', 'error.outdated'],
  ['not-stored', 'error.notStored'],
] as const)('a problem is told above the guide: %s', (problem, key) => {
  render(banner(true, {}, { problem }));
  expect(screen.getByRole('alert').textContent).toContain(text(key));
  expect(title()).not.toBeNull();
});

describe('the focus', () => {
  test.each([true, false])('does not move at the first rendering: expanded %s', (isExpanded) => {
    render(banner(isExpanded));
    expect(document.activeElement).toBe(document.body);
  });

  test('goes to the title when it is expanded, and to the button when it is collapsed', () => {
    const { rerender } = render(banner(false));
    rerender(banner(true));
    expect(document.activeElement).toBe(title());
    rerender(banner(false));
    expect(document.activeElement).toBe(button(text('banner.open')));
  });

  test('stays where it is when only the view changes', () => {
    const { rerender } = render(banner(true));
    button(text('banner.close')).focus();
    rerender(banner(true, { destination: 'koofr' }));
    expect(document.activeElement).toBe(button(text('banner.close')));
  });
});
