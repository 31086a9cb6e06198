import { screen } from '@testing-library/preact';
import { describe, expect, test, vi } from 'vitest';
import { GuideView, type GuideViewProps } from '../../../../components/guide/GuideView';
import type { GuideModel } from '../../../../core/guides/guide-model';
import type { Block } from '../../../../core/guides/rich-text';
import { sampleTransfer } from '../../core/samples';
import {
  choose,
  click,
  commands,
  disclosures,
  GUIDE,
  guideView,
  paragraph,
  render,
  select,
  TOOL,
  WHOLE_GUIDE,
} from '../samples';
import { text } from '../texts';

const onOpenGuide = vi.fn();
const show = (view: Partial<GuideModel> = {}, props: Partial<GuideViewProps> = {}) =>
  render(<GuideView view={guideView(view)} onOpenGuide={onOpenGuide} {...props} />);
const showIntro = (intro: Block[], view: Partial<GuideModel> = {}) =>
  show({ guide: { ...GUIDE, intro, sections: [] }, ...view }).container.querySelector('.rich')!;
const choosable = () =>
  [...select(text('guide.to')).options].filter(({ disabled }) => !disabled).map(({ value }) => value);
const disclosureOf = (content: string) => screen.getByText(content).closest('details');
const summaryOf = (content: string) => disclosureOf(content)?.querySelector('summary')?.textContent;

describe('the head', () => {
  test('has the title, the sources and the day of the last check', () => {
    show();
    expect(screen.getByRole('heading', { name: GUIDE.title })).toBeDefined();
    expect(screen.getByText(text('guide.from', ['Facebook and Instagram']))).toBeDefined();
    expect(screen.getByText(text('guide.checked', ['Nov 23, 2026']))).toBeDefined();
  });

  test('shows no date if the guide has none', () => {
    const { checked: _checked, ...unchecked } = GUIDE.formatted['en']!;
    const { container } = show({ guide: { ...GUIDE, formatted: { en: unchecked } } });
    expect(container.textContent).not.toContain(text('guide.checked', ['']));
  });

  test('lets the person choose a destination, and chooses none for them', () => {
    show();
    expect(choosable()).toEqual(['koofr', 'dropbox']);
    expect(select(text('guide.to')).value).toBe('');
    expect(screen.getByText(text('guide.chooseFirst'))).toBeDefined();
    choose(text('guide.to'), 'dropbox');
    expect(commands()).toEqual([{ type: 'choose-destination', dataType: 'photos', destination: 'dropbox' }]);
  });

  test('shows the chosen destination, which a transfer in progress follows to another one', () => {
    show({ destination: 'koofr', transfer: sampleTransfer({ id: 't1' }) });
    expect(select(text('guide.to')).value).toBe('koofr');
    expect(choosable()).toEqual(['koofr', 'dropbox']);
    expect(screen.queryByText(text('guide.chooseFirst'))).toBeNull();
    choose(text('guide.to'), 'dropbox');
    expect(commands()).toMatchObject([{ destination: 'dropbox', transfer: 't1' }]);
  });

  test('only names a single destination', () => {
    show({ guide: { ...GUIDE, destinations: ['koofr'] }, destination: 'koofr' });
    expect(screen.queryByRole('combobox')).toBeNull();
    expect(screen.getByText(`${text('guide.to')} Koofr`)).toBeDefined();
  });
});

describe('what is about one destination', () => {
  test.each([
    ['koofr', 'Koofr needs an account.', 'Dropbox needs space.'],
    ['dropbox', 'Dropbox needs space.', 'Koofr needs an account.'],
  ])(
    'is shown plainly once %s is chosen, and what is about another is left out',
    (destination, own, other) => {
      show({ destination });
      expect(summaryOf(own)).toBe('Before you start');
      expect(screen.queryByText(other)).toBeNull();
    },
  );

  test('is collapsed under the service’s name as long as none is chosen', () => {
    show();
    expect(summaryOf('Koofr needs an account.')).toBe('Koofr');
    expect(summaryOf('Dropbox needs space.')).toBe('Dropbox');
    expect(disclosureOf('Dropbox needs space.')?.open).toBe(false);
  });

  test.each([{}, { destination: 'dropbox' }])(
    'does not include what is general or about a source: %o',
    (view) => {
      show(view);
      expect(summaryOf('Have your password at hand.')).toBe('Before you start');
      expect(summaryOf('Facebook may ask twice.')).toBe('Before you start');
    },
  );
});

