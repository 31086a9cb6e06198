import { screen, within } from '@testing-library/preact';
import { describe, expect, test, vi } from 'vitest';
import type { ListedTransfer } from '../../../../components/popup/TransferCard';
import { CompletedTransfers, TransfersInProgress } from '../../../../components/popup/TransferList';
import { sampleTransfer } from '../../core/samples';
import { click, commands, render } from '../samples';
import { text } from '../texts';

const acts = { onOpen: vi.fn(), onRemove: vi.fn() };
const show = (...transfers: ListedTransfer[]) =>
  render(
    <>
      <TransfersInProgress {...{ transfers }} {...acts} />
      <CompletedTransfers {...{ transfers }} {...acts} />
    </>,
  );
const progress = { states: [], current: 2, done: 2, total: 8, isSent: false, isComplete: false } as const;
const guide = { dataType: 'photos', progress } as const;
const inProgress: ListedTransfer = {
  transfer: sampleTransfer({ id: 't1' }),
  sourceName: 'Facebook',
  destinationName: 'Koofr',
  guide,
};
const completed: ListedTransfer = {
  ...inProgress,
  transfer: sampleTransfer({ id: 't2', completedAt: Date.UTC(2026, 10, 18, 12) }),
  destinationName: 'Blogger',
};
const PHOTOS = text('dataType.photos');
const names = () =>
  screen.getAllByRole('button', { hidden: true }).map((one) => one.getAttribute('aria-label'));
const facts = () =>
  within(screen.getByRole('listitem', { hidden: true })).getByText(PHOTOS).parentElement!.textContent;
const goOn = (...route: string[]) => text('transfer.continueNamed', route);
const remove = (...route: string[]) => text('transfer.removeNamed', route);

test('without transfers nothing is shown', () => {
  expect(show().container.innerHTML).toBe('');
});

describe('a transfer in progress', () => {
  test('has its route, its data type and its step', () => {
    const { container } = show(inProgress);
    expect(screen.getByRole('region', { name: text('transfer.inProgress') })).toBeDefined();
    expect(container.textContent).toContain(text('guide.route', ['Facebook', 'Koofr']));
    expect(facts()).toBe(`${PHOTOS}${text('guide.step', ['3', '8'])}`);
  });

  test('that was started at the service waits to arrive', () => {
    show({ ...inProgress, guide: { ...guide, progress: { ...progress, isSent: true } } });
    expect(facts()).toBe(`${PHOTOS}${text('transfer.sent')}`);
  });

  test('can be continued and removed', () => {
    const other = sampleTransfer({ id: 't9', guide: 'photos' });
    show(inProgress, { ...inProgress, transfer: other, destinationName: 'Dropbox' });
    click(goOn(PHOTOS, 'Facebook', 'Dropbox'));
    expect(acts.onOpen.mock.calls).toEqual([['photos', 't9']]);
    expect(acts.onRemove).not.toHaveBeenCalled();
    click(remove(PHOTOS, 'Facebook', 'Koofr'));
    expect(commands()).toEqual([{ type: 'remove-transfer', transfer: 't1' }]);
    expect(acts.onRemove).toHaveBeenCalledOnce();
  });

  test('has buttons whose names begin with what they show', () => {
    show(inProgress);
    for (const button of screen.getAllByRole('button'))
      expect(button.getAttribute('aria-label')).toMatch(new RegExp(`^${button.textContent}`));
  });

  test('may have no destination yet', () => {
    const { container } = show({ ...inProgress, destinationName: undefined });
    expect(names()).toContain(goOn(PHOTOS, 'Facebook', text('transfer.noDestination')));
    expect(container.textContent).toContain(text('guide.from', ['Facebook']));
  });

  test('whose guide is gone says so, and can only be removed', () => {
    show({ ...inProgress, transfer: sampleTransfer({ title: 'Videos' }), guide: undefined });
    expect(screen.getByText(text('transfer.guideGone'))).toBeDefined();
    expect(names()).toEqual([remove('Videos', 'Facebook', 'Koofr')]);
  });
});

describe('a completed transfer', () => {
  test('is collapsed and counted, apart from those in progress', () => {
    show(completed, inProgress);
    const details = screen.getByText(text('transfer.completed', ['1'])).closest('details')!;
    expect(details.open).toBe(false);
    expect(within(details).getAllByRole('listitem', { hidden: true })).toHaveLength(1);
    expect(names()).toEqual([
      goOn(PHOTOS, 'Facebook', 'Koofr'),
      remove(PHOTOS, 'Facebook', 'Koofr'),
      remove(PHOTOS, 'Facebook', 'Blogger'),
    ]);
  });

  test.each([guide, undefined])('shows the day in British English, with or without its guide', (known) => {
    show({ ...completed, guide: known });
    expect(screen.getByText(text('transfer.completedOn', ['18 Nov 2026']))).toBeDefined();
  });
});
