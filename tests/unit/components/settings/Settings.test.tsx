import { fireEvent, screen, within } from '@testing-library/preact';
import { describe, expect, test, vi } from 'vitest';
import { Settings, type SettingsProps } from '../../../../components/settings/Settings';
import { INITIAL_STATE } from '../../../../core/state/state';
import { choose, click, commands, optionsOf, render, select } from '../samples';
import { text } from '../texts';

const { preferences } = INITIAL_STATE;
const NAMES: Readonly<Record<string, string>> = { koofr: 'Koofr', dropbox: 'Dropbox' };
const onSwitchSite = vi.fn();
const show = (props: Partial<SettingsProps> = {}) =>
  render(
    <Settings
      preferences={preferences}
      hiddenSites={{}}
      dataTypes={[
        { id: 'photos', destinations: ['koofr', 'dropbox'] },
        { id: 'posts', destinations: ['koofr'] },
      ]}
      sites={[]}
      failed={undefined}
      shortcuts={null}
      backup={null}
      serviceName={(id) => NAMES[id] ?? id}
      onSwitchSite={onSwitchSite}
      {...props}
    />,
  );

describe('optional sites', () => {
  const flickr = { service: 'flickr', name: 'Flickr', hosts: ['www.flickr.com'], on: false };
  const takeout = { service: 'takeout', name: 'Takeout', hosts: ['takeout.example'], on: true };
  const switches = () => screen.queryAllByRole<HTMLInputElement>('switch');
  const names = () => switches().map((node) => node.getAttribute('aria-label'));

  test('each has a switch with its host, which requests a change and does not change by itself', () => {
    show({ sites: [flickr, takeout] });
    expect(names()).toEqual(['Flickr', 'Takeout']);
    expect(screen.getByText('www.flickr.com')).toBeDefined();
    for (const node of switches()) fireEvent.click(node);
    expect(onSwitchSite.mock.calls).toEqual([
      [flickr, true],
      [takeout, false],
    ]);
    expect(switches().map(({ checked }) => checked)).toEqual([false, true]);
  });

  test('if there are very many, only those that are on and those that match the filter are shown', () => {
    const many = Array.from({ length: 40 }, (_, n) => ({ ...flickr, name: `Site ${String(n)}.` }));
    show({ sites: [...many.map((site) => ({ ...site, service: site.name })), takeout] });
    expect(names()).toEqual(['Takeout']);
    const field = screen.getByRole('searchbox', { name: text('options.findSite') });
    fireEvent.input(field, { target: { value: ' sitE 7.' } });
    expect(names()).toEqual(['Site 7.', 'Takeout']);
  });

  test('without optional sites there is no such section', () => {
    show();
    expect(screen.queryByText(text('options.sites'))).toBeNull();
  });
});

test('each data type has a choice of its destinations, which can be made and cleared', () => {
  show({ preferences: { ...preferences, destinations: { photos: 'dropbox' } } });
  const [photos, posts] = [text('dataType.photos'), text('dataType.posts')];
  expect(optionsOf(photos)).toEqual([text('options.noPreference'), 'Koofr', 'Dropbox']);
  expect([select(photos).value, select(posts).value]).toEqual(['dropbox', '']);
  choose(posts, 'koofr');
  choose(photos, '');
  expect(commands()).toEqual([
    { type: 'choose-destination', dataType: 'posts', destination: 'koofr' },
    { type: 'clear-destination', dataType: 'photos' },
  ]);
});

test.each(['transfer', 'settings', 'site'] as const)('the automatic display can be chosen: %s', (kind) => {
  const autoDisplay = { ...preferences.autoDisplay, [kind]: 'badge' } as const;
  show({ preferences: { ...preferences, autoDisplay } });
  const label = text(`options.${kind}`);
  expect(optionsOf(label)).toEqual([
    text('options.expanded'),
    text('options.minimized'),
    text('options.badge'),
  ]);
  expect(select(label).value).toBe('badge');
  choose(label, 'expanded');
  expect(commands()).toEqual([{ type: 'set-auto-display', kind, autoDisplay: 'expanded' }]);
});

test('the banner’s position can be chosen', () => {
  show({ preferences: { ...preferences, position: 'top' } });
  const label = text('options.edge');
  expect(optionsOf(label)).toEqual([text('options.bottom'), text('options.top')]);
  expect(select(label).value).toBe('top');
  choose(label, 'bottom');
  expect(commands()).toEqual([{ type: 'set-position', position: 'bottom' }]);
});

test('the hidden sites are listed', () => {
  show({ hiddenSites: { koofr: { kind: 'mute', since: 0 } } });
  const section = screen.getByRole('region', { name: text('options.quiet') });
  expect(within(section).getByRole('listitem').textContent).toContain('Koofr');
});

describe('erasing', () => {
  test('asks first, then says that it is done, and asks again the next time', () => {
    show();
    click(text('options.resetButton'));
    expect(commands()).toEqual([]);
    click(text('options.resetConfirm'));
    expect(commands()).toEqual([{ type: 'erase' }]);
    expect(screen.getByRole('status').textContent).toBe(text('options.resetDone'));
    click(text('options.resetButton'));
    expect(commands()).toHaveLength(1);
  });

  test('can be cancelled', () => {
    show();
    click(text('options.resetButton'));
    click(text('options.cancel'));
    expect(commands()).toEqual([]);
    expect(screen.queryByText(text('options.resetConfirm'))).toBeNull();
    expect(screen.getByRole('status').textContent).toBe('');
  });
});

test('a failure notice is shown only after a failure', () => {
  const { unmount } = show();
  expect(screen.queryByRole('alert')).toBeNull();
  unmount();
  show({ failed: 'failed' });
  expect(screen.getByRole('alert').textContent).toBe(text('options.error'));
});
