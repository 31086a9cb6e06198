import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { GuideView, type GuideViewProps } from '../../../../components/guide/GuideView';
import type { GuideModel } from '../../../../core/guides/guide-model';
import type { Block } from '../../../../core/guides/rich-text';
import { sampleTransfer } from '../../core/samples';
import { GUIDE, guideView, paragraph, render, TOOL, WHOLE_GUIDE } from '../samples';
import { text } from '../texts';

const onChooseDestination = vi.fn();
const onOpenGuide = vi.fn();
const onAct = vi.fn();
const show = (view: Partial<GuideModel> = {}, props: Pick<GuideViewProps, 'unfolded'> = {}) =>
  render(<GuideView view={guideView(view)} {...{ onChooseDestination, onOpenGuide, onAct }} {...props} />);
const choosable = (select: HTMLSelectElement) =>
  [...select.options].filter(({ disabled }) => !disabled).map(({ value }) => value);
const detailsAround = (content: string) => screen.getByText(content).closest('details');
const summaryOf = (details: Element | null) => details?.querySelector('summary')?.textContent;

beforeEach(() => {
  vi.clearAllMocks();
});
afterEach(cleanup);

describe('the head', () => {
  test('title, from where, when it was checked', () => {
    show();
    expect(screen.getByRole('heading', { name: GUIDE.title })).toBeDefined();
    expect(screen.getByText('from Facebook and Instagram')).toBeDefined();
    expect(screen.getByText('Sources checked Nov 23, 2026')).toBeDefined();
  });

  test('no date where the guide has none', () => {
    const { checked: _checked, ...unchecked } = GUIDE.formatted['en']!;
    show({ guide: { ...GUIDE, formatted: { en: unchecked } } });
    expect(screen.queryByText(/Sources checked/)).toBeNull();
  });

  test('a choice of destinations, labelled; nothing is chosen for the person', () => {
    show();
    const select = screen.getByRole<HTMLSelectElement>('combobox', { name: /^to/ });
    expect(choosable(select)).toEqual(['koofr', 'dropbox']);
    expect(select.value).toBe('');
    expect(select.selectedOptions[0]?.textContent).toBe(text('guide.choose'));
    expect(screen.getByText(text('guide.chooseFirst'))).toBeDefined();
    fireEvent.change(select, { target: { value: 'dropbox' } });
    expect(onChooseDestination.mock.calls).toEqual([['dropbox']]);
  });

  test('a chosen destination is shown, and cannot be unchosen', () => {
    show({ destination: 'dropbox' });
    const select = screen.getByRole<HTMLSelectElement>('combobox');
    expect(select.value).toBe('dropbox');
    expect(choosable(select)).toEqual(['koofr', 'dropbox']);
    expect(screen.queryByText(text('guide.chooseFirst'))).toBeNull();
  });

  test('a single destination is no choice', () => {
    show({ guide: { ...GUIDE, destinations: ['koofr'] }, destination: 'koofr' });
    expect(screen.queryByRole('combobox')).toBeNull();
    expect(screen.getByText('to Koofr')).toBeDefined();
  });
});

describe('what is about one destination', () => {
  test.each([
    ['koofr', 'Koofr needs an account.', 'Dropbox needs space.'],
    ['dropbox', 'Dropbox needs space.', 'Koofr needs an account.'],
  ])('once %s is chosen, only its parts are shown, plain', (destination, shown, leftOut) => {
    show({ destination });
    expect(summaryOf(detailsAround(shown))).toBe('Before you start');
    expect(screen.queryByText(leftOut)).toBeNull();
    expect(screen.getByText('Have your password at hand.')).toBeDefined();
  });

  test('is folded away under the service’s name as long as none is chosen', () => {
    show();
    for (const [name, content] of [
      ['Koofr', 'Koofr needs an account.'],
      ['Dropbox', 'Dropbox needs space.'],
    ] as const) {
      const details = detailsAround(content);
      expect(summaryOf(details)).toBe(name);
      expect(details?.open).toBe(false);
    }
    expect(summaryOf(detailsAround('Have your password at hand.'))).toBe('Before you start');
  });

  test('what is about a source is always shown', () => {
    show();
    expect(summaryOf(detailsAround('Facebook may ask twice.'))).toBe('Before you start');
    cleanup();
    show({ destination: 'dropbox' });
    expect(summaryOf(detailsAround('Facebook may ask twice.'))).toBe('Before you start');
  });
});

