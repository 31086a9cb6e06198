import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { TransferList, type ListedTransfer } from '../../../../components/popup/TransferList';
import { sampleTransfer } from '../../core/samples';
import { render } from '../samples';
import { text } from '../texts';

const [onOpen, onRemove] = [vi.fn(), vi.fn()];
const show = (...transfers: ListedTransfer[]) =>
  render(<TransferList {...{ transfers, onOpen, onRemove }} />);
const ARRIVED = Date.UTC(2026, 10, 23, 12);
const underWay: ListedTransfer = { transfer: sampleTransfer(), stepCount: 3, placeName: 'Koofr' };
const finished: ListedTransfer = {
  transfer: sampleTransfer({ id: 't2', title: 'Move your posts', arrived: ARRIVED }),
  stepCount: 3,
  placeName: 'Blogger',
};
const gone: ListedTransfer = { transfer: sampleTransfer({ id: 't3' }), placeName: 'Koofr' };
const names = () =>
  screen.getAllByRole('button', { hidden: true }).map((one) => one.getAttribute('aria-label'));
const goOn = (title: string, place: string) => text('transfer.goOnWith', [title, place]);
const remove = (title: string, place: string) => text('transfer.removeNamed', [title, place]);
const click = (name: string) => fireEvent.click(screen.getByRole('button', { name, hidden: true }));

afterEach(() => {
  cleanup();
  vi.clearAllMocks();
});

test('without any there is nothing', () => {
  expect(show().container.innerHTML).toBe('');
});

test('it is a region of its own', () => {
  show(underWay);
  expect(screen.getByRole('region', { name: text('transfer.list') })).toBeDefined();
});

describe('one under way', () => {
  test('has its title, its place and its progress', () => {
    show(underWay);
    const item = screen.getByRole('listitem');
    expect(item.textContent).toContain('Move your photos to Koofr');
    expect(item.textContent).toContain(text('guide.progress', ['1', '3']));
    expect(screen.getByRole('heading', { name: text('transfer.underWay') })).toBeDefined();
    expect(screen.queryByText(text('transfer.finished', ['0']))).toBeNull();
  });

  test('can be gone on with, and removed', () => {
    show(underWay, {
      ...underWay,
      transfer: sampleTransfer({ id: 't9', destination: 'dropbox' }),
      placeName: 'Dropbox',
    });
    click(goOn('Move your photos', 'Dropbox'));
    expect(onOpen.mock.calls).toEqual([['photos', 't9']]);
    click(remove('Move your photos', 'Koofr'));
    expect(onRemove.mock.calls).toEqual([['t1']]);
  });

  test('a name that is read out begins with what is seen', () => {
    show(underWay);
    for (const button of screen.getAllByRole('button'))
      expect(button.getAttribute('aria-label')).toMatch(new RegExp(`^${button.textContent}`));
  });
});

describe('a finished one', () => {
  test('is folded away with the others, counted', () => {
    show(finished, { ...finished, transfer: sampleTransfer({ id: 't4', arrived: ARRIVED }) });
    const fold = screen.getByText(text('transfer.finished', ['2'])).closest('details');
    expect(fold?.open).toBe(false);
    expect(fold && within(fold).getAllByRole('listitem', { hidden: true })).toHaveLength(2);
    expect(screen.queryByText(text('transfer.underWay'))).toBeNull();
  });

  test('tells since when all is there, and can only be removed', () => {
    show(finished);
    const day = new Date(ARRIVED).toLocaleDateString(undefined, { dateStyle: 'medium' });
    expect(screen.getByText(text('transfer.arrivedOn', [day]))).toBeDefined();
    expect(names()).toEqual([remove('Move your posts', 'Blogger')]);
    click(remove('Move your posts', 'Blogger'));
    expect(onRemove.mock.calls).toEqual([['t2']]);
  });

  test('does not need its guide any more', () => {
    show({ transfer: finished.transfer, placeName: 'Blogger' });
    expect(screen.queryByText(text('transfer.guideGone'))).toBeNull();
  });
});

test('one whose guide is gone says so, and can only be removed', () => {
  show(gone);
  expect(screen.getByText(text('transfer.guideGone'))).toBeDefined();
  expect(names()).toEqual([remove('Move your photos', 'Koofr')]);
});

test('those under way and those finished stand apart, each once', () => {
  show(finished, underWay, gone);
  const fold = screen.getByText(text('transfer.finished', ['1'])).closest('details');
  expect(names()).toHaveLength(4);
  expect(fold && within(fold).getAllByRole('button', { hidden: true })).toHaveLength(1);
});
