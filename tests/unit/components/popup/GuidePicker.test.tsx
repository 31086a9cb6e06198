import { fireEvent, screen, within } from '@testing-library/preact';
import type { ComponentProps } from 'preact';
import { describe, expect, test, vi } from 'vitest';
import { GuidePicker } from '../../../../components/popup/GuidePicker';
import { guideSummary } from '../../core/samples';
import { choose, click, optionsOf, render } from '../samples';
import { text } from '../texts';

const PHOTOS = guideSummary({
  title: 'Send photos',
  sources: ['facebook', 'koofr'],
  destinations: ['koofr', 'dropbox'],
});
const POSTS = guideSummary({
  id: 'posts',
  title: 'Send posts',
  dataType: 'posts',
  destinations: ['elsewhere'],
});
const guides = [PHOTOS, POSTS];
const names = { facebook: 'Facebook', koofr: 'Koofr', dropbox: 'Dropbox' };
const callbacks = { onSearch: vi.fn(), onOpenGuide: vi.fn(), onChooseDataType: vi.fn() };
const picker = (props: Partial<ComponentProps<typeof GuidePicker>> = {}) => (
  <GuidePicker
    start={{ dataTypes: ['photos', 'posts'], guides, names }}
    index={{ guides, names }}
    found={undefined}
    {...callbacks}
    {...props}
  />
);
const [FROM, TO, ANY] = [text('popup.source'), text('popup.destination'), text('popup.any')];
const pressed = () =>
  screen.queryAllByRole('button', { pressed: true }).map(({ textContent }) => textContent);
const region = (name: string) => screen.getByRole('region', { name });
const results = () => {
  const list = screen.queryAllByRole('list').at(-1)!;
  return within(list)
    .queryAllByRole('button')
    .map(({ textContent }) => textContent);
};
const selects = () => screen.queryAllByRole('combobox').length;
const status = () => screen.getByRole('status').textContent;

describe('choosing', () => {
  test('begins with the data types, and with all guides, which are counted', () => {
    render(picker());
    expect(pressed()).toEqual([]);
    expect(screen.getAllByRole('button', { pressed: false }).map(({ textContent }) => textContent)).toEqual([
      text('dataType.photos'),
      text('dataType.posts'),
    ]);
    expect(region(text('popup.allCount', ['2']))).toBeDefined();
    expect([results(), status(), selects()]).toEqual([['Send photos', 'Send posts'], '', 0]);
  });

  test('a data type leaves its guides, and says how many', () => {
    render(picker());
    click(text('dataType.posts'));
    expect(callbacks.onChooseDataType.mock.calls).toEqual([['posts']]);
    expect(pressed()).toEqual([text('dataType.posts')]);
    expect(region(text('dataType.posts'))).toBeDefined();
    expect([results(), status()]).toEqual([['Send posts'], text('popup.foundCount', ['1'])]);
  });

  test('a data type that is chosen again shows all', () => {
    render(picker());
    click(text('dataType.posts'));
    click(text('dataType.posts'));
    expect(callbacks.onChooseDataType.mock.lastCall).toEqual([undefined]);
    expect([results().length, status(), selects()]).toEqual([2, '', 0]);
  });

  test('continues with the source and the destination, offering only combinations that exist', () => {
    render(picker());
    click(text('dataType.photos'));
    expect(optionsOf(FROM)).toEqual([ANY, 'Facebook', 'Koofr']);
    choose(FROM, 'koofr');
    expect(optionsOf(TO)).toEqual([ANY, 'Dropbox']);
    choose(TO, 'dropbox');
    click('Send photos');
    expect(callbacks.onOpenGuide.mock.calls).toEqual([
      ['photos', { source: 'koofr', destination: 'dropbox' }],
    ]);
  });

  test('an earlier choice that is changed resets the later ones', () => {
    render(picker());
    click(text('dataType.photos'));
    choose(FROM, 'facebook');
    choose(TO, 'koofr');
    choose(FROM, 'koofr');
    click('Send photos');
    expect(callbacks.onOpenGuide.mock.calls).toEqual([['photos', { source: 'koofr' }]]);
    choose(FROM, '');
    expect(selects()).toBe(1);
  });

  test('shows the id of a service without a name', () => {
    render(picker());
    click(text('dataType.posts'));
    choose(FROM, 'facebook');
    expect(optionsOf(TO)).toEqual([ANY, 'elsewhere']);
  });

  test('in a collection too large to be listed, says nothing before the guides are loaded', () => {
    const start = { dataTypes: ['photos'] as const, guides: [], names: {} };
    const { rerender } = render(picker({ start, index: undefined }));
    expect(screen.queryByRole('region')).toBeNull();
    click(text('dataType.photos'));
    expect([results(), status(), selects()]).toEqual([[], '', 0]);
    rerender(picker({ start }));
    expect([results(), status(), selects()]).toEqual([['Send photos'], text('popup.foundCount', ['1']), 1]);
  });
});

describe('a guide in the list', () => {
  const services = () => screen.getAllByRole('listitem').at(-1)!.textContent;

  test('tells from where to where it leads', () => {
    render(picker({ start: { dataTypes: [], guides: [PHOTOS], names } }));
    expect(services()).toContain(text('guide.route', ['Facebook or Koofr', 'Koofr or Dropbox']));
  });

  test('tells its data type where a service’s name isn’t known', () => {
    render(picker({ start: { dataTypes: [], guides: [POSTS], names } }));
    expect(services()).toBe(`Send posts${text('dataType.posts')}`);
  });
});

describe('searching', () => {
  test('passes on the query', () => {
    render(picker());
    const field = screen.getByRole('searchbox', { name: text('popup.search') });
    fireEvent.input(field, { target: { value: 'kofr' } });
    expect(callbacks.onSearch.mock.calls).toEqual([['kofr']]);
  });

  test('shows the results and their number', () => {
    render(picker({ found: [POSTS] }));
    expect(region(text('popup.found'))).toBeDefined();
    expect([results(), status()]).toEqual([['Send posts'], text('popup.foundCount', ['1'])]);
  });

  test('says if there are none', () => {
    render(picker({ found: [] }));
    expect([results(), status()]).toEqual([[], text('popup.noneFound')]);
  });

  test('leaves only guides of the chosen data type and services', () => {
    const { rerender } = render(picker());
    click(text('dataType.photos'));
    choose(FROM, 'facebook');
    choose(TO, 'dropbox');
    rerender(picker({ found: guides }));
    expect(results()).toEqual(['Send photos']);
    click('Send photos');
    expect(callbacks.onOpenGuide.mock.calls).toEqual([
      ['photos', { source: 'facebook', destination: 'dropbox' }],
    ]);
  });

  test('shows fifty of very many guides, and says how many more there are', () => {
    render(picker({ found: Array.from({ length: 53 }, (_, n) => guideSummary({ id: `g${String(n)}` })) }));
    expect(results()).toHaveLength(50);
    expect(status()).toBe(text('popup.more', ['3']));
  });
});
