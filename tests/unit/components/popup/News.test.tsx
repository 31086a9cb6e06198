import { screen } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import { News } from '../../../../components/popup/News';
import { click, render } from '../samples';
import { text } from '../texts';

test('the news are a region with a name, and one button ends them', () => {
  const onDismiss = vi.fn();
  render(<News onDismiss={onDismiss} />);
  expect(screen.getByRole('region', { name: text('news.title') })).toBeTruthy();
  click(text('news.dismiss'));
  expect(onDismiss).toHaveBeenCalledOnce();
});
