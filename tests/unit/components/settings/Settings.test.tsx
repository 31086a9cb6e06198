import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Options, type OptionsProps } from '../../../../components/settings/Settings';
import { DEFAULT_PREFERENCES } from '../../../../core/state/preferences';
import { preferring } from '../../core/samples';
import { render } from '../samples';
import { text } from '../texts';

const callbacks = {
  onChooseDestination: vi.fn(),
  onForgetDestination: vi.fn(),
  onSetShowing: vi.fn(),
  onSetEdge: vi.fn(),
  onSwitchSite: vi.fn(),
  onEndQuiet: vi.fn(),
  onReset: vi.fn(),
};
const NAMES: Readonly<Record<string, string>> = { koofr: 'Koofr', dropbox: 'Dropbox' };

const show = (props: Partial<OptionsProps> = {}) =>
  render(
    <Options
      preferences={DEFAULT_PREFERENCES}
      quiet={{}}
      dataTypes={[
        { name: 'Photos', destinations: ['koofr', 'dropbox'] },
        { name: 'Posts', destinations: ['koofr'] },
      ]}
      sites={[]}
      failed={undefined}
      shortcuts={<p>the keys</p>}
      backup={<p>the backup</p>}
      serviceName={(id) => NAMES[id] ?? id}
      {...callbacks}
      {...props}
    />,
  );
/** A label's text has its options' in it here, so that only its beginning counts. */
const select = (label: string) =>
  screen.getByRole<HTMLSelectElement>('combobox', { name: (name) => name.startsWith(label) });
const choose = (label: string, value: string) => fireEvent.change(select(label), { target: { value } });
const labels = (label: string) => [...select(label).options].map((option) => option.textContent);
const click = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const calls = () =>
  Object.entries(callbacks).flatMap(([name, callback]) =>
    callback.mock.calls.map((args: readonly unknown[]) => [name, ...args]),
  );

beforeEach(() => {
  vi.clearAllMocks();
});
afterEach(cleanup);

describe('more sites', () => {
  const flickr = { service: 'flickr', name: 'Flickr', hosts: ['www.flickr.com'], on: false };
  const takeout = { service: 'takeout', name: 'Takeout', hosts: ['takeout.example'], on: true };
  const switches = () => screen.queryAllByRole<HTMLInputElement>('switch');

  test('each has a switch, with its address beside it', () => {
    show({ sites: [flickr, takeout] });
    expect(switches().map((node) => [node.getAttribute('aria-label'), node.checked])).toEqual([
      ['Flickr', false],
      ['Takeout', true],
    ]);
    expect(screen.getByText('www.flickr.com')).toBeDefined();
  });

  test('a click asks for the change, and changes nothing by itself', () => {
    show({ sites: [flickr, takeout] });
    for (const node of switches()) fireEvent.click(node);
    expect(calls()).toEqual([
      ['onSwitchSite', flickr, true],
      ['onSwitchSite', takeout, false],
    ]);
    expect(switches().map(({ checked }) => checked)).toEqual([false, true]);
  });

  test('of very many, those that are on are shown, and those that are looked for', () => {
    const many = Array.from({ length: 40 }, (_, n) => ({ ...flickr, service: `s${n}`, name: `Site ${n}.` }));
    show({ sites: [...many, takeout] });
    expect(switches()).toHaveLength(1);
    const field = screen.getByRole('searchbox', { name: text('options.findSite') });
    fireEvent.input(field, { target: { value: ' sitE 7.' } });
    expect(switches().map((node) => node.getAttribute('aria-label'))).toEqual(['Site 7.', 'Takeout']);
  });

  test('without any there is no such section', () => {
    show();
    expect(screen.queryByText(text('options.sites'))).toBeNull();
  });
});

describe('destinations', () => {
  test('each data type has a choice of where it can go', () => {
    show({ preferences: preferring({ Photos: 'dropbox' }) });
    expect(labels('Photos')).toEqual(['not decided', 'Koofr', 'Dropbox']);
    expect(labels('Posts')).toEqual(['not decided', 'Koofr']);
    expect(select('Photos').value).toBe('dropbox');
    expect(select('Posts').value).toBe('');
  });

  test('one can be chosen, and forgotten', () => {
    show({ preferences: preferring({ Photos: 'dropbox' }) });
    choose('Posts', 'koofr');
    choose('Photos', '');
    expect(calls()).toEqual([
      ['onChooseDestination', 'Posts', 'koofr'],
      ['onForgetDestination', 'Photos'],
    ]);
  });
});

describe('what happens by itself', () => {
  test.each([
    ['transfer', 'guide', 'badge'],
    ['settings', 'line', 'guide'],
    ['site', 'line', 'badge'],
  ] as const)('%s: %s at first, and %s on request', (kind, first, chosen) => {
    show();
    const label = text(`options.${kind}`);
    expect(labels(label)).toEqual(['Open the guide', 'Show one line', 'Only the toolbar icon']);
    expect(select(label).value).toBe(first);
    choose(label, chosen);
    expect(calls()).toEqual([['onSetShowing', kind, chosen]]);
  });

  test('the edge', () => {
    show();
    const label = text('options.edge');
    expect(labels(label)).toEqual(['At the bottom', 'At the top']);
    expect(select(label).value).toBe('bottom');
    choose(label, 'top');
    expect(calls()).toEqual([['onSetEdge', 'top']]);
  });
});

test('quiet sites are listed, each with its undo', () => {
  show({ quiet: { koofr: { kind: 'mute', since: 0 } } });
  const section = screen.getByRole('region', { name: text('options.quiet') });
  expect(section.textContent).toContain('Koofr');
  fireEvent.click(within(section).getByRole('button'));
  expect(calls()).toEqual([['onEndQuiet', 'koofr']]);
});

describe('starting over', () => {
  test('asks once more before it forgets', () => {
    show();
    click('Reset everything');
    expect(calls()).toEqual([]);
    click('Yes, forget all of it');
    expect(calls()).toEqual([['onReset']]);
    expect(screen.getByText(text('options.resetDone')).getAttribute('role')).toBe('status');
  });

  test('and takes no for an answer', () => {
    show();
    click('Reset everything');
    click('Cancel');
    expect(calls()).toEqual([]);
    expect(screen.getByRole('button', { name: 'Reset everything' })).toBeDefined();
    expect(screen.getByRole('status').textContent).toBe('');
  });

  test('asks anew the next time', () => {
    show();
    click('Reset everything');
    click('Yes, forget all of it');
    click('Reset everything');
    expect(callbacks.onReset).toHaveBeenCalledOnce();
  });
});

test('a failure is told, and only then', () => {
  show();
  expect(screen.queryByRole('alert')).toBeNull();
  cleanup();
  show({ failed: 'failed' });
  expect(screen.getByRole('alert').textContent).toBe(text('options.error'));
});