describe('the steps', () => {
  test('are a numbered list, the first open', () => {
    show();
    const steps = screen.getByRole('list', { name: 'Steps' });
    expect(steps.tagName).toBe('OL');
    const details = [...steps.children].map((item) => item.querySelector('details'));
    expect(details.map(summaryOf)).toEqual(['Open the tool.', 'Start.']);
    expect(details.map((one) => one?.open)).toEqual([true, false]);
  });

  test('stand in no fold of their own, the other sections do, in their order', () => {
    const { container } = show();
    expect(screen.getByRole('list', { name: 'Steps' }).closest('details')).toBeNull();
    const folds = [...container.querySelectorAll<HTMLDetailsElement>('details.fold')];
    expect(folds.map(summaryOf)).toEqual(['Before you start', 'One more thing']);
    expect(folds.some(({ open }) => open)).toBe(false);
    expect(screen.getByText('That is all.').closest('details')).toBeNull();
  });
});

describe('the tool’s button', () => {
  test.each([
    undefined,
    { service: 'facebook', kind: 'settings' },
    { service: 'koofr', kind: 'site' },
  ] as const)('leads to the tool from elsewhere: %o', (match) => {
    show(match ? { match } : {});
    expect(screen.getByText('Open the tool now').closest('a')?.href).toBe(TOOL);
    expect(screen.queryByText(text('guide.youAreHere'))).toBeNull();
  });

  test('is gone where the tool is; other buttons stay', () => {
    const { container } = show({ match: { service: 'facebook', kind: 'transfer' } });
    expect(screen.queryByText('Open the tool now')).toBeNull();
    expect(container.querySelector(`a[href="${TOOL}"]`)).toBeNull();
    expect(screen.getByText(text('guide.youAreHere'))).toBeDefined();
    expect(screen.getByText('Read more').closest('a')?.href).toBe('https://dtinit.org/');
  });
});

describe('links', () => {
  test('open beside the page, tell nobody where from, and say that they do', () => {
    const { container } = show();
    const links = [...container.querySelectorAll('a')];
    expect(links.map(({ href }) => href)).toEqual([TOOL, 'https://dtinit.org/', 'https://koofr.eu/']);
    for (const link of links) {
      expect(link.target).toBe('_blank');
      expect(link.rel.split(' ').sort()).toEqual(['noopener', 'noreferrer']);
      expect(link.getAttribute('referrerpolicy')).toBe('no-referrer');
      expect(link.textContent).toContain(text('guide.newTab'));
    }
  });

  test('to another guide ask for that guide', () => {
    show();
    fireEvent.click(screen.getByText('the guide for posts'));
    expect(onOpenGuide.mock.calls).toEqual([['posts']]);
  });
});

describe('a section that is unfolded from the start', () => {
  const folds = (container: Element) =>
    [...container.querySelectorAll<HTMLDetailsElement>('details.fold')].map((one) => [
      summaryOf(one),
      one.open,
    ]);

  test('is open, and no other', () => {
    const { container } = show({ guide: WHOLE_GUIDE }, { unfolded: 'wrong' });
    expect(folds(container)).toEqual([
      ['Before you start', false],
      ['One more thing', false],
      ['When it arrives', false],
      ['If something goes wrong', true],
      ['Afterwards', false],
    ]);
  });

  test('changes nothing where the guide has none like it', () => {
    const { container } = show({}, { unfolded: 'wrong' });
    expect(folds(container).filter(([, open]) => open)).toEqual([]);
  });
});

