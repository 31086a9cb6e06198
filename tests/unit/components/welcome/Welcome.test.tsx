import { screen } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import { Welcome } from '../../../../components/welcome/Welcome';
import { click, render, TOOL } from '../samples';
import { text } from '../texts';

const onOpenSettings = vi.fn();
const show = (props: Partial<Parameters<typeof Welcome>[0]> = {}) =>
  render(
    <Welcome
      tool={{ url: TOOL, service: 'Somewhere' }}
      pinning="pin"
      onOpenSettings={onOpenSettings}
      {...props}
    />,
  );

test('the link to the transfer tool says whose tool it is', () => {
  show();
  const link = screen.getByRole<HTMLAnchorElement>('link');
  expect(link.href).toBe(TOOL);
  expect(link.textContent).toContain(text('welcome.open', ['Somewhere']));
});

test('without a tool there is no link', () => {
  show({ tool: undefined });
  expect(screen.queryByRole('link')).toBeNull();
});

test.each([
  ['pin', 'welcome.pinHint', 'welcome.pinDrawing'],
  ['eye', 'welcome.pinHintEye', 'welcome.pinDrawingEye'],
  ['gear', 'welcome.pinHintGear', 'welcome.pinDrawingGear'],
] as const)('text and drawing show how the browser pins the icon: %s', (pinning, hint, drawing) => {
  show({ pinning });
  expect(screen.getByText(text(hint))).toBeDefined();
  expect(screen.getByRole('img', { name: text(drawing) })).toBeDefined();
});

test('without a toolbar it says where the extension is found, and nothing of pinning', () => {
  show({ pinning: 'none' });
  expect(screen.getByRole('region', { name: text('welcome.find') }).textContent).toContain(
    text('welcome.findHint'),
  );
  expect(screen.queryByRole('img')).toBeNull();
  expect(screen.queryByText(text('welcome.pin'))).toBeNull();
});

test('a button opens the settings', () => {
  show();
  click(text('welcome.settings'));
  expect(onOpenSettings).toHaveBeenCalledOnce();
});
