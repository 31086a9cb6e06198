import { fireEvent, screen } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import { UndoBar } from '../../../../components/guide/UndoBar';
import { COMMANDS, type CommandType } from '../../../../core/state/commands';
import { UNDO_PERIOD } from '../../../../core/state/transfers';
import { click, commands, render } from '../samples';
import { text } from '../texts';

const bar = (command?: CommandType, at = Date.now()) => (
  <UndoBar undo={command && { id: 'u1', command, at }} />
);
const notice = () => screen.getByRole('status').textContent;

test('the last command is shown, and can be undone', () => {
  render(bar('remove-transfer'));
  expect(notice()).toContain(text('undo.remove'));
  expect(commands()).toEqual([]);
  click(text('undo.button'));
  expect(commands()).toEqual([{ type: 'undo', id: 'u1' }]);
});

test('each command that can be undone has a notice of its own, except for marking and reopening steps', () => {
  const types = (Object.keys(COMMANDS) as CommandType[]).filter((type) => 'isUndoable' in COMMANDS[type]);
  const { rerender } = render(bar());
  const notices = types.map((type) => {
    rerender(bar(type));
    return [type, notice()] as const;
  });
  const silent = notices.filter(([, told]) => told === '').map(([type]) => type);
  expect(silent).toEqual(['complete-step', 'reopen-step']);
  expect(new Set(notices.map(([, told]) => told)).size).toBe(types.length - 1);
});

test('a notice is added to an existing status element, so that screen readers announce it', () => {
  const { rerender } = render(bar());
  const before = screen.getByRole('status');
  rerender(bar('restart-transfer'));
  expect(screen.getByRole('status')).toBe(before);
  expect(notice()).toContain(text('undo.startOver'));
});

test('the notice ends when the command cannot be undone any more', () => {
  render(bar('restart-transfer', Date.now() - 20_000));
  const shown = screen.getByText(text('undo.startOver')).parentElement!;
  expect(parseFloat(shown.style.animationDuration)).toBeGreaterThan(UNDO_PERIOD - 21_000);
  expect(parseFloat(shown.style.animationDuration)).toBeLessThanOrEqual(UNDO_PERIOD - 20_000);
  fireEvent(shown, new Event('animationend'));
  expect(notice()).toBe('');
});

test('drawing it anew does not change when the notice ends', () => {
  const now = vi.spyOn(Date, 'now').mockReturnValue(1_000_000);
  const { rerender } = render(bar('restart-transfer', 1_000_000));
  now.mockReturnValue(1_040_000);
  rerender(bar('restart-transfer', 1_000_000));
  const shown = screen.getByText(text('undo.startOver')).parentElement!;
  expect(shown.style.animationDuration).toBe(`${String(UNDO_PERIOD)}ms`);
  now.mockRestore();
});

test('a command of more than a minute ago is not shown', () => {
  render(bar('restart-transfer', Date.now() - UNDO_PERIOD));
  expect(notice()).toBe('');
});
