import { expect, test } from 'vitest';
import type { RankedPage } from '../../../../core/guides/guide-model';
import { progressOf } from '../../../../core/guides/progress';
import { stepsOf } from '../../../../core/guides/steps';
import { badgeOf } from '../../../../core/pages/badge';
import type { PageKind } from '../../../../core/pages/service';
import { guideSummary, guideWithSteps, sampleTransfer } from '../samples';

const NOW = 1_800_000_000_000;
const STEPS = ['OPEN', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l', 'm', 'n'];

interface Case {
  readonly kind: PageKind;
  readonly done?: readonly string[];
  readonly steps?: number;
  readonly remindedAt?: number;
}

function badge({ kind, done, steps = 8, remindedAt }: Case) {
  const match = {
    service: kind === 'site' ? 'koofr' : 'facebook',
    kind,
    ...(kind === 'transfer' && { tool: 'meta' }),
  };
  const transfer = done && sampleTransfer({ done, ...(remindedAt !== undefined && { remindedAt }) });
  const page: RankedPage = {
    url: 'https://a.example/',
    match,
    guides: [guideSummary(), guideSummary({ id: 'other', title: 'Other' })],
    names: { koofr: 'Koofr' },
    transfer,
  };
  const all = stepsOf(guideWithSteps(STEPS.slice(0, steps)));
  return badgeOf(page, transfer && { steps: all, progress: progressOf(all, transfer, match) }, NOW);
}

const GUIDE_HERE = { text: '•', title: ['badge.title', 'Transfer your photos'] };
const ARRIVAL = { text: '?', title: ['badge.arrival', 'Koofr'] };
const step = (text: string, ...values: string[]) => ({ text, title: ['badge.step', ...values] });

test.each<[string, object, Case]>([
  ['there is a guide', GUIDE_HERE, { kind: 'transfer' }],
  ['a transfer is not sent', step('3/8', '3', '8', 'Step c'), { kind: 'settings', done: ['open', 'b'] }],
  ['on its destination', step('3/8', '3', '8', 'Step c'), { kind: 'site', done: ['open', 'b'] }],
  ['its first step is done by being there', step('2/8', '2', '8', 'Step b'), { kind: 'transfer', done: [] }],
  [
    'the total has no room',
    step('12', '12', '14', 'Step l'),
    { kind: 'site', done: STEPS.slice(0, 11), steps: 14 },
  ],
  [
    'the step alone has two digits',
    step('9/12', '9', '12', 'Step i'),
    { kind: 'site', done: STEPS.slice(0, 8), steps: 12 },
  ],
  ['a transfer is sent, on its source', GUIDE_HERE, { kind: 'transfer', done: ['h'] }],
  ['it is sent, on its destination', ARRIVAL, { kind: 'site', done: ['h'] }],
  ['just after "not yet"', GUIDE_HERE, { kind: 'site', done: ['h'], remindedAt: NOW - 1 }],
  ['the guide has no steps', GUIDE_HERE, { kind: 'site', done: [], steps: 0 }],
  ['its only step is done by being there', GUIDE_HERE, { kind: 'transfer', done: [], steps: 1 }],
])('the badge if %s', (_name, expected, situation) => {
  const { text, title } = badge(situation);
  expect({ text, title }).toEqual(expected);
  expect(text.length).toBeLessThanOrEqual(4);
});

test('a transfer whose guide could not be loaded has the badge of its guide', () => {
  const page: RankedPage = {
    url: 'https://a.example/',
    match: { service: 'koofr', kind: 'site' },
    guides: [guideSummary()],
    names: {},
    transfer: sampleTransfer(),
  };
  expect(badgeOf(page, undefined, NOW)).toEqual(GUIDE_HERE);
});
