import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Banner, type BannerProps } from '../../../../components/banner/Banner';
import type { BannerView } from '../../../../core/guides/guide-model';
import { sampleTransfer } from '../../core/samples';
import { bannerView, GUIDE, render, WHOLE_GUIDE } from '../samples';
import { text } from '../texts';

const callbacks = {
  onOpen: vi.fn(),
  onFold: vi.fn(),
  onSnooze: vi.fn(),
  onMute: vi.fn(),
  onOptions: vi.fn(),
  onChooseDestination: vi.fn(),
  onOpenGuide: vi.fn(),
  onAct: vi.fn(),
  onOpenPanel: vi.fn(),
};

const banner = (open: boolean, view: BannerView = bannerView(), props: Partial<BannerProps> = {}) => (
  <Banner view={view} open={open} isFinished={false} problem={undefined} {...callbacks} {...props} />
);
const button = (name: string) => screen.getByRole('button', { name });
const landmark = () => screen.getByRole('complementary', { name: 'Transfer guide' });
const calls = () =>
  Object.entries(callbacks).flatMap(([name, callback]) => callback.mock.calls.map((args) => [name, args]));

beforeEach(() => {
  vi.clearAllMocks();
});
afterEach(cleanup);

describe('folded to one line', () => {
  test('it has the title, where to, a way in and a way out, and no more', () => {
    render(banner(false));
    expect(landmark().textContent).toContain(GUIDE.title);
    expect(landmark().textContent).toContain('to Koofr or Dropbox');
    expect(
      screen.getAllByRole('button').map((node) => node.getAttribute('aria-label') ?? node.textContent),
    ).toEqual(['Show me', text('banner.close')]);
    expect(screen.queryByText('Meta can send a copy.')).toBeNull();
  });

  test('it names the chosen place alone', () => {
    render(banner(false, bannerView({ destination: 'koofr' })));
    expect(landmark().textContent).toContain('to Koofr');
    expect(landmark().textContent).not.toContain('Dropbox');
  });

  test.each<[string, string[], number]>([
    ['nothing', [], 0],
    ['a step', ['open'], 1],
    ['all', ['open', 'start'], 2],
    ['a step that is gone beside one that is there', ['gone', 'start'], 1],
  ])('it tells how far a transfer is: %s is done', (_name, done, count) => {
    render(banner(false, bannerView({ destination: 'koofr', transfer: sampleTransfer({ done }) })));
    expect(landmark().textContent).toContain(text('guide.progress', [String(count), '2']));
  });

  test('without a transfer it tells of no progress', () => {
    render(banner(false, bannerView({ destination: 'koofr' })));
    expect(landmark().textContent).not.toContain('of 2');
  });

  test('the question whether all arrived waits until it is opened', () => {
    render(
      banner(false, bannerView({ destination: 'koofr', transfer: sampleTransfer(), asksArrival: true })),
    );
    expect(landmark().textContent).toContain(GUIDE.title);
    expect(screen.queryByText(text('arrival.question', ['Koofr']))).toBeNull();
  });

  test.each(['top', 'bottom'] as const)('it sits at the %s', (edge) => {
    render(banner(false, bannerView({ edge })));
    expect(landmark().classList).toContain(edge);
  });

  test('"Show me" opens', () => {
    render(banner(false));
    fireEvent.click(button('Show me'));
    expect(calls()).toEqual([['onOpen', [expect.anything()]]]);
  });

  test('closing is an answer', () => {
    render(banner(false));
    fireEvent.click(button(text('banner.close')));
    expect(calls()).toEqual([['onSnooze', ['close']]]);
  });

  test('Escape does nothing', () => {
    render(banner(false));
    fireEvent.keyDown(button('Show me'), { key: 'Escape' });
    expect(calls()).toEqual([]);
  });
});

describe('opened', () => {
  beforeEach(() => {
    render(banner(true));
  });

  test('it is a landmark with the guide in it', () => {
    expect(landmark().contains(screen.getByRole('heading', { name: GUIDE.title }))).toBe(true);
    expect(landmark().textContent).toContain('Meta can send a copy.');
  });

  test.each<[string, keyof typeof callbacks, unknown[] | undefined]>([
    [text('banner.fold'), 'onFold', undefined],
    [text('banner.close'), 'onSnooze', ['close']],
    ['Not now', 'onSnooze', ['later']],
    ['Not on this site', 'onMute', undefined],
    ['Options', 'onOptions', undefined],
    [text('banner.panel'), 'onOpenPanel', undefined],
    ['the guide for posts', 'onOpenGuide', ['posts']],
  ])('%s', (name, callback, args) => {
    fireEvent.click(screen.getByText((_, node) => isNamed(node, name)));
    expect(calls()).toEqual([[callback, args ?? [expect.anything()]]]);
  });

  test('Escape folds, from wherever in it, and no other key does', () => {
    for (const key of ['Enter', ' ', 'Tab', 'a']) fireEvent.keyDown(button('Not now'), { key });
    expect(calls()).toEqual([]);
    fireEvent.keyDown(button('Not now'), { key: 'Escape' });
    expect(calls()).toEqual([['onFold', []]]);
  });

  test('a destination can be chosen', () => {
    fireEvent.change(screen.getByRole('combobox'), { target: { value: 'dropbox' } });
    expect(calls()).toEqual([['onChooseDestination', ['dropbox']]]);
  });
});

test('no panel is offered where the browser lets no page open it', () => {
  render(banner(true, bannerView(), { onOpenPanel: undefined }));
  expect(screen.queryByText(text('banner.panel'))).toBeNull();
});