describe('a list', () => {
  const general = (words: string) => ({ children: [paragraph(words)] });
  const of = (service: string, words: string) => ({ service, ...general(words) });
  const itemsOf = (container: Element) =>
    [...container.querySelectorAll('ol > li')].map(({ textContent }) => textContent);

  test('of general items and items of a service keeps its order, and shows all items of the service', () => {
    const items = [
      general('One.'),
      of('koofr', 'Two.'),
      of('dropbox', 'Not for you.'),
      general('Three.'),
      of('koofr', 'Four.'),
      general('Five.'),
    ];
    const intro = showIntro([{ type: 'list', ordered: true, items }], { destination: 'koofr' });
    expect(itemsOf(intro)).toEqual(['One.', 'KoofrTwo.', 'Three.', 'KoofrFour.', 'Five.']);
  });

  test('of items of services alone has no bullets', () => {
    const items = [of('koofr', 'One.'), of('dropbox', 'Two.'), of('koofr', 'Three.')];
    const intro = showIntro([{ type: 'list', ordered: false, items }], { destination: 'koofr' });
    expect(intro.textContent).toBe('KoofrOne.KoofrThree.');
    expect(intro.querySelector('ul, li')).toBeNull();
  });
});

describe('the sections', () => {
  test('except for the steps are collapsed, in their order', () => {
    const { container } = show();
    expect(disclosures(container)).toEqual([
      ['Before you start', false],
      ['One more thing', false],
    ]);
    const steps = screen.getByRole('list', { name: text('guide.stepsLabel') });
    expect([steps.tagName, steps.closest('details')]).toEqual(['OL', null]);
    expect(disclosureOf('That is all.')).toBeNull();
  });

  test('can begin with one of them expanded', () => {
    const { container } = show({ guide: WHOLE_GUIDE }, { expanded: 'wrong' });
    expect(disclosures(container).filter(([, open]) => open)).toEqual([['If something goes wrong', true]]);
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

  test('is absent on the tool’s own page, and other buttons stay', () => {
    const { container } = show({ match: { service: 'facebook', kind: 'transfer' } });
    expect(container.querySelector(`a[href="${TOOL}"]`)).toBeNull();
    expect(screen.getByText(text('guide.youAreHere'))).toBeDefined();
    expect(screen.getByText('Read more').closest('a')?.href).toBe('https://dtinit.org/');
  });
});

test('links open a new tab, say so, and send no referrer', () => {
  const { container } = show();
  const links = [...container.querySelectorAll('a')];
  expect(links.map(({ href }) => href)).toEqual([TOOL, 'https://dtinit.org/', 'https://koofr.eu/']);
  for (const link of links) {
    expect([link.target, link.rel]).toEqual(['_blank', 'noopener noreferrer']);
    expect(link.getAttribute('referrerpolicy')).toBe('no-referrer');
    expect(link.textContent).toContain(text('guide.newTab'));
  }
});

test('a link to another guide opens that guide', () => {
  show();
  click('the guide for posts');
  expect(onOpenGuide.mock.calls).toEqual([['posts']]);
});

describe('a transfer in progress', () => {
  const view = { destination: 'koofr', transfer: sampleTransfer({ id: 't1', done: ['open'] }) };

  test('has its check marks and a menu, and no introduction', () => {
    show(view);
    expect(screen.getAllByRole<HTMLInputElement>('checkbox').map(({ checked }) => checked)).toEqual([
      true,
      false,
    ]);
    expect(screen.queryByText('Meta can send a copy.')).toBeNull();
    click(text('transfer.startOver'));
    expect(commands()).toEqual([{ type: 'restart-transfer', transfer: 't1' }]);
  });

  test('does not exist before the first step: the introduction is shown', () => {
    show({ destination: 'koofr' });
    expect(screen.getByText('Meta can send a copy.')).toBeDefined();
    expect(screen.queryByText(text('transfer.startOver'))).toBeNull();
  });
});

test('the last command is shown, and can be undone', () => {
  show({ undo: { id: 'u1', command: 'remove-transfer', at: Date.now() } });
  click(text('undo.button'));
  expect(commands()).toEqual([{ type: 'undo', id: 'u1' }]);
});

test('every kind of text is an element of its kind, and text is never HTML', () => {
  const intro = showIntro([
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
  ]);
  const elements = [
    ['p > strong', 'bold'],
    ['em', 'slanted'],
    ['del', 'gone'],
    ['br', ''],
    ['p > code', '<b>code</b>'],
    ['p:nth-of-type(2)', 'A subheading'],
    ['ol > li', 'first'],
    ['ul > li', 'any'],
    ['blockquote', 'quoted'],
    ['pre > code', '<script>'],
    ['th', 'Head'],
    ['td', 'Cell'],
  ] as const;
  for (const [selector, content] of elements)
    expect(intro.querySelector(selector)?.textContent, selector).toBe(content);
  expect(intro.querySelector('img, script, b')).toBeNull();
  expect(intro.textContent).toContain('<img src=x onerror=alert(1)>');
});
