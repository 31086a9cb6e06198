import { describe, expect, test } from 'vitest';
import {
  HISTORY_LENGTH,
  isAskedLater,
  NO_TRANSFERS,
  transferOf,
  UNDO_PERIOD,
  type ActFacts,
  type TransferAct,
  type TransferLog,
} from '../../../../core/state/transfer';
import { applyAct } from '../../../../core/state/transfer-acts';

const GUIDES: Readonly<Record<string, NonNullable<ActFacts['guide']>>> = {
  photos: {
    title: 'Move your photos',
    sources: ['facebook', 'instagram'],
    destinations: ['koofr', 'dropbox'],
    steps: [
      { slug: 'open', isForPlace: false },
      { slug: 'sign-in', isForPlace: true },
      { slug: 'start', isForPlace: false },
    ],
  },
  posts: {
    title: 'Move your posts',
    sources: ['facebook'],
    destinations: ['blogger'],
    steps: [{ slug: 'open', isForPlace: false }],
  },
};

/** Applies acts one after the other, a second apart unless a time is given. */
function play(acts: readonly TransferAct[], log = NO_TRANSFERS, times: readonly number[] = []): TransferLog {
  return acts.reduce((now, act, index) => {
    const guideId =
      'guide' in act
        ? act.guide
        : now.transfers.find(({ id }) => 'transfer' in act && id === act.transfer)?.guide;
    const facts = {
      now: times[index] ?? 1_000 * index,
      newId: `n${String(index)}`,
      guide: guideId === undefined ? undefined : GUIDES[guideId],
    };
    return applyAct(now, act, facts);
  }, log);
}

const tick = (step: string, destination = 'koofr', transfer?: string): TransferAct => ({
  type: 'tick-step',
  guide: 'photos',
  source: 'facebook',
  destination,
  step,
  transfer,
});

describe('ticking', () => {
  test('the first step begins a transfer, the next goes on with it', () => {
    const log = play([tick('open'), tick('start')]);
    expect(log.transfers).toEqual([
      {
        id: 'n0',
        guide: 'photos',
        title: 'Move your photos',
        source: 'facebook',
        destination: 'koofr',
        done: ['open', 'start'],
        started: 0,
      },
    ]);
  });

  test('to another place it begins another transfer', () => {
    const log = play([tick('open'), tick('open', 'dropbox')]);
    expect(log.transfers.map(({ destination }) => destination)).toEqual(['dropbox', 'koofr']);
  });

  test.each<[string, TransferAct]>([
    ['a step that the guide does not have', tick('elsewhere')],
    ['a place that it does not lead to', tick('open', 'flickr')],
    ['a source that it does not lead out of', { ...tick('open'), source: 'koofr' } as TransferAct],
    ['a guide that is gone', { ...tick('open'), guide: 'gone' } as TransferAct],
    ['a transfer that is gone', { type: 'untick-step', transfer: 'gone', step: 'open' }],
  ])('%s changes nothing', (_, act) => {
    const log = play([tick('open')]);
    expect(
      applyAct(log, act, { now: 5, newId: 'x', guide: 'guide' in act ? GUIDES[act.guide] : undefined }),
    ).toBe(log);
  });

  test('a step that is done is not done twice, and can be taken back', () => {
    const log = play([tick('open'), tick('open')]);
    expect(log.transfers[0]?.done).toEqual(['open']);
    expect(play([{ type: 'untick-step', transfer: 'n0', step: 'open' }], log).transfers[0]?.done).toEqual([]);
  });
});

test('another place keeps what is the same for every place', () => {
  const log = play([
    tick('open'),
    tick('sign-in'),
    tick('start'),
    { type: 'change-place', transfer: 'n0', destination: 'dropbox' },
  ]);
  expect(log.transfers[0]).toMatchObject({ destination: 'dropbox', done: ['open', 'start'] });
});