describe('did it arrive?', () => {
  const asking = bannerView({
    guide: WHOLE_GUIDE,
    match: { service: 'koofr', kind: 'site' },
    destination: 'koofr',
    transfer: sampleTransfer(),
    asksArrival: true,
  });
  const { transfer: _transfer, ...withoutTransfer } = asking;
  const question = () => screen.queryByRole('heading', { name: text('arrival.question', ['Koofr']) });
  const title = () => screen.queryByRole('heading', { name: GUIDE.title });
  const wrong = () => screen.queryByText('If something goes wrong')?.closest('details');

  test('is asked in place of the guide', () => {
    render(banner(true, asking));
    expect(question()).not.toBeNull();
    expect(title()).toBeNull();
    expect(landmark().contains(question())).toBe(true);
  });

  test.each<[string, BannerView]>([
    ['there is no transfer', withoutTransfer],
    ['it is not time to', { ...asking, asksArrival: false }],
  ])('is not asked where %s', (_name, view) => {
    render(banner(true, view));
    expect(question()).toBeNull();
    expect(title()).not.toBeNull();
  });

  test.each([
    ['arrival.allThere', 'all-there'],
    ['arrival.notYet', 'not-yet'],
    ['arrival.wrong', 'something-wrong'],
  ] as const)('%s is told, with the transfer', (key, answer) => {
    render(banner(true, asking));
    fireEvent.click(button(text(key)));
    expect(calls()).toEqual([['onAct', [{ type: 'answer-arrival', transfer: 't1', answer }]]]);
  });

  test.each(['arrival.allThere', 'arrival.notYet'] as const)('%s changes nothing by itself', (key) => {
    render(banner(true, asking));
    fireEvent.click(button(text(key)));
    expect(question()).not.toBeNull();
  });

  test('"Something is wrong" opens the guide at what helps then', () => {
    const { rerender } = render(banner(true, asking));
    fireEvent.click(button(text('arrival.wrong')));
    expect(question()).toBeNull();
    expect(title()).not.toBeNull();
    expect(wrong()?.open).toBe(true);
    rerender(banner(true, { ...asking, transfer: sampleTransfer({ done: ['open', 'start'] }) }));
    expect(question()).toBeNull();
  });

  test('the other sections stay folded then', () => {
    render(banner(true, asking));
    fireEvent.click(button(text('arrival.wrong')));
    const open = [...landmark().querySelectorAll<HTMLDetailsElement>('details.fold')].filter(
      (one) => one.open,
    );
    expect(open).toEqual([wrong()]);
  });

  test('Escape folds, and is no answer', () => {
    render(banner(true, asking));
    fireEvent.keyDown(button(text('arrival.notYet')), { key: 'Escape' });
    expect(calls()).toEqual([['onFold', []]]);
  });

  describe('once all is there', () => {
    const finished = (view: BannerView) => banner(true, view, { isFinished: true });

    test.each([true, false])(
      'what is left to do is shown, also when the question is gone: asks %s',
      (asksArrival) => {
        render(finished({ ...asking, asksArrival }));
        expect(screen.getByRole('heading', { name: text('arrival.finished') })).toBeDefined();
        expect(screen.getByText(/Delete the old ones/)).toBeDefined();
        expect(question()).toBeNull();
        expect(title()).toBeNull();
      },
    );

    test('it can be taken back', () => {
      render(finished({ ...asking, undo: { act: 'a1', kind: 'answer-arrival', at: Date.now() } }));
      fireEvent.click(button(text('undo.button')));
      expect(calls()).toEqual([['onAct', [{ type: 'undo', act: 'a1' }]]]);
    });

    test('as long as the way back is not known, it is not asked for', () => {
      render(finished(asking));
      fireEvent.click(button(text('undo.button')));
      expect(calls()).toEqual([]);
    });
  });
});

describe('a problem', () => {
  test.each([
    ['outdated', text('error.outdated')],
    ['not-stored', text('error.notStored')],
  ] as const)('%s is told at once, and the guide stays', (problem, told) => {
    render(banner(true, bannerView(), { problem }));
    expect(screen.getByRole('alert').textContent).toBe(told);
    expect(landmark().contains(screen.getByRole('heading', { name: GUIDE.title }))).toBe(true);
  });

  test('is not told where there is none', () => {
    render(banner(true));
    expect(screen.queryByRole('alert')).toBeNull();
  });
});

test('what is done in the guide is passed on', () => {
  render(banner(true, bannerView({ destination: 'koofr' })));
  fireEvent.click(screen.getAllByRole('checkbox')[0]!);
  const tick = {
    type: 'tick-step',
    transfer: undefined,
    guide: 'photos',
    source: 'facebook',
    destination: 'koofr',
    step: 'open',
  };
  expect(calls()).toEqual([['onAct', [tick]]]);
});

/** By the name that counts, also where the button is folded away in a step. */
const isNamed = (node: Element | null, name: string) =>
  node?.tagName === 'BUTTON' && (node.getAttribute('aria-label') ?? node.textContent) === name;

test('what "Not on this site" means is said with the site’s name', () => {
  render(banner(true));
  expect(button('Not on this site').title).toContain('Facebook');
});

describe('the focus', () => {
  test.each([true, false])('is left alone at the first render: open %s', (open) => {
    render(banner(open));
    expect(document.activeElement).toBe(document.body);
  });

  test('goes to the title after opening, to "Show me" after folding', () => {
    const { rerender } = render(banner(false));
    rerender(banner(true));
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: GUIDE.title }));
    rerender(banner(false));
    expect(document.activeElement).toBe(button('Show me'));
  });

  test.each([true, false])('stays where it is when only the view changes: open %s', (open) => {
    const { rerender } = render(banner(open));
    const close = button(text('banner.close'));
    close.focus();
    rerender(banner(open, bannerView({ destination: 'koofr', edge: 'top' })));
    expect(document.activeElement).toBe(close);
  });
});
