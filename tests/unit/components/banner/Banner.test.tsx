import { fireEvent, screen } from '@testing-library/preact';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { Banner, type BannerProps } from '../../../../components/banner/Banner';
import type { BannerView } from '../../../../core/guides/guide-model';
import { sampleTransfer } from '../../core/samples';
import { bannerView, button, click, commands, disclosures, GUIDE, render, WHOLE_GUIDE } from '../samples';
import { text } from '../texts';

const callbacks = { onExpand: vi.fn(), onOpenSettings: vi.fn(), onOpenGuide: vi.fn(), onOpenPanel: vi.fn() };
const banner = (isExpanded: boolean, view: Partial<BannerView> = {}, props: Partial<BannerProps> = {}) => (
  <Banner
    {...{ view: bannerView(view), isExpanded, isFinished: false, problem: undefined, ...callbacks }}
    {...props}
  />
);
const landmark = () => screen.getByRole('complementary', { name: text('banner.label') });
const title = () => screen.queryByRole('heading', { name: GUIDE.title });
const called = () =>
  Object.entries(callbacks).flatMap(([name, { mock }]) => (mock.calls.length > 0 ? [name] : []));

describe('minimized', () => {
  test('it has the title, the destinations, and two buttons', () => {
    render(banner(false, { position: 'top' }));
    expect(landmark().textContent).toContain(`${GUIDE.title} ${text('guide.to')} Koofr or Dropbox`);
    expect(screen.getAllByRole('button')).toEqual([
      button(text('banner.open')),
      button(text('banner.close')),
    ]);
    expect(landmark().classList).toContain('top');
  });

  test('it names the chosen destination alone', () => {
    render(banner(false, { destination: 'koofr' }));
    expect(landmark().textContent).toContain(`${text('guide.to')} Koofr`);
    expect(landmark().textContent).not.toContain('Dropbox');
  });

  test('it shows the progress of a transfer, without steps that the guide no longer has', () => {
    const { rerender } = render(banner(false, { transfer: sampleTransfer({ done: ['gone', 'start'] }) }));
    expect(landmark().textContent).toContain(text('guide.progress', ['1', '2']));
    rerender(banner(false));
    expect(landmark().textContent).not.toContain(text('guide.progress', ['0', '2']));
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
    ['banner.fold', { type: 'collapse-guide', guide: 'photos' }],
    ['banner.close', { type: 'snooze-site', service: 'facebook', guide: 'photos', period: 'month' }],
    ['banner.later', { type: 'snooze-site', service: 'facebook', guide: 'photos', period: 'day' }],
    ['banner.mute', { type: 'mute-site', service: 'facebook' }],
  ] as const)('%s sends its command', (key, command) => {
    click(text(key));
    expect(commands()).toEqual([command]);
    expect(called()).toEqual([]);
  });

  test.each([
    [text('banner.options'), 'onOpenSettings'],
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

  test('it names the service whose guides are hidden', () => {
    expect(button(text('banner.mute')).title).toBe(text('banner.muteHint', ['Facebook']));
  });
});

test('no panel is offered if the browser does not let a page open it', () => {
  render(banner(true, {}, { onOpenPanel: undefined }));
  expect(screen.queryByText(text('banner.panel'))).toBeNull();
});

describe('did it arrive?', () => {
  const asking = {
    guide: WHOLE_GUIDE,
    match: { service: 'koofr', kind: 'site' },
    destination: 'koofr',
    transfer: sampleTransfer({ id: 't1' }),
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
    expect(landmark().textContent).toContain(GUIDE.title);
  });

  test('"something is wrong" shows and focuses the guide with its help section expanded, for that transfer alone', () => {
    const { rerender } = render(banner(true, asking));
    click(text('arrival.wrong'));
    expect(document.activeElement).toBe(title());
    expect(disclosures(landmark()).filter(([, open]) => open)).toEqual([['If something goes wrong', true]]);
    rerender(banner(true, { ...asking, transfer: sampleTransfer({ id: 't1', done: [] }) }));
    expect(question()).toBeNull();
    rerender(banner(true, { ...asking, transfer: sampleTransfer({ id: 't2' }) }));
    expect(question()).not.toBeNull();
  });

  test('once everything has arrived, what is left to do is shown and focused, without a transfer in progress', () => {
    const { rerender } = render(banner(true, asking));
    rerender(banner(true, { ...withoutTransfer, asksArrival: false }, { isFinished: true }));
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: text('arrival.finished') }));
  });
});

test.each([
  ['outdated', 'error.outdated'],
  ['not-stored', 'error.notStored'],
] as const)('a problem is told above the guide: %s', (problem, key) => {
  render(banner(true, {}, { problem }));
  expect(screen.getByRole('alert').textContent).toBe(text(key));
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
