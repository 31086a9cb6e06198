import { fireEvent, screen, within } from '@testing-library/preact';
import { describe, expect, test, vi } from 'vitest';
import { BackupSection } from '../../../../components/settings/BackupSection';
import { click, render } from '../samples';
import { text } from '../texts';

type Props = Parameters<typeof BackupSection>[0];

const callbacks = { onExport: vi.fn(), onChooseFile: vi.fn(), onImport: vi.fn(), onCancel: vi.fn() };
const backup = (props: Partial<Props> = {}) => (
  <BackupSection preview={undefined} message={undefined} {...callbacks} {...props} />
);
const called = () =>
  Object.entries(callbacks).flatMap(([name, { mock }]) => (mock.calls.length > 0 ? [name] : []));

test('the export has a button', () => {
  render(backup());
  click(text('backup.export'));
  expect(called()).toEqual(['onExport']);
});

test('a chosen file is passed on, and the field is cleared, so that the file can be chosen again', () => {
  render(backup());
  const input = screen.getByLabelText<HTMLInputElement>(text('backup.import'));
  const file = new File(['{}'], 'backup.json');
  const files = vi.spyOn(input, 'files', 'get');
  const value = vi.spyOn(input, 'value', 'set');
  files.mockReturnValue([] as unknown as FileList);
  fireEvent.change(input);
  expect(called()).toEqual([]);
  files.mockReturnValue([file] as unknown as FileList);
  fireEvent.change(input);
  expect(callbacks.onChooseFile.mock.calls[0]?.[0]).toBe(file);
  expect(value.mock.lastCall).toEqual(['']);
});

describe('what would change', () => {
  const preview = { lines: ['one change', 'another change'] };

  test('is shown line by line', () => {
    render(backup({ preview }));
    expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual(preview.lines);
  });

  test('takes the focus, and gives it back to the field once it is gone', () => {
    const { rerender } = render(backup());
    expect(document.activeElement).toBe(document.body);
    rerender(backup({ preview }));
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: text('backup.preview') }));
    rerender(backup());
    expect(document.activeElement).toBe(screen.getByLabelText(text('backup.import')));
  });

  test.each([
    ['backup.confirm', 'onImport'],
    ['settings.cancel', 'onCancel'],
  ] as const)('%s calls %s', (key, callback) => {
    render(backup({ preview }));
    click(text(key));
    expect(called()).toEqual([callback]);
  });

  test('is not shown without a file', () => {
    render(backup());
    const section = screen.getByRole('region', { name: text('backup.title') });
    expect(within(section).getAllByRole('button')).toHaveLength(1);
  });
});

test('a message is added to an existing status element, so that screen readers announce it', () => {
  const { rerender } = render(backup());
  const status = screen.getByRole('status');
  rerender(backup({ message: text('backup.done') }));
  expect(screen.getByRole('status')).toBe(status);
  expect(status.textContent).toBe(text('backup.done'));
});
