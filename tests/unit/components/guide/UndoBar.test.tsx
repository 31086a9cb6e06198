import { act, cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { UndoBar } from '../../../../components/guide/UndoBar';
import { UNDO_PERIOD, type Undo } from '../../../../core/state/transfer';
import { render } from '../samples';
import { text } from '../texts';

const onUndo = vi.fn();
const bar = (kind?: Undo['kind'], at = Date.now()) => (
  <UndoBar undo={kind && { act: 'a1', kind, at }} onUndo={onUndo} />
);
const status = () => screen.getByRole('status');

afterEach(() => {
  cleanup();
  vi.clearAllMocks();
});

test.each([
  ['change-place', text('undo.changePlace')],
  ['start-over', text('undo.startOver')],
  ['remove-transfer', text('undo.remove')],
  ['start-another', text('undo.another')],
  ['answer-arrival', text('undo.answered')],
] as const)('%s is told, with the way back', (kind, told) => {
  render(bar(kind));
  expect(status().textContent).toContain(told);
  expect(onUndo).not.toHaveBeenCalled();
  fireEvent.click(screen.getByRole('button', { name: text('undo.button') }));
  expect(onUndo.mock.calls).toEqual([['a1']]);
});

test.each(['tick-step', 'untick-step', 'undo'] as const)('%s shows by itself', (kind) => {
  render(bar(kind));
  expect(status().textContent).toBe('');
  expect(screen.queryByRole('button')).toBeNull();
});

test('what is told comes into a status that was there before, so that it is read out', () => {
  const { rerender } = render(bar());
  const before = status();
  expect(before.textContent).toBe('');
  rerender(bar('start-over'));
  expect(status()).toBe(before);
  expect(before.textContent).toContain(text('undo.startOver'));
  rerender(bar());
  expect(before.textContent).toBe('');
});

test('the notice ends when the act cannot be undone any more', () => {
  vi.useFakeTimers();
  try {
    render(bar('start-over'));
    void act(() => void vi.advanceTimersByTime(UNDO_PERIOD - 1));
    expect(status().textContent).toContain(text('undo.startOver'));
    void act(() => void vi.advanceTimersByTime(1));
    expect(status().textContent).toBe('');
  } finally {
    vi.useRealTimers();
  }
});

test('what was done over a minute ago, or after the clock was set back, is not told', () => {
  for (const at of [Date.now() - UNDO_PERIOD, Date.now() + 60_000]) {
    render(bar('start-over', at));
    expect(status().textContent).toBe('');
    cleanup();
  }
});
