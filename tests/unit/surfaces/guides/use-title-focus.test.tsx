import { cleanup, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useTitleFocus } from '../../../../surfaces/guides/use-title-focus';

interface Props {
  readonly shown: string;
  readonly isAskedFor?: boolean;
  readonly hasButton?: boolean;
}

function Example({ shown, isAskedFor = false, hasButton = true }: Props) {
  const title = useTitleFocus(shown, isAskedFor);
  return (
    <>
      <h1 ref={title} tabIndex={-1}>
        {shown}
      </h1>
      {hasButton && <button type="button">Press</button>}
      <input />
    </>
  );
}

const focused = () => document.activeElement?.localName;

beforeEach(() => {
  vi.spyOn(document, 'hasFocus').mockReturnValue(true);
});

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

test('the first rendering leaves the focus where it is', () => {
  render(<Example shown="list" />);
  expect(focused()).toBe('body');
});

test('the title takes the focus once what was asked for is shown', () => {
  const { rerender } = render(<Example shown="list" />);
  rerender(<Example shown="list" isAskedFor />);
  expect(focused()).toBe('body');
  rerender(<Example shown="guide" isAskedFor />);
  expect(focused()).toBe('h1');
});

test('what nobody asked for doesn’t take it', () => {
  const { rerender } = render(<Example shown="list" />);
  screen.getByRole('textbox').focus();
  rerender(<Example shown="guide" />);
  expect(focused()).toBe('input');
});

test('the title takes it from an element that is removed', async () => {
  const { rerender } = render(<Example shown="list" />);
  screen.getByRole('button').focus();
  rerender(<Example shown="list" hasButton={false} />);
  await waitFor(() => expect(focused()).toBe('h1'));
});

test('while the person is in the page, the panel doesn’t take it', async () => {
  vi.spyOn(document, 'hasFocus').mockReturnValue(false);
  const observed = vi.fn();
  const { rerender } = render(<Example shown="list" />);
  const observer = new MutationObserver(observed);
  observer.observe(document.body, { childList: true, subtree: true });
  screen.getByRole('button').focus();
  rerender(<Example shown="list" hasButton={false} />);
  await waitFor(() => expect(observed).toHaveBeenCalled());
  observer.disconnect();
  expect(focused()).toBe('body');
});
