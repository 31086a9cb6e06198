import { fireEvent, screen, within } from '@testing-library/preact';
import { describe, expect, test, vi } from 'vitest';
import { GuidePicker } from '../../../../components/popup/GuidePicker';
import type { GuideSummary } from '../../../../core/guides/guide';
import { guideSummary } from '../../core/samples';
import { choose, click, optionsOf, render } from '../samples';
import { text } from '../texts';

const guides = [
  guideSummary({ title: 'Send photos', sources: ['facebook', 'koofr'], destinations: ['koofr', 'dropbox'] }),
  guideSummary({ id: 'posts', title: 'Send posts', dataType: 'posts', destinations: ['elsewhere'] }),
];
const index = { guides, names: { facebook: 'Facebook', koofr: 'Koofr', dropbox: 'Dropbox' } };
const callbacks = { onSearch: vi.fn(), onOpenGuide: vi.fn(), onChooseDataType: vi.fn() };
const picker = (found?: readonly GuideSummary[], ofType: typeof index | undefined = index) => (
  <GuidePicker dataTypes={['photos', 'posts']} index={ofType} {...{ guides, found }} {...callbacks} />
);
const [WHAT, FROM, TO, ANY] = [text('popup.what'), text('popup.from'), text('popup.to'), text('popup.any')];
const results = () =>
  within(screen.getByRole('list', { name: text('popup.found') }))
    .queryAllByRole('button')
    .map(({ textContent }) => textContent);

describe('choosing', () => {
  test('begins with the data types, and with all guides', () => {
    render(picker());
    expect(screen.getAllByRole('combobox')).toHaveLength(1);
    expect(optionsOf(WHAT)).toEqual([ANY, text('dataType.photos'), text('dataType.posts')]);
    expect(results()).toEqual(['Send photos', 'Send posts']);
  });

  test('continues with the source and the destination, offering only combinations that exist', () => {
    render(picker());
    choose(WHAT, 'photos');
    expect(optionsOf(FROM)).toEqual([ANY, 'Facebook', 'Koofr']);
    expect(results()).toEqual(['Send photos']);
    choose(FROM, 'koofr');
    expect(optionsOf(TO)).toEqual([ANY, 'Dropbox']);
    choose(TO, 'dropbox');
    click('Send photos');
    expect(callbacks.onOpenGuide.mock.calls).toEqual([['photos', 'dropbox']]);
  });

  test('shows the id of a service without a name', () => {
    render(picker());
    choose(WHAT, 'posts');
    choose(FROM, 'facebook');
    expect(optionsOf(TO)).toEqual([ANY, 'elsewhere']);
  });

  test('asks for the guides of a data type, and shows none before they are there', () => {
    render(
      <GuidePicker
        dataTypes={['photos']}
        index={undefined}
        found={undefined}
        {...{ guides }}
        {...callbacks}
      />,
    );
    choose(WHAT, 'photos');
    expect(callbacks.onChooseDataType.mock.calls).toEqual([['photos']]);
    expect(screen.getAllByRole('combobox')).toHaveLength(1);
    expect(results()).toEqual([]);
    choose(WHAT, '');
    expect(callbacks.onChooseDataType.mock.lastCall).toEqual([undefined]);
    expect(results()).toHaveLength(2);
  });

  test('an earlier choice that is changed resets the later ones', () => {
    render(picker());
    choose(WHAT, 'photos');
    choose(FROM, 'facebook');
    choose(TO, 'koofr');
    choose(FROM, 'koofr');
    click('Send photos');
    expect(callbacks.onOpenGuide.mock.calls).toEqual([['photos', undefined]]);
    choose(WHAT, '');
    expect(screen.getAllByRole('combobox')).toHaveLength(1);
  });
});

describe('searching', () => {
  test('passes on the query', () => {
    render(picker());
    const field = screen.getByRole('searchbox', { name: text('popup.search') });
    fireEvent.input(field, { target: { value: 'kofr' } });
    expect(callbacks.onSearch.mock.calls).toEqual([['kofr']]);
  });

  test('shows the results in place of the choices, and says if there are none', () => {
    const { rerender } = render(picker([guides[1]!]));
    expect(screen.queryByRole('combobox')).toBeNull();
    expect(results()).toEqual(['Send posts']);
    expect(screen.getByRole('status').textContent).toBe('');
    rerender(picker([]));
    expect(screen.getByRole('status').textContent).toBe(text('popup.noneFound'));
  });

  test('opens no guide at a destination that was chosen before', () => {
    const { rerender } = render(picker());
    choose(WHAT, 'photos');
    choose(FROM, 'facebook');
    choose(TO, 'dropbox');
    rerender(picker(guides));
    click('Send photos');
    expect(callbacks.onOpenGuide.mock.calls).toEqual([['photos', undefined]]);
  });

  test('shows fifty of very many guides, and says how many more there are', () => {
    render(picker(Array.from({ length: 53 }, (_, n) => guideSummary({ id: `g${String(n)}` }))));
    expect(results()).toHaveLength(50);
    expect(screen.getByRole('status').textContent).toBe(text('popup.more', ['3']));
  });
});
