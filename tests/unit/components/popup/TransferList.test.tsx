import { screen, within } from '@testing-library/preact';
import { describe, expect, test, vi } from 'vitest';
import { TransferList, type ListedTransfer } from '../../../../components/popup/TransferList';
import { sampleTransfer } from '../../core/samples';
import { click, commands, render } from '../samples';
import { text } from '../texts';

const onOpen = vi.fn();
const show = (...transfers: ListedTransfer[]) => render(<TransferList {...{ transfers, onOpen }} />);
const COMPLETED = Date.UTC(2026, 10, 23, 12);
const inProgress: ListedTransfer = {
  transfer: sampleTransfer({ id: 't1', title: 'Photos', done: ['open'] }),
  stepCount: 3,
  destinationName: 'Koofr',
};
const completed: ListedTransfer = {
  transfer: sampleTransfer({ id: 't2', title: 'Posts', completedAt: COMPLETED }),
  stepCount: 3,
  destinationName: 'Blogger',
};
const gone: ListedTransfer = {
  transfer: sampleTransfer({ id: 't3', title: 'Videos' }),
  destinationName: 'Koofr',
};
const names = () =>
  screen.getAllByRole('button', { hidden: true }).map((one) => one.getAttribute('aria-label'));
const goOn = (title: string, destination: string) => text('transfer.goOnWith', [title, destination]);
const remove = (title: string, destination: string) => text('transfer.removeNamed', [title, destination]);

test('without transfers nothing is shown', () => {
  expect(show().container.innerHTML).toBe('');
});

describe('a transfer in progress', () => {
  test('has its title, its destination and its progress', () => {
    show(inProgress);
    const list = screen.getByRole('region', { name: text('transfer.list') });
    const item = within(list).getByRole('listitem').textContent;
    expect(item).toContain(`Photos ${text('guide.to')} Koofr`);
    expect(item).toContain(text('guide.progress', ['1', '3']));
  });

  test('can be continued and removed', () => {
    const other = sampleTransfer({ id: 't9', title: 'Photos', guide: 'photos' });
    show(inProgress, { ...inProgress, transfer: other, destinationName: 'Dropbox' });
    click(goOn('Photos', 'Dropbox'));
    expect(onOpen.mock.calls).toEqual([['photos', 't9']]);
    click(remove('Photos', 'Koofr'));
    expect(commands()).toEqual([{ type: 'remove-transfer', transfer: 't1' }]);
  });

  test('has buttons whose names begin with what they show', () => {
    show(inProgress);
    for (const button of screen.getAllByRole('button'))
      expect(button.getAttribute('aria-label')).toMatch(new RegExp(`^${button.textContent}`));
  });

  test('whose guide is gone says so, and can only be removed', () => {
    show(gone);
    expect(screen.getByText(text('transfer.guideGone'))).toBeDefined();
    expect(names()).toEqual([remove('Videos', 'Koofr')]);
  });
});

describe('a completed transfer', () => {
  test('is collapsed and counted, apart from those in progress', () => {
    show(completed, inProgress);
    const details = screen.getByText(text('transfer.finished', ['1'])).closest('details')!;
    expect(details.open).toBe(false);
    expect(within(details).getAllByRole('listitem', { hidden: true })).toHaveLength(1);
    expect(names()).toEqual([goOn('Photos', 'Koofr'), remove('Photos', 'Koofr'), remove('Posts', 'Blogger')]);
  });

  test.each([3, undefined])('shows the date, with or without its guide: %s steps', (stepCount) => {
    show({ ...completed, stepCount });
    const day = new Date(COMPLETED).toLocaleDateString(undefined, { dateStyle: 'medium' });
    expect(screen.getByText(text('transfer.arrivedOn', [day]))).toBeDefined();
  });
});
