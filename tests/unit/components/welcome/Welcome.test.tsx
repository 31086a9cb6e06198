import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { Welcome } from '../../../../components/welcome/Welcome';
import { DEFAULT_PREFERENCES } from '../../../../core/state/preferences';
import { preferring } from '../../core/samples';
import { render, TOOL } from '../samples';
import { text } from '../texts';

type Props = Parameters<typeof Welcome>[0];

const [onChooseDestination, onForgetDestination] = [vi.fn(), vi.fn()];
const NAMES: Readonly<Record<string, string>> = { koofr: 'Koofr', dropbox: 'Dropbox' };
const show = (props: Partial<Props> = {}) =>
  render(
    <Welcome
      preferences={DEFAULT_PREFERENCES}
      dataTypes={[
        { name: 'Photos', destinations: ['koofr', 'dropbox'] },
        { name: 'Posts', destinations: ['koofr'] },
      ]}
      serviceName={(id) => NAMES[id] ?? id}
      failed={undefined}
      tool={TOOL}
      {...{ onChooseDestination, onForgetDestination }}
      {...props}
    />,
  );
const select = (label: string) =>
  screen.getByRole<HTMLSelectElement>('combobox', { name: (name) => name.startsWith(label) });

afterEach(() => {
  cleanup();
  vi.clearAllMocks();
});

test('it greets, and tells what becomes of the person’s data', () => {
  show();
  expect(screen.getByRole('heading', { level: 1, name: text('welcome.title') })).toBeDefined();
  const data = screen.getByRole('region', { name: text('welcome.data') });
  for (const key of ['welcome.dataStays', 'welcome.dataNotes', 'welcome.dataSites'] as const)
    expect(data.textContent).toContain(text(key));
});

describe('where things should go', () => {
  test('can be chosen for each data type, and nothing is chosen for the person', () => {
    show();
    expect([...select('Photos').options].map((option) => option.textContent)).toEqual([
      text('options.noPreference'),
      'Koofr',
      'Dropbox',
    ]);
    expect([select('Photos').value, select('Posts').value]).toEqual(['', '']);
    fireEvent.change(select('Photos'), { target: { value: 'dropbox' } });
    expect(onChooseDestination.mock.calls).toEqual([['Photos', 'dropbox']]);
    expect(onForgetDestination).not.toHaveBeenCalled();
  });

  test('shows what was chosen, and can be left open again', () => {
    show({ preferences: preferring({ Photos: 'koofr' }) });
    expect(select('Photos').value).toBe('koofr');
    fireEvent.change(select('Photos'), { target: { value: '' } });
    expect(onForgetDestination.mock.calls).toEqual([['Photos']]);
    expect(onChooseDestination).not.toHaveBeenCalled();
  });
});

describe('the tool to begin with', () => {
  test('opens beside this page', () => {
    show();
    const link = screen.getByRole<HTMLAnchorElement>('link', {
      name: (name) => name.startsWith(text('welcome.open')),
    });
    expect([link.href, link.target]).toEqual([TOOL, '_blank']);
    expect(link.rel.split(' ').sort()).toEqual(['noopener', 'noreferrer']);
  });

  test('is not spoken of where there is none', () => {
    show({ tool: undefined });
    expect(screen.queryByRole('link')).toBeNull();
    expect(screen.queryByText(text('welcome.begin'))).toBeNull();
  });
});

test('a failure is told, and only then', () => {
  show();
  expect(screen.queryByRole('alert')).toBeNull();
  cleanup();
  show({ failed: 'failed' });
  expect(screen.getByRole('alert').textContent).toBe(text('options.error'));
});
