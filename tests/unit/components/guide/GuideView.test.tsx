import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { describe, expect, test, vi } from 'vitest';
import { GuideView, type GuideViewProps } from '../../../../components/guide/GuideView';
import type { GuideModel } from '../../../../core/guides/guide-model';
import type { Block } from '../../../../core/guides/rich-text';
import { sampleTransfer } from '../../core/samples';
import {
  button,
  choice,
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
} from '../samples';
import { text } from '../texts';

const onOpenGuide = vi.fn();
const show = (view: Partial<GuideModel> = {}, props: Partial<GuideViewProps> = {}) =>
  render(<GuideView view={guideView(view)} onOpenGuide={onOpenGuide} {...props} />);
const showIntro = (intro: Block[], view: Partial<GuideModel> = {}) =>
  show({ guide: { ...GUIDE, intro, sections: [] }, ...view }).container.querySelector('.rich')!;
const disclosureOf = (content: string) => screen.getByText(content).closest('details');
const summaryOf = (content: string) => disclosureOf(content)?.querySelector('summary')?.textContent;

const heading = () => screen.getByRole('heading', { level: 2 }).textContent;
const forKoofr: Block = { type: 'for-service', service: 'koofr', children: [paragraph('Allow it.')] };
const LEAVING = { service: 'facebook', kind: 'leaving' } as const;

describe('the head', () => {
  test('says what the guide is for, and from where to where', () => {
    show({ source: 'facebook' });
    expect(heading()).toBe(GUIDE.headline);
    expect(screen.getByText(GUIDE.promise)).toBeDefined();
    expect(screen.getByText(text('guide.from', ['Facebook']))).toBeDefined();
  });

  test('names all sources as long as it isn’t known which one', () => {
    show();
    expect(screen.getByText(text('guide.from', ['Facebook or Instagram']))).toBeDefined();
  });

  test('shows no promise that the guide doesn’t have', () => {
    const { container } = show({ guide: { ...GUIDE, promise: '' } });
    expect(container.querySelector('.head > p')).toBeNull();
  });

  test('says how far a transfer is, and when it is sent', () => {
    const transfer = sampleTransfer({ id: 't1', done: ['open'] });
    const { rerender } = show({ destination: 'koofr', transfer, source: 'facebook' });
    expect(heading()).toBe(text('guide.step', ['2', '2']));
    expect(screen.getByText(text('guide.route', ['Facebook', 'Koofr']))).toBeDefined();
    const sent = guideView({ destination: 'koofr', transfer: { ...transfer, done: ['open', 'start'] } });
    rerender(<GuideView view={sent} onOpenGuide={onOpenGuide} />);
    expect(heading()).toBe(text('sent.title'));
  });

  test('on a page for leaving says what is lost, and leads to the tool', () => {
    const leaving = { headline: 'Before you delete', promise: 'It is gone after 30 days.' };
    const { rerender, container } = show({ match: LEAVING, guide: { ...GUIDE, leaving } });
    expect(heading()).toBe(leaving.headline);
    expect(screen.getByText(leaving.promise)).toBeDefined();
    expect(container.querySelector('.head a')?.getAttribute('href')).toBe(TOOL);
    const transfer = sampleTransfer({ id: 't1', done: ['open'] });
    rerender(<GuideView view={guideView({ match: LEAVING, transfer })} onOpenGuide={onOpenGuide} />);
    expect(heading()).toBe(text('leaving.headline'));
    expect(screen.getByText(text('leaving.wait'))).toBeDefined();
  });
});

