import { screen } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import { EraseSection } from '../../../../components/settings/EraseSection';
import { click, render } from '../samples';
import { text } from '../texts';

const onErase = vi.fn();
const erase = (isErased = false) => <EraseSection isErased={isErased} onErase={onErase} />;
const dialog = () => screen.getByRole<HTMLDialogElement>('dialog', { hidden: true });
const textOf = (attribute: string) =>
  document.getElementById(dialog().getAttribute(attribute) ?? '')?.textContent;

test('the button only opens a dialog, which names the loss', () => {
  const showModal = vi.spyOn(HTMLDialogElement.prototype, 'showModal');
  render(erase());
  expect(dialog().open).toBe(false);
  click(text('settings.eraseButton'));
  expect(dialog().open).toBe(true);
  expect(showModal).toHaveBeenCalledOnce();
  expect(textOf('aria-labelledby')).toBe(text('settings.eraseQuestion'));
  expect(textOf('aria-describedby')).toBe(text('settings.eraseHint'));
  expect(onErase).not.toHaveBeenCalled();
});

test.each([
  ['settings.eraseConfirm', 1],
  ['settings.cancel', 0],
] as const)('%s closes the dialog and erases %i times', (key, times) => {
  render(erase());
  click(text('settings.eraseButton'));
  click(text(key));
  expect(dialog().open).toBe(false);
  expect(onErase).toHaveBeenCalledTimes(times);
});

test('that everything was erased is added to an existing status element', () => {
  const { rerender } = render(erase());
  const status = screen.getByRole('status');
  expect(status.textContent).toBe('');
  rerender(erase(true));
  expect(screen.getByRole('status')).toBe(status);
  expect(status.textContent).toBe(text('settings.erased'));
});