test('one guide can be under way twice, and the latest to a place is its transfer', () => {
  const another: TransferAct = {
    type: 'start-another',
    guide: 'photos',
    source: 'instagram',
    destination: 'koofr',
  };
  const log = play([tick('open'), another, tick('start', 'koofr', 'n0')]);
  expect(log.transfers.map(({ id, done }) => [id, done])).toEqual([
    ['n1', []],
    ['n0', ['open', 'start']],
  ]);
  expect(transferOf(log, 'photos', 'koofr')?.id).toBe('n1');
  expect(transferOf(log, 'photos', 'dropbox')?.id).toBe('n1');
  expect(transferOf(log, 'posts')).toBeUndefined();
});

describe('did it arrive?', () => {
  const answer = (answered: 'all-there' | 'not-yet' | 'something-wrong'): TransferAct => ({
    type: 'answer-arrival',
    transfer: 'n0',
    answer: answered,
  });

  test('all there: it is finished, and never before it began', () => {
    expect(play([tick('open'), answer('all-there')], undefined, [9_000, 12_000]).transfers[0]?.arrived).toBe(
      12_000,
    );
    expect(play([tick('open'), answer('all-there')], undefined, [9_000, 10]).transfers[0]?.arrived).toBe(
      9_000,
    );
  });

  test('not yet: the question rests for a day, and a clock set back does not prolong that', () => {
    const [transfer] = play([tick('open'), answer('not-yet')], undefined, [0, 1_000]).transfers;
    const DAY = 86_400_000;
    const at = (now: number) => transfer && isAskedLater(transfer, now);
    expect([at(999), at(1_000), at(DAY + 999), at(DAY + 1_000)]).toEqual([false, true, true, false]);
  });

  test('something is wrong: nothing is changed', () => {
    const log = play([tick('open')]);
    expect(play([answer('something-wrong')], log)).toBe(log);
  });

  test('of the finished ones the latest are kept', () => {
    const acts = Array.from({ length: HISTORY_LENGTH + 5 }, (_, n): TransferAct[] => [
      tick('open'),
      { type: 'answer-arrival', transfer: `n${String(2 * n)}`, answer: 'all-there' },
    ]).flat();
    const log = play(acts);
    expect(log.transfers).toHaveLength(HISTORY_LENGTH);
    expect(log.transfers[0]?.id).toBe(`n${String(2 * (HISTORY_LENGTH + 4))}`);
    const undo: TransferAct = { type: 'undo', act: log.undo?.act ?? '' };
    const back = applyAct(log, undo, { now: log.undo?.at ?? 0, newId: 'x' });
    expect(back.transfers).toHaveLength(HISTORY_LENGTH + 1);
  });
});

describe('undo', () => {
  test('ends after a minute, and where the clock was set back', () => {
    const log = applyAct(
      play([tick('open')]),
      { type: 'start-over', transfer: 'n0' },
      { now: 100, newId: 'x' },
    );
    const undoAt = (now: number) => applyAct(log, { type: 'undo', act: 'x' }, { now, newId: 'y' });
    expect(undoAt(100 + UNDO_PERIOD - 1).transfers[0]?.done).toEqual(['open']);
    expect(undoAt(100 + UNDO_PERIOD)).toBe(log);
    expect(undoAt(99)).toBe(log);
  });

  test('takes the last act back, and no other', () => {
    const one = play([tick('open')]);
    const two = applyAct(one, tick('start'), { now: 1, newId: 'two', guide: GUIDES['photos'] });
    const three = applyAct(two, { type: 'remove-transfer', transfer: 'n0' }, { now: 2, newId: 'three' });
    expect(three.transfers).toEqual([]);
    expect(applyAct(three, { type: 'undo', act: 'two' }, { now: 3, newId: 'x' })).toBe(three);
    const back = applyAct(three, { type: 'undo', act: 'three' }, { now: 3, newId: 'x' });
    expect(back).toEqual({ transfers: two.transfers });
    expect(applyAct(back, { type: 'undo', act: 'three' }, { now: 4, newId: 'y' })).toBe(back);
  });
});
