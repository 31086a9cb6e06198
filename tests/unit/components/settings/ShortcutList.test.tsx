import { cleanup, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { ShortcutList } from '../../../../components/settings/ShortcutList';
import { render } from '../samples';
import { text } from '../texts';

afterEach(cleanup);

test('each has what it does, and its keys', () => {
  const { container } = render(
    <ShortcutList
      shortcuts={[
        { name: '_execute_action', description: '', keys: 'Alt+Shift+G' },
        { name: 'toggle-banner', description: 'Fold it', keys: 'Ctrl+B' },
        { name: 'other', description: 'Something else', keys: '' },
      ]}
    />,
  );
  const rows = screen
    .getAllByRole('listitem')
    .map(({ children }) => [...children].map((one) => one.textContent));
  expect(rows).toEqual([
    [text('options.openPopup'), 'Alt+Shift+G'],
    ['Fold it', 'Ctrl+B'],
    ['Something else', text('options.noKeys')],
  ]);
  expect([...container.querySelectorAll('kbd')].map(({ textContent }) => textContent)).toEqual([
    'Alt+Shift+G',
    'Ctrl+B',
  ]);
});

test('where to change them is told, also where there are none', () => {
  render(<ShortcutList shortcuts={[]} />);
  expect(screen.getByText(text('options.keysHint'))).toBeDefined();
  expect(screen.queryByRole('listitem')).toBeNull();
});
