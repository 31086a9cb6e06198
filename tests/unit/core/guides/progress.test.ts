import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Step } from '../../../../core/guides/guide';
import { progressOf, type Progress } from '../../../../core/guides/progress';
import type { PageMatch } from '../../../../core/pages/service';

const TOOL: PageMatch = { service: 'facebook', kind: 'transfer', tool: 'meta' };
const OTHER_TOOL: PageMatch = { service: 'takeout', kind: 'transfer', tool: 'takeout' };
const SETTINGS: PageMatch = { service: 'facebook', kind: 'settings' };

/** A step for each letter. A capital one leads to the tool. */
const stepsOf = (letters: string): Step[] =>
  [...letters].map((letter) => ({
    slug: letter.toLowerCase(),
    title: [letter],
    blocks: [],
    reachedOn: letter === letter.toLowerCase() ? [] : ['meta'],
  }));

/** The progress with the steps of `letters`, of which those in `marked` were marked. */
const progress = (letters: string, marked?: string, match?: PageMatch): Progress =>
  progressOf(stepsOf(letters), marked === undefined ? undefined : { done: [...marked] }, match);

/** The arguments of `progress`. */
type Drawing = [letters: string, marked?: string | undefined, match?: PageMatch];

/** `done` as x, `here` as @, `open` as a dot. */
const drawn = ({ states }: Progress) =>
  states.map((state) => ({ done: 'x', here: '@', open: '.' })[state]).join('');

test.each<[string, string, Drawing]>([
  ['without a transfer every step is open', '...', ['Abc']],
  ['also off its tool', '...', ['Abc', undefined, SETTINGS]],
  ['and on another tool', '...', ['Abc', undefined, OTHER_TOOL]],
  ['on its tool the first step is done by being there', '@..', ['Abc', undefined, TOOL]],
  ['also with a transfer', '@..', ['Abc', '', TOOL]],
  ['what was marked is done', 'x.x', ['abc', 'ca']],
  ['so is the way to the tool if a later step was marked', 'x.x', ['Abc', 'c']],
  ['whatever the page', 'x.x', ['Abc', 'c', TOOL]],
  ['but not if only an earlier step was', 'x@.', ['aBc', 'a', TOOL]],
  ['and no other step', '..x', ['abc', 'c']],
  ['of two ways to the tool, the first one is here', '@.', ['AB', '', TOOL]],
  ['a slug that is not a step’s is ignored', '...', ['Abc', 'gone']],
])('%s', (_name, expected, of) => {
  expect(drawn(progress(...of))).toBe(expected);
});

test('counts what is done or here, and names the first open step', () => {
  expect(progress('Abcd', 'd', SETTINGS)).toMatchObject({ current: 1, done: 2, total: 4 });
  expect(progress('Abcd', '', TOOL)).toMatchObject({ current: 1, done: 1, total: 4 });
  expect(progress('Abcd')).toMatchObject({ current: 0, done: 0, total: 4 });
  expect(progress('ab', 'ab')).toMatchObject({ current: undefined, done: 2, total: 2 });
  expect(progress('', '')).toMatchObject({ current: undefined, done: 0, total: 0 });
});

test.each<[string, boolean, Drawing]>([
  ['no step is done', false, ['abc', '']],
  ['the last step is done', true, ['abc', 'c']],
  ['all but the last are', true, ['abc', 'ab']],
  ['all are', true, ['abc', 'abc']],
  ['all but the last are, the way to the tool without being marked', true, ['Abcd', 'bc']],
  ['two are missing', false, ['abcd', 'ab']],
  ['there is no transfer', false, ['Ab', undefined, TOOL]],
  ['the person is only there', false, ['Ab', '', TOOL]],
  ['the last step but one is only here', false, ['aBc', 'a', TOOL]],
  ['the only step is open', false, ['a', '']],
  ['the only step is here', false, ['A', '', TOOL]],
  ['the only step is done', true, ['a', 'a']],
  ['there are no steps', false, ['', '']],
])('whether it is sent if %s: %s', (_name, isSent, of) => {
  expect(progress(...of).isSent).toBe(isSent);
});

test('is complete if every step is done, which being there is not', () => {
  expect(progress('Ab', 'b').isComplete).toBe(true);
  expect(progress('ab', 'b').isComplete).toBe(false);
  expect(progress('A', '', TOOL).isComplete).toBe(false);
  expect(progress('', '').isComplete).toBe(false);
});

test('marking one more step never makes another one less done', () => {
  const letters = fc
    .stringMatching(/^[a-dA-D]{1,4}$/)
    .filter((text) => new Set(text.toLowerCase()).size === text.length);
  const match = fc.constantFrom(TOOL, SETTINGS, undefined);
  fc.assert(
    fc.property(
      letters,
      fc.subarray([...'abcd']),
      fc.constantFrom(...'abcd'),
      match,
      (steps, marked, more, page) => {
        const [before, after] = [
          progress(steps, marked.join(''), page),
          progress(steps, marked.join('') + more, page),
        ];
        before.states.forEach((state, index) => {
          if (state !== 'open') expect(after.states[index]).not.toBe('open');
          if (state === 'done') expect(after.states[index]).toBe('done');
        });
        if (before.isSent) expect(after.isSent).toBe(true);
      },
    ),
  );
});
