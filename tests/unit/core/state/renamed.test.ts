import { describe, expect, test } from 'vitest';
import { stepsOf } from '../../../../core/guides/steps';
import { RENAMED_STEPS, withNewNames } from '../../../../core/state/renamed';
import { compileCollection } from '../../../../modules/guides/compile-collection';
import { sampleTransfer } from '../samples';

const { collection } = compileCollection('guides');
const slugsOf = (guide: string) => {
  const found = collection?.guides.find(({ id }) => id === guide);
  return found && stepsOf(found).map(({ slug }) => slug);
};

test('a transfer of a guide that is part of another one goes on there', () => {
  const transfer = sampleTransfer({ guide: 'meta-notes', done: ['choose-the-account', 'choose-notes'] });
  expect(withNewNames(transfer)).toEqual({
    ...transfer,
    guide: 'meta-posts',
    done: ['choose-the-account', 'choose-posts'],
  });
});

test('a step whose title has changed stays done, once', () => {
  const done = ['choose-the-place-you-are-moving-to', 'choose-the-destination', 'a-step-of-old'];
  expect(withNewNames(sampleTransfer({ guide: 'meta-photos', done })).done).toEqual([
    'choose-the-destination',
    'a-step-of-old',
  ]);
});

describe.each(Object.entries(RENAMED_STEPS))('the new names in "%s"', (guide, names) => {
  test('are those of its steps, and the old ones aren’t', () => {
    const slugs = slugsOf(guide);
    for (const [old, now] of Object.entries(names)) {
      expect(slugs).toContain(now);
      expect(slugs).not.toContain(old);
    }
  });
});