describe('the destinations', () => {
  const names = () => screen.getAllByRole('radio').map((radio) => radio.parentElement?.textContent);

  test('are all visible, and none is chosen for the person', () => {
    show();
    expect(names()).toEqual(['Koofr', 'Dropbox']);
    expect(choice('Koofr').checked || choice('Dropbox').checked).toBe(false);
    fireEvent.click(choice('Dropbox'));
    expect(commands()).toEqual([{ type: 'choose-destination', dataType: 'photos', destination: 'dropbox' }]);
  });

  test('stay visible until the transfer starts, and can then be changed', () => {
    show({ destination: 'koofr' });
    expect(choice('Koofr').checked).toBe(true);
    cleanup();
    show({ destination: 'koofr', transfer: sampleTransfer({ id: 't1' }) });
    expect(screen.queryByRole('radio')).toBeNull();
    click(text('guide.change', ['Koofr']));
    fireEvent.click(choice('Dropbox'));
    expect(commands()).toMatchObject([{ destination: 'dropbox', transfer: 't1' }]);
  });

  test('of a guide with many are six, the last of them a select with the rest', () => {
    const destinations = Array.from({ length: 30 }, (_, index) => `service-${String(index)}`);
    show({ guide: { ...GUIDE, destinations }, destination: 'service-20' });
    expect(names()).toEqual(destinations.slice(0, 5));
    expect(select(text('guide.moreDestinations')).value).toBe('service-20');
    choose(text('guide.moreDestinations'), 'service-7');
    expect(commands()).toMatchObject([{ destination: 'service-7' }]);
  });

  test('are nothing to choose from if there is one', () => {
    show({ guide: { ...GUIDE, destinations: ['koofr'] }, destination: 'koofr', source: 'facebook' });
    expect(screen.queryByRole('radio')).toBeNull();
    expect(screen.getByText(text('guide.route', ['Facebook', 'Koofr']))).toBeDefined();
  });

  test('are asked for in the step that depends on them, and stay there while it is open', () => {
    const step = { ...GUIDE.sections[1]!.steps[1]!, blocks: [forKoofr] };
    const guide = { ...GUIDE, sections: [{ ...GUIDE.sections[1]!, steps: [step] }] };
    const transfer = sampleTransfer({ id: 't1', done: [] });
    const { destination: _destination, ...undecided } = transfer;
    const { rerender } = show({ guide, transfer: undecided });
    expect(screen.getByText(text('guide.chooseHere'))).toBeDefined();
    rerender(
      <GuideView view={guideView({ guide, transfer, destination: 'koofr' })} onOpenGuide={onOpenGuide} />,
    );
    expect(choice('Koofr').checked).toBe(true);
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
      expect(summaryOf(own)).toBe(text('section.before'));
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
      expect(summaryOf('Have your password at hand.')).toBe(text('section.before'));
      expect(summaryOf('Facebook may ask twice.')).toBe(text('section.before'));
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
      [text('section.before'), false],
      ['One more thing', false],
      [text('guide.intro'), false],
    ]);
    const steps = screen.getByRole('list', { name: text('section.steps') });
    expect([steps.tagName, steps.closest('details')]).toEqual(['OL', null]);
    expect(disclosureOf('That is all.')).toBeNull();
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
    expect(screen.queryByText(text('guide.here'))).toBeNull();
  });

  test('is absent on every page of the tool, with the sentence about it, and other buttons stay', () => {
    const { container } = show({ match: { service: 'instagram', kind: 'transfer', tool: 'meta' } });
    expect(container.querySelector(`a[href="${TOOL}"]`)).toBeNull();
    expect(screen.queryByText('Use this button.')).toBeNull();
    expect(screen.getByText(text('guide.here'))).toBeDefined();
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

  test('has its check marks and a menu', () => {
    show(view);
    expect(screen.getAllByRole<HTMLInputElement>('checkbox').map(({ checked }) => checked)).toEqual([
      true,
      false,
    ]);
    click(text('transfer.startOver'));
    expect(commands()).toEqual([{ type: 'restart-transfer', transfer: 't1' }]);
  });

  test('does not exist before the first step', () => {
    show({ destination: 'koofr' });
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
    ['h4', 'A subheading'],
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

test.each([true, false])('an undo that ends hands on the focus if it has it: %s', (isInside) => {
  show({ undo: { id: 'u1', command: 'remove-transfer', at: Date.now() } });
  const undo = button(text('undo.button'));
  if (isInside) undo.focus();
  fireEvent.animationEnd(undo.closest('.notice')!);
  expect(screen.queryByText(text('undo.button'))).toBeNull();
  expect(document.activeElement?.tagName).toBe(isInside ? 'H2' : 'BODY');
});
