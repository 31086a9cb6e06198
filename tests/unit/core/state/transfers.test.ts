import { expect, test } from 'vitest';
import { isReminderDue, transferOf } from '../../../../core/state/transfers';
import { sampleTransfer } from '../samples';

test('the transfer of a guide is the latest in progress, one to the given destination first', () => {
  const all = [
    sampleTransfer({ id: 'completed', completedAt: 9_000 }),
    sampleTransfer({ id: 'dropbox', destination: 'dropbox' }),
    sampleTransfer({ id: 'koofr' }),
  ];
  expect(transferOf(all, 'photos', 'koofr')?.id).toBe('koofr');
  expect(transferOf(all, 'photos', 'flickr')?.id).toBe('dropbox');
  expect(transferOf(all, 'posts')).toBeUndefined();
});

test('after "not yet" the reminder is due in a day, and at once where the clock was set back', () => {
  const DAY = 86_400_000;
  const due = (now: number) => isReminderDue(sampleTransfer({ remindedAt: 1_000 }), now);
  expect([999, 1_000, DAY + 999, DAY + 1_000].map(due)).toEqual([true, false, false, true]);
});
