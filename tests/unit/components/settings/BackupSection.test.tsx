import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { BackupSection } from '../../../../components/settings/BackupSection';
import { render } from '../samples';
import { text } from '../texts';

type Props = Parameters<typeof BackupSection>[0];

const callbacks = { onExport: vi.fn(), onChooseFile: vi.fn(), onImport: vi.fn(), onCancel: vi.fn() };
const show = (props: Partial<Props> = {}) =>
  render(<BackupSection preview={undefined} message={undefined} {...callbacks} {...props} />);
const click = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const calls = () =>
  Object.entries(callbacks).flatMap(([name, callback]) => callback.mock.calls.map(() => name));
const input = () => screen.getByLabelText<HTMLInputElement>(text('backup.import'));
const choose = (...files: File[]) => {
  Object.defineProperty(input(), 'files', { value: files, configurable: true });
  fireEvent.change(input());
};

afterEach(() => {
  cleanup();
  vi.clearAllMocks();
});

test('all can be saved', () => {
  show();
  click(text('backup.export'));
  expect(calls()).toEqual(['onExport']);
});

describe('a file', () => {
  const file = new File(['{}'], 'backup.json', { type: 'application/json' });

  test('is handed over as it was chosen', () => {
    show();
    choose(file);
    expect(callbacks.onChooseFile.mock.calls).toEqual([[file]]);
    expect(callbacks.onChooseFile.mock.calls[0]?.[0]).toBe(file);
    expect(calls()).toEqual(['onChooseFile']);
  });

  test('none chosen is no answer', () => {
    show();
    choose();
    expect(calls()).toEqual([]);
  });

  test('can be chosen again: the field does not keep it', () => {
    show();
    const cleared = vi.spyOn(input(), 'value', 'set');
    choose(file);
    expect(cleared.mock.calls).toEqual([['']]);
  });

  test('is one of JSON', () => {
    show();
    expect([input().type, input().accept.split(',')]).toEqual(['file', ['.json', 'application/json']]);
  });
});

describe('what would change', () => {
  const preview = { lines: ['Photos: Koofr', text('backup.added', ['2'])] };

  test('is shown line by line before anything is done', () => {
    show({ preview });
    expect(screen.getByText(text('backup.preview'))).toBeDefined();
    expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual(preview.lines);
    expect(calls()).toEqual([]);
  });

  test('can be said yes to', () => {
    show({ preview });
    click(text('backup.confirm'));
    expect(calls()).toEqual(['onImport']);
  });

  test('and no', () => {
    show({ preview });
    click(text('options.cancel'));
    expect(calls()).toEqual(['onCancel']);
  });

  test('without a file there is no such question', () => {
    show();
    const section = screen.getByRole('region', { name: text('backup.title') });
    expect(within(section).queryByRole('list')).toBeNull();
    expect(within(section).getAllByRole('button')).toHaveLength(1);
  });
});

test('a message comes into a status that was there before', () => {
  const { rerender } = show();
  const status = screen.getByRole('status');
  expect(status.textContent).toBe('');
  rerender(<BackupSection preview={undefined} message={text('backup.done')} {...callbacks} />);
  expect(screen.getByRole('status')).toBe(status);
  expect(status.textContent).toBe(text('backup.done'));
});
