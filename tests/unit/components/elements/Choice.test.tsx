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

test('what was chosen is shown while the stored value follows through earlier choices', () => {
  const { shown, store } = renderChoice();
  choose('Position', 'b');
  choose('Position', 'c');
  store('a');
  expect(shown()).toBe('c');
  store('b');
  expect(shown()).toBe('c');
});

test('once it is stored, what is chosen elsewhere is shown', () => {
  const { shown, store } = renderChoice();
  choose('Position', 'b');
  store('b');
  store('a');
  expect(shown()).toBe('a');
});

test('what could not be stored goes back to what is stored', async () => {
  const { shown, fail } = renderChoice();
  choose('Position', 'b');
  await fail();
  expect(shown()).toBe('a');
});
