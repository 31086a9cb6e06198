import { screen } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { HiddenSiteList } from '../../../../components/settings/HiddenSites';
import type { HiddenSites } from '../../../../core/state/state';
import { button, click, commands, render } from '../samples';
import { text } from '../texts';

const UNTIL = Date.UTC(2026, 10, 23, 12);
const NAMES: Readonly<Record<string, string>> = { koofr: 'Koofr', facebook: 'Facebook' };
const show = (hiddenSites: HiddenSites) =>
  render(<HiddenSiteList hiddenSites={hiddenSites} serviceName={(id) => NAMES[id] ?? id} />);

test('without hidden sites it says so', () => {
  show({});
  expect(screen.getByText(text('options.noQuiet'))).toBeDefined();
  expect(screen.queryByRole('list')).toBeNull();
});

test('each site has how long it is hidden, and a button that shows it again', () => {
  show({
    facebook: { kind: 'mute', since: 0 },
    koofr: { kind: 'snooze', since: 0, until: UNTIL, guide: 'photos', version: 'v1' },
  });
  const [muted, snoozed] = screen.getAllByRole('listitem').map(({ textContent }) => textContent);
  const until = new Date(UNTIL).toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'short' });
  expect(muted).toContain(`Facebook ${text('options.muted')}`);
  expect(snoozed).toContain(`Koofr ${text('options.until', [until])}`);
  expect(button(text('options.undoFor', ['Facebook'])).textContent).toBe(text('options.undo'));
  click(text('options.undoFor', ['Koofr']));
  expect(commands()).toEqual([{ type: 'show-site', service: 'koofr' }]);
});
