import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Banner } from '../../../components/Banner';
import type { BannerView } from '../../../core/guide-view';
import { bannerView, GUIDE, render } from './samples';
import { text } from './texts';

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

const banner = (open: boolean, view: BannerView = bannerView()) => (
  <Banner view={view} open={open} isFinished={false} problem={undefined} {...callbacks} />
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
    const either = new Intl.ListFormat(undefined, { type: 'disjunction' }).format(['Koofr', 'Dropbox']);
    render(banner(false));
    expect(landmark().textContent).toContain(GUIDE.title);
    expect(landmark().textContent).toContain(`to ${either}`);
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
