import { screen } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { HiddenSiteList } from '../../../../components/settings/HiddenSites';
import type { HiddenSites } from '../../../../core/state/state';
import { button, click, commands, render } from '../samples';
import { text } from '../texts';

const mute = { kind: 'mute', since: 0 } as const;
const NAMES: Readonly<Record<string, string>> = { koofr: 'Koofr', facebook: 'Facebook' };
const list = (hiddenSites: HiddenSites, turnedOff: readonly string[] = []) => (
  <HiddenSiteList {...{ hiddenSites, turnedOff }} serviceName={(id) => NAMES[id] ?? id} />
);

test('without hidden sites it says so', () => {
  render(list({}));
  expect(screen.getByText(text('settings.noHiddenSites'))).toBeDefined();
  expect(screen.queryByRole('listitem')).toBeNull();
});

test('each site has how long it is hidden, and a button that shows it again', () => {
  const until = new Date(2026, 10, 23, 12, 5).getTime();
  render(
    list({ facebook: mute, koofr: { kind: 'snooze', since: 0, until, guide: 'photos', version: 'v1' } }),
  );
  const rows = screen.getAllByRole('listitem').map(({ textContent }) => textContent);
  expect(rows[0]).toContain(text('settings.hiddenForGood'));
  expect(rows[1]).toContain(text('settings.hiddenUntil', ['23 Nov 2026, 12:05']));
  click(text('settings.showAgainOn', ['Koofr']));
  expect(commands()).toEqual([{ type: 'show-site', service: 'koofr' }]);
});

test('a site that the organization has turned off says so, has no button, and is listed once', () => {
  render(list({ facebook: mute, koofr: mute }, ['facebook']));
  const rows = screen.getAllByRole('listitem').map(({ textContent }) => textContent);
  expect(rows).toHaveLength(2);
  expect(rows[0]).toBe(`Facebook${text('settings.hiddenByOrganization')}`);
  expect(screen.getAllByRole('button')).toEqual([button(text('settings.showAgainOn', ['Koofr']))]);
});

test('with such a site alone, the list isn’t empty', () => {
  render(list({}, ['facebook']));
  expect(screen.queryByText(text('settings.noHiddenSites'))).toBeNull();
});

test('once a row is gone, the next button takes the focus, and after the last one the text that none is left', () => {
  const { rerender } = render(list({ facebook: mute, koofr: mute }));
  click(text('settings.showAgainOn', ['Facebook']));
  rerender(list({ koofr: mute }));
  expect(document.activeElement).toBe(button(text('settings.showAgainOn', ['Koofr'])));
  click(text('settings.showAgainOn', ['Koofr']));
  rerender(list({}));
  expect(document.activeElement?.textContent).toBe(text('settings.noHiddenSites'));
});

test('a change made elsewhere takes no focus', () => {
  const { rerender } = render(list({ facebook: mute, koofr: mute }));
  rerender(list({ koofr: mute }));
  expect(document.activeElement).toBe(document.body);
});
