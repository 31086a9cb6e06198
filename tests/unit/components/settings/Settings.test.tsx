import { fireEvent, screen, within } from '@testing-library/preact';
import { describe, expect, test, vi } from 'vitest';
import { Settings, type SettingsProps } from '../../../../components/settings/Settings';
import { PAGE_KINDS } from '../../../../core/pages/service';
import { NO_POLICIES } from '../../../../core/policies/policies';
import { ASK_EACH_TIME, INITIAL_STATE } from '../../../../core/state/state';
import { choose, commands, optionsOf, render, select } from '../samples';
import { text } from '../texts';

const { preferences } = INITIAL_STATE;
const NAMES: Readonly<Record<string, string>> = { koofr: 'Koofr', dropbox: 'Dropbox' };
const onSwitchSite = vi.fn();
const show = (props: Partial<SettingsProps> = {}) =>
  render(
    <Settings
      preferences={preferences}
      hiddenSites={{}}
      policies={NO_POLICIES}
      dataTypes={[
        { id: 'photos', destinations: ['koofr', 'dropbox'] },
        { id: 'posts', destinations: ['koofr'] },
      ]}
      sites={[]}
      failed={undefined}
      shortcuts={null}
      backup={null}
      erase={null}
      serviceName={(id) => NAMES[id] ?? id}
      onSwitchSite={onSwitchSite}
      {...props}
    />,
  );

describe('optional sites', () => {
  const flickr = { service: 'flickr', name: 'Flickr', hosts: ['www.flickr.com'], on: false };
  const takeout = { service: 'takeout', name: 'Takeout', hosts: ['takeout.example'], on: true };
  const switches = () => screen.queryAllByRole<HTMLInputElement>('switch');
  const nameOf = ({ attributes }: Element) => {
    const id = attributes.getNamedItem('aria-labelledby')?.value ?? '';
    return document.getElementById(id)?.textContent;
  };
  const names = () => switches().map(nameOf);

  test('each has a switch with its host, which requests a change and does not change by itself', () => {
    show({ sites: [flickr, takeout] });
    expect(names()).toEqual(['Flickr', 'Takeout']);
    expect(screen.getByText('www.flickr.com').dir).toBe('ltr');
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
    const field = screen.getByRole('searchbox', { name: text('settings.findSite') });
    fireEvent.input(field, { target: { value: ' sitE 7.' } });
    expect(names()).toEqual(['Site 7.', 'Takeout']);
    expect(screen.getByRole('status').textContent).toBe('');
    fireEvent.input(field, { target: { value: 'nothing like it' } });
    expect(names()).toEqual(['Takeout']);
    expect(screen.getByRole('status').textContent).toBe(text('settings.noSiteFound'));
  });

  test('without optional sites there is no such section', () => {
    show();
    expect(screen.queryByText(text('settings.sites'))).toBeNull();
    show({ sites: [flickr] });
    expect(screen.getByRole('region', { name: text('settings.sites') })).toBeDefined();
  });
});

test('each data type has a choice of its destinations, which can be made and cleared', () => {
  show({ preferences: { ...preferences, destinations: { photos: 'dropbox' } } });
  const [photos, posts] = [text('dataType.photos'), text('dataType.posts')];
  expect(optionsOf(photos)).toEqual([text('settings.noPreference'), 'Koofr', 'Dropbox']);
  expect([select(photos).value, select(posts).value]).toEqual(['dropbox', '']);
  choose(posts, 'koofr');
  choose(photos, '');
  expect(commands()).toEqual([
    { type: 'choose-destination', dataType: 'posts', destination: 'koofr' },
    { type: 'clear-destination', dataType: 'photos' },
  ]);
});

