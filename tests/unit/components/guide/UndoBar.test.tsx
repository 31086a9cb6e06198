import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { UndoBar } from '../../../../components/guide/UndoBar';
import type { Undo } from '../../../../core/state/transfer';
import { render } from '../samples';
import { text } from '../texts';

const onUndo = vi.fn();
const bar = (kind?: Undo['kind']) => <UndoBar undo={kind && { act: 'a1', kind }} onUndo={onUndo} />;
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
