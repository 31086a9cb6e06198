import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { QuietList } from '../../../../components/settings/HiddenSites';
import { snooze, type Quiet } from '../../../../core/state/hidden-sites';
import { guideSummary } from '../../core/samples';
import { render } from '../samples';

const NAMES: Readonly<Record<string, string>> = { koofr: 'Koofr', facebook: 'Facebook' };
const START = Date.UTC(2026, 10, 23, 12);
const quiet: Quiet = {
  facebook: { kind: 'mute', since: START },
  koofr: snooze(guideSummary(), 'close', START),
};

const onEndQuiet = vi.fn();
const show = (entries: Quiet) =>
  render(<QuietList quiet={entries} serviceName={(id) => NAMES[id] ?? id} onEndQuiet={onEndQuiet} />);

afterEach(cleanup);

test('nothing asked for: it says so', () => {
  show({});
  expect(screen.getByText('Nowhere.')).toBeDefined();
  expect(screen.queryByRole('list')).toBeNull();
});

test('each site with how long it lasts', () => {
  show(quiet);
  const [muted, snoozed] = screen.getAllByRole('listitem');
  expect(muted?.textContent).toContain('Facebook until you undo it');
  const end = new Date(START + 30 * 24 * 60 * 60 * 1000);
  const told = end.toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'short' });
  expect(snoozed?.textContent).toContain(`Koofr until ${told}`);
});

test('each undo says what it undoes, and does that', () => {
  show(quiet);
  fireEvent.click(screen.getByRole('button', { name: 'Undo quiet on Koofr' }));
  expect(onEndQuiet.mock.calls).toEqual([['koofr']]);
  expect(screen.getByRole('button', { name: 'Undo quiet on Facebook' }).textContent).toBe('Undo');
});
