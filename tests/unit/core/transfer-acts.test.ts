import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  HISTORY_LENGTH,
  isAskedLater,
  isUnderWay,
  NO_TRANSFERS,
  transferOf,
  type ActFacts,
  type TransferAct,
  type TransferLog,
} from '../../../core/transfer';
import { applyAct, importTransfers } from '../../../core/transfer-acts';

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

/** Carries out acts one after the other, a second apart unless a time is given. */
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
    const back = play([{ type: 'undo', act: log.undo?.act ?? '' }], log);
    expect(back.transfers).toHaveLength(HISTORY_LENGTH + 1);
  });
});

describe('undo', () => {
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

const anyId = fc.constantFrom('n0', 'n1', 'n2', 'n3', 'n5', 'n8', 'gone');
const anyPlace = fc.constantFrom('koofr', 'dropbox', 'blogger', 'flickr');
const anySource = fc.constantFrom('facebook', 'instagram', 'koofr');
const anyGuideId = fc.constantFrom('photos', 'posts', 'gone');
const anyStep = fc.constantFrom('open', 'sign-in', 'start', 'elsewhere', 'constructor');
const anyAct: fc.Arbitrary<TransferAct> = fc.oneof(
  fc.record({
    type: fc.constant('tick-step' as const),
    transfer: fc.option(anyId, { nil: undefined }),
    guide: anyGuideId,
    source: anySource,
    destination: anyPlace,
    step: anyStep,
  }),
  fc.record({ type: fc.constant('untick-step' as const), transfer: anyId, step: anyStep }),
  fc.record({ type: fc.constant('change-place' as const), transfer: anyId, destination: anyPlace }),
  fc.record({ type: fc.constant('start-over' as const), transfer: anyId }),
  fc.record({ type: fc.constant('remove-transfer' as const), transfer: anyId }),
  fc.record({
    type: fc.constant('start-another' as const),
    guide: anyGuideId,
    source: anySource,
    destination: anyPlace,
  }),
  fc.record({
    type: fc.constant('answer-arrival' as const),
    transfer: anyId,
    answer: fc.constantFrom('all-there' as const, 'not-yet' as const, 'something-wrong' as const),
  }),
  fc.record({ type: fc.constant('undo' as const), act: anyId }),
);
const anyActs = fc.array(fc.tuple(anyAct, fc.nat(1_000_000)), { maxLength: 40 });
const playAll = (acts: readonly (readonly [TransferAct, number])[]) =>
  play(
    acts.map(([act]) => act),
    NO_TRANSFERS,
    acts.map(([, time]) => time),
  );

test('whatever is done in whatever order, and whatever the clock does, a log makes sense', () => {
  fc.assert(
    fc.property(anyActs, (acts) => {
      const { transfers } = playAll(acts);
      expect(new Set(transfers.map(({ id }) => id)).size).toBe(transfers.length);
      for (const { guide: id, done, source, destination, started, arrived, title } of transfers) {
        const guide = GUIDES[id];
        expect(title).toBe(guide?.title);
        expect(guide?.sources).toContain(source);
        expect(guide?.destinations).toContain(destination);
        expect(new Set(done).size).toBe(done.length);
        for (const step of done) expect(guide?.steps.map(({ slug }) => slug)).toContain(step);
        if (arrived !== undefined) expect(arrived).toBeGreaterThanOrEqual(started);
      }
      expect(transfers.filter((one) => !isUnderWay(one)).length).toBeLessThanOrEqual(HISTORY_LENGTH);
    }),
    { numRuns: 500 },
  );
});

test('after any act, undo brings back exactly what was', () => {
  fc.assert(
    fc.property(anyActs, anyAct, (acts, act) => {
      const before = playAll(acts);
      const guideId =
        'guide' in act
          ? act.guide
          : before.transfers.find(({ id }) => 'transfer' in act && id === act.transfer)?.guide;
      const after = applyAct(before, act, { now: 7, newId: 'last', guide: GUIDES[guideId ?? ''] });
      if (after === before || act.type === 'undo') return;
      expect(after.undo?.act).toBe('last');
      const back = applyAct(after, { type: 'undo', act: 'last' }, { now: 8, newId: 'z' });
      expect(back.transfers).toEqual(before.transfers);
    }),
    { numRuns: 500 },
  );
});

test('an act changes no transfer but its own', () => {
  fc.assert(
    fc.property(anyActs, anyAct, (acts, act) => {
      const before = playAll(acts);
      if (act.type === 'undo') return;
      const guideId =
        'guide' in act
          ? act.guide
          : before.transfers.find(({ id }) => 'transfer' in act && id === act.transfer)?.guide;
      const after = applyAct(before, act, { now: 7, newId: 'last', guide: GUIDES[guideId ?? ''] });
      const changed = after.transfers.filter((one) => !before.transfers.includes(one));
      expect(changed.length).toBeLessThanOrEqual(1);
    }),
    { numRuns: 300 },
  );
});

test('an import takes the file’s transfers, and loses none of its own', () => {
  fc.assert(
    fc.property(anyActs, anyActs, (mine, theirs) => {
      const log = playAll(mine);
      const imported = playAll(theirs).transfers.map((one) => ({ ...one, title: 'imported' }));
      const { transfers } = importTransfers(log, imported);
      const ids = transfers.filter(isUnderWay).map(({ id }) => id);
      for (const one of [...imported, ...log.transfers].filter(isUnderWay)) {
        const wins = imported.find(({ id }) => id === one.id) ?? one;
        if (isUnderWay(wins)) expect(ids).toContain(one.id);
      }
      for (const one of imported.filter(isUnderWay)) expect(transfers).toContainEqual(one);
      expect(transfers.map(({ started }) => started)).toEqual(
        [...transfers].map(({ started }) => started).sort((a, b) => b - a),
      );
    }),
  );
});
