import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import * as v from 'valibot';
import '../fake-browser';
import {
  HISTORY_LENGTH,
  isUnderWay,
  NO_TRANSFERS,
  type ActFacts,
  type TransferAct,
  type TransferLog,
} from '../../../core/state/transfer';
import { applyAct, importTransfers } from '../../../core/state/transfer-acts';
import { transfersSchema } from '../../../platform/storage';
import { defineProperty } from '../property';

export const GUIDES: Readonly<Record<string, NonNullable<ActFacts['guide']>>> = {
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
export function play(
  acts: readonly TransferAct[],
  log = NO_TRANSFERS,
  times: readonly number[] = [],
): TransferLog {
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
const anyActs = fc.array(
  fc.tuple(anyAct, fc.oneof(fc.nat(1_000_000), fc.integer(), fc.constant(Number.MAX_SAFE_INTEGER))),
  { maxLength: 40 },
);
const playAll = (acts: readonly (readonly [TransferAct, number])[]) =>
  play(
    acts.map(([act]) => act),
    NO_TRANSFERS,
    acts.map(([, time]) => time),
  );

const guideOf = (log: TransferLog, act: TransferAct) =>
  'guide' in act
    ? act.guide
    : (log.transfers.find(({ id }) => 'transfer' in act && id === act.transfer)?.guide ?? '');
const last = (log: TransferLog, act: TransferAct) =>
  applyAct(log, act, { now: 7, newId: 'last', guide: GUIDES[guideOf(log, act)] });

export const makesSense = defineProperty('transfers/makes-sense', anyActs, (acts) => {
  const { transfers } = playAll(acts);
  v.parse(transfersSchema, transfers);
  for (const { guide: id, done, source, destination, title } of transfers) {
    const guide = GUIDES[id];
    assert.equal(title, guide?.title);
    assert.ok(guide?.sources.includes(source) && guide.destinations.includes(destination));
    assert.equal(new Set(done).size, done.length);
    for (const step of done) assert.ok(guide?.steps.some(({ slug }) => slug === step));
  }
  assert.ok(transfers.filter((one) => !isUnderWay(one)).length <= HISTORY_LENGTH);
});

export const undoBringsBack = defineProperty('transfers/undo', fc.tuple(anyActs, anyAct), ([acts, act]) => {
  const before = playAll(acts);
  const after = last(before, act);
  if (after === before || act.type === 'undo') return;
  assert.equal(after.undo?.act, 'last');
  const back = applyAct(after, { type: 'undo', act: 'last' }, { now: 8, newId: 'z' });
  assert.deepStrictEqual(back.transfers, before.transfers);
});

export const changesItsOwn = defineProperty('transfers/own', fc.tuple(anyActs, anyAct), ([acts, act]) => {
  const before = playAll(acts);
  if (act.type === 'undo') return;
  const changed = last(before, act).transfers.filter((one) => !before.transfers.includes(one));
  assert.ok(changed.length <= 1);
});

export const importLosesNone = defineProperty(
  'transfers/import',
  fc.tuple(anyActs, anyActs),
  ([mine, theirs]) => {
    const log = playAll(mine);
    const imported = playAll(theirs).transfers.map((one) => ({ ...one, title: 'imported' }));
    const { transfers } = importTransfers(log, imported);
    v.parse(transfersSchema, transfers);
    const ids = transfers.map(({ id }) => id);
    for (const one of [...imported, ...log.transfers].filter(isUnderWay)) {
      const wins = imported.find(({ id }) => id === one.id) ?? one;
      if (isUnderWay(wins)) assert.ok(ids.includes(one.id));
    }
    for (const one of imported.filter(isUnderWay)) assert.ok(transfers.includes(one));
    const started = transfers.map((one) => one.started);
    assert.deepStrictEqual(
      started,
      [...started].sort((a, b) => b - a),
    );
  },
);

export const TRANSFERS = [makesSense, undoBringsBack, changesItsOwn, importLosesNone];