describe('a destination that the organization has set', () => {
  const policies = { ...NO_POLICIES, destinations: { photos: 'dropbox', posts: 'nowhere' } };
  const photos = text('dataType.photos');
  const set = () => screen.queryAllByText(text('settings.setByOrganization'));

  test('is chosen and says where it comes from', () => {
    show({ policies });
    expect(select(photos).value).toBe('dropbox');
    const hint = document.getElementById(select(photos).getAttribute('aria-describedby') ?? '');
    expect(hint && set()).toEqual([hint]);
  });

  test.each([
    ['koofr', 'koofr'],
    [ASK_EACH_TIME, ''],
  ])('makes room for the person’s own choice: %s', (own, value) => {
    show({ policies, preferences: { ...preferences, destinations: { photos: own } } });
    expect(select(photos).value).toBe(value);
    expect(set()).toEqual([]);
  });

  test('is not, if no guide leads there', () => {
    show({ policies });
    expect(select(text('dataType.posts')).value).toBe('');
  });
});

test('the sites that the organization has turned off are listed', () => {
  show({ policies: { ...NO_POLICIES, hiddenSites: ['koofr'] } });
  const section = screen.getByRole('region', { name: text('settings.hiddenSites') });
  expect(within(section).getByRole('listitem').textContent).toContain('Koofr');
});

test.each(PAGE_KINDS)('the automatic display can be chosen: %s', (kind) => {
  const autoDisplay = { ...preferences.autoDisplay, [kind]: 'badge' } as const;
  show({ preferences: { ...preferences, autoDisplay } });
  const label = text(`settings.${kind}`);
  expect(optionsOf(label)).toEqual([
    text('settings.expanded'),
    text('settings.minimized'),
    text('settings.badge'),
  ]);
  expect(select(label).value).toBe('badge');
  choose(label, 'expanded');
  expect(commands()).toEqual([{ type: 'set-auto-display', kind, autoDisplay: 'expanded' }]);
});

test('a hint describes the select that it belongs to', () => {
  show();
  const field = select(text('settings.transfer'));
  const hint = document.getElementById(field.getAttribute('aria-describedby') ?? '');
  expect(hint?.textContent).toBe(text('settings.transferHint'));
  expect(select(text('settings.settings')).hasAttribute('aria-describedby')).toBe(false);
});

test('the banner’s position can be chosen', () => {
  show({ preferences: { ...preferences, position: 'top' } });
  const label = text('settings.position');
  expect(optionsOf(label)).toEqual([text('settings.bottom'), text('settings.top')]);
  expect(select(label).value).toBe('top');
  choose(label, 'bottom');
  expect(commands()).toEqual([{ type: 'set-position', position: 'bottom' }]);
});

test('the hidden sites are listed', () => {
  show({ hiddenSites: { koofr: { kind: 'mute', since: 0 } } });
  const section = screen.getByRole('region', { name: text('settings.hiddenSites') });
  expect(within(section).getByRole('listitem').textContent).toContain('Koofr');
});

test('without shortcuts there is neither their section nor a link to it', () => {
  const { unmount } = show();
  expect(screen.getAllByText(text('settings.shortcuts'))).toHaveLength(2);
  unmount();
  show({ shortcuts: undefined });
  expect(screen.queryByText(text('settings.shortcuts'))).toBeNull();
});

test('a failure notice is shown only after a failure', () => {
  const { unmount } = show();
  expect(screen.queryByRole('alert')).toBeNull();
  unmount();
  show({ failed: 'failed' });
  expect(screen.getByRole('alert').textContent).toBe(text('settings.error'));
});

test('each section has a link, and the headings begin with the page’s and skip no level', () => {
  const { container } = show({ backup: <h3>Backup</h3> });
  const links = within(screen.getByRole('navigation')).getAllByRole<HTMLAnchorElement>('link');
  const linked = links.map(({ hash }) => container.querySelector(`section${hash}`));
  expect(linked).toEqual([...container.querySelectorAll('main > section')]);
  const levels = screen.getAllByRole('heading').map(({ localName }) => Number(localName.slice(1)));
  expect(levels.filter((level) => level === 1)).toHaveLength(1);
  expect(levels.every((level, index) => level <= (levels[index - 1] ?? 0) + 1)).toBe(true);
});
