import { screen } from '@testing-library/preact';
import { describe, expect, test, vi } from 'vitest';
import { Panel, type PanelTab } from '../../../../components/popup/Panel';
import { click, render } from '../samples';
import { text } from '../texts';

const callbacks = { onSelectTab: vi.fn(), onShowList: vi.fn(), onOpenSettings: vi.fn() };
const show = (tab: PanelTab, guide?: string) =>
  render(
    <Panel
      {...{ tab, guide }}
      {...callbacks}
      notices={<p>the notices</p>}
      list={tab === 'page' ? <p>no guide</p> : <h1>the list</h1>}
    />,
  );
const headings = () => screen.getAllByRole('heading', { level: 1 }).map(({ textContent }) => textContent);
const buttonOf = (key: 'transfer.list' | 'popup.all' | 'popup.thisPage') =>
  screen.queryByRole('button', { name: text(key) });

test.each([
  ['page', 'popup.thisPage'],
  ['transfers', 'transfer.list'],
  ['all', 'popup.all'],
] as const)('the tab %s names what is below it', (tab, key) => {
  show(tab);
  expect(screen.getByRole('tab', { selected: true }).textContent).toBe(text(key));
  expect(screen.getByRole('tabpanel').getAttribute('aria-labelledby')).toBe(
    screen.getByRole('tab', { selected: true }).id,
  );
});

test('every tab can be selected, also the one that is', () => {
  show('all');
  for (const tab of screen.getAllByRole('tab')) tab.click();
  expect(callbacks.onSelectTab.mock.calls).toEqual([['page'], ['transfers'], ['all']]);
});

describe('there is one title:', () => {
  test.each([
    ['the list’s', 'all', undefined, 'the list'],
    ['the extension’s name above a guide', 'all', 'the guide', text('extension.name')],
    ['the extension’s name where there is no guide for the page', 'page', undefined, text('extension.name')],
  ] as const)('%s', (_, tab, guide, title) => {
    show(tab, guide);
    expect(headings()).toEqual([title]);
  });
});

describe('a guide', () => {
  test.each([
    ['transfers', 'transfer.list'],
    ['all', 'popup.all'],
  ] as const)('in the tab %s leads back to its list', (tab, key) => {
    show(tab, 'the guide');
    expect(screen.queryByText('the list')).toBeNull();
    buttonOf(key)?.click();
    expect(callbacks.onShowList).toHaveBeenCalledOnce();
  });

  test('for the page has no list to lead back to', () => {
    show('page', 'the guide');
    expect(screen.getByText('the guide')).toBeDefined();
    expect(buttonOf('popup.thisPage')).toBeNull();
  });
});

test('the settings can be opened', () => {
  show('page');
  click(text('popup.settings'));
  expect(callbacks.onOpenSettings).toHaveBeenCalledOnce();
});
