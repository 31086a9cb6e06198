import { screen } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { ShortcutList } from '../../../../components/settings/ShortcutList';
import { render } from '../samples';
import { text } from '../texts';

test('each shortcut is listed with its description and keys', () => {
  render(
    <ShortcutList
      shortcuts={[
        { name: '_execute_action', description: '', keys: 'Alt+Shift+G' },
        { name: 'toggle-banner', description: 'Expand it', keys: '' },
      ]}
    />,
  );
  const rows = screen
    .getAllByRole('listitem')
    .map(({ children }) => [...children].map(({ textContent }) => textContent));
  expect(rows).toEqual([
    [text('settings.openPopup'), 'Alt+Shift+G'],
    ['Expand it', text('settings.noShortcut')],
  ]);
});
