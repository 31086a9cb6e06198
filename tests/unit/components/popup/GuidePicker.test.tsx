import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { GuidePicker } from '../../../../components/popup/GuidePicker';
import type { DataTypeIndex } from '../../../../core/guides/guide-index';
import type { GuideSummary } from '../../../../core/guides/guide';
import { guideSummary } from '../../core/samples';
import { render } from '../samples';
import { text } from '../texts';

const names = { facebook: 'Facebook', koofr: 'Koofr', dropbox: 'Dropbox' };
const guides = [
  guideSummary({ sources: ['facebook', 'koofr'] }),
  guideSummary({ id: 'posts', title: 'Move your posts', dataType: 'Posts', destinations: ['elsewhere'] }),
];

const onSearch = vi.fn();
const onOpenGuide = vi.fn();
const onChooseDataType = vi.fn();
const picker = (found?: readonly GuideSummary[], index: DataTypeIndex | undefined = { guides, names }) => (
  <GuidePicker
    dataTypes={['Photos', 'Posts']}
    guides={guides}
    index={index}
    found={found}
    {...{ onSearch, onOpenGuide, onChooseDataType }}
  />
);
const choices = () =>
  screen
    .getAllByRole<HTMLSelectElement>('combobox')
    .map(({ options }) => [...options].map((option) => option.textContent));
const choose = (label: string, value: string) => {
  fireEvent.change(screen.getByRole('combobox', { name: new RegExp(`^${label}`) }), { target: { value } });
};
const results = () =>
  within(screen.getByRole('list', { name: 'Guides found' }))
    .queryAllByRole('button')
    .map((node) => node.textContent);

beforeEach(() => {
  vi.clearAllMocks();
});
afterEach(cleanup);

describe('choosing', () => {
  test('begins with what to move, and with all guides', () => {
    render(picker());
    expect(choices()).toEqual([['choose…', 'Photos', 'Posts']]);
    expect(results()).toEqual(['Move your photos', 'Move your posts']);
  });

  test('goes from left to right, offering only what there is', () => {
    render(picker());
    choose('What', 'Photos');
    expect(choices().slice(1)).toEqual([['choose…', 'Facebook', 'Koofr']]);
    expect(results()).toEqual(['Move your photos']);
    choose('From', 'koofr');
    expect(choices().slice(2)).toEqual([['choose…', 'Dropbox']]);
    choose('From', 'facebook');
    expect(choices().slice(2)).toEqual([['choose…', 'Koofr', 'Dropbox']]);
  });

  test('a service that nothing is known of goes by its id', () => {
    render(picker());
    choose('What', 'Posts');
    choose('From', 'facebook');
    expect(choices()[2]).toEqual(['choose…', 'elsewhere']);
  });

  test('asks for the guides of a data type, and shows none before they are there', () => {
    render(
      <GuidePicker
        dataTypes={['Photos']}
        guides={guides}
        index={undefined}
        found={undefined}
        {...{ onSearch, onOpenGuide, onChooseDataType }}
      />,
    );
    choose('What', 'Photos');
    expect(onChooseDataType.mock.calls).toEqual([['Photos']]);
    expect(choices()).toHaveLength(1);
    expect(results()).toEqual([]);
    choose('What', '');
    expect(onChooseDataType.mock.lastCall).toEqual([undefined]);
    expect(results()).toHaveLength(2);
  });

  test('of very many guides it shows fifty, and says how many more there are', () => {
    const many = Array.from({ length: 53 }, (_, n) => guideSummary({ id: `g${n}`, title: `Guide ${n}` }));
    render(picker(many));
    expect(results()).toHaveLength(50);
    expect(screen.getByRole('status').textContent).toBe(text('popup.more', ['3']));
  });

  test('an earlier choice made anew forgets the later ones', () => {
    render(picker());
    choose('What', 'Photos');
    choose('From', 'facebook');
    choose('To', 'koofr');
    choose('From', 'koofr');
    fireEvent.click(screen.getByRole('button', { name: 'Move your photos' }));
    expect(onOpenGuide.mock.calls).toEqual([['photos', undefined]]);
    choose('What', '');
    expect(choices()).toHaveLength(1);
    expect(results()).toHaveLength(2);
  });

  test('a guide opens at the destination that was chosen', () => {
    render(picker());
    choose('What', 'Photos');
    choose('From', 'facebook');
    choose('To', 'dropbox');
    fireEvent.click(screen.getByRole('button', { name: 'Move your photos' }));
    expect(onOpenGuide.mock.calls).toEqual([['photos', 'dropbox']]);
  });
});

describe('searching', () => {
  test('passes on each word as it is typed', () => {
    render(picker());
    fireEvent.input(screen.getByRole('searchbox', { name: text('popup.search') }), {
      target: { value: 'kofr' },
    });
    expect(onSearch.mock.calls).toEqual([['kofr']]);
  });

  test('shows what was found in place of the choices', () => {
    render(picker([guides[1]!]));
    expect(screen.queryByRole('combobox')).toBeNull();
    expect(results()).toEqual(['Move your posts']);
    expect(screen.getByRole('status').textContent).toBe('');
  });

  test('says so when nothing was found', () => {
    render(picker([]));
    expect(results()).toEqual([]);
    expect(screen.getByRole('status').textContent).toBe(text('popup.noneFound'));
  });

  test('does not open a guide at a destination chosen before', () => {
    const { rerender } = render(picker());
    choose('What', 'Photos');
    choose('From', 'facebook');
    choose('To', 'dropbox');
    rerender(picker(guides));
    fireEvent.click(screen.getByRole('button', { name: 'Move your photos' }));
    expect(onOpenGuide.mock.calls).toEqual([['photos', undefined]]);
  });
});
