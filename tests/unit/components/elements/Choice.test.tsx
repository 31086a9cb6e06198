import { act } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import { Choice } from '../../../../components/elements/Choice';
import { choose, render, select } from '../samples';

const options = ['a', 'b', 'c'].map((value) => ({ value, label: value }));

/** A choice whose stored value is changed by the test. */
function renderChoice() {
  const onChoose = vi.fn<(value: string, onFailure: () => void) => void>();
  const element = (value: string) => (
    <Choice label="Position" value={value} options={options} onChoose={onChoose} />
  );
  const { rerender } = render(element('a'));
  return {
    shown: () => select('Position').value,
    store: (value: string) => rerender(element(value)),
    fail: () => act(() => onChoose.mock.lastCall?.[1]()),
  };
}

test('the last choice is shown while the stored value catches up through earlier choices', () => {
  const { shown, store } = renderChoice();
  choose('Position', 'b');
  choose('Position', 'c');
  store('a');
  expect(shown()).toBe('c');
  store('b');
  expect(shown()).toBe('c');
});

test('once the choice is stored, a change made elsewhere is shown', () => {
  const { shown, store } = renderChoice();
  choose('Position', 'b');
  store('b');
  store('a');
  expect(shown()).toBe('a');
});

test('a choice that could not be stored is reset to the stored value', async () => {
  const { shown, fail } = renderChoice();
  choose('Position', 'b');
  await fail();
  expect(shown()).toBe('a');
});