describe('a transfer under way', () => {
  const underWay = { destination: 'koofr', transfer: sampleTransfer({ done: ['open'] }) };
  const acts = () => screen.queryByRole('button', { name: text('transfer.startOver') });

  test('its ticks are shown, and a click on a box is passed on', () => {
    show(underWay);
    const boxes = screen.getAllByRole<HTMLInputElement>('checkbox');
    expect(boxes.map(({ checked }) => checked)).toEqual([true, false]);
    fireEvent.click(boxes[1]!);
    expect(onAct.mock.calls).toMatchObject([[{ type: 'tick-step', transfer: 't1', step: 'start' }]]);
  });

  test('who is in the midst of it needs no introduction', () => {
    show({ destination: 'koofr' });
    expect(screen.getByText('Meta can send a copy.')).toBeDefined();
    cleanup();
    show(underWay);
    expect(screen.queryByText('Meta can send a copy.')).toBeNull();
  });

  test('has acts of its own', () => {
    show({ destination: 'koofr' });
    expect(acts()).toBeNull();
    cleanup();
    show(underWay);
    fireEvent.click(acts()!);
    expect(onAct.mock.calls).toEqual([[{ type: 'start-over', transfer: 't1' }]]);
  });

  test('a place is chosen for it as without it', () => {
    show(underWay);
    fireEvent.change(screen.getByRole('combobox'), { target: { value: 'dropbox' } });
    expect(onChooseDestination.mock.calls).toEqual([['dropbox']]);
    expect(onAct).not.toHaveBeenCalled();
  });
});

describe('the last act', () => {
  test('is told, and can be taken back', () => {
    show({ undo: { act: 'a1', kind: 'remove-transfer', at: Date.now() } });
    expect(screen.getByRole('status').textContent).toContain(text('undo.remove'));
    fireEvent.click(screen.getByRole('button', { name: text('undo.button') }));
    expect(onAct.mock.calls).toEqual([[{ type: 'undo', act: 'a1' }]]);
  });

  test('is not told where there is none', () => {
    show();
    expect(screen.queryByRole('button', { name: text('undo.button') })).toBeNull();
  });
});

test('every kind of text is an element of its kind, and text is never HTML', () => {
  const blocks: Block[] = [
    paragraph(
      { type: 'strong', children: ['bold'] },
      { type: 'emphasis', children: ['slanted'] },
      { type: 'deleted', children: ['gone'] },
      { type: 'break' },
      { type: 'code', text: '<b>code</b>' },
      '<img src=x onerror=alert(1)>',
    ),
    { type: 'subheading', children: ['A subheading'] },
    { type: 'list', ordered: true, items: [{ children: [paragraph('first')] }] },
    { type: 'list', ordered: false, items: [{ children: [paragraph('any')] }] },
    { type: 'quote', children: [paragraph('quoted')] },
    { type: 'code-block', text: '<script>' },
    { type: 'table', head: [['Head']], rows: [[['Cell']]] },
  ];
  const { container } = show({ guide: { ...GUIDE, intro: blocks, sections: [] } });
  const intro = container.querySelector<HTMLElement>('.rich')!;
  const elements = [
    ['strong', 'bold'],
    ['em', 'slanted'],
    ['del', 'gone'],
    ['p > code', '<b>code</b>'],
    ['p > strong', 'bold'],
    ['ol > li', 'first'],
    ['ul > li', 'any'],
    ['blockquote', 'quoted'],
    ['pre > code', '<script>'],
    ['th', 'Head'],
    ['td', 'Cell'],
  ] as const;
  for (const [selector, content] of elements)
    expect(intro.querySelector(selector)?.textContent, selector).toBe(content);
  expect(within(intro).getByText('A subheading')).toBeDefined();
  expect(intro.querySelector('br')).not.toBeNull();
  expect(intro.querySelector('img, script, b')).toBeNull();
  expect(intro.textContent).toContain('<img src=x onerror=alert(1)>');
});
