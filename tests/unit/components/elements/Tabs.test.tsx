import { fireEvent, screen } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { Tabs } from '../../../../components/elements/Tabs';
import { render } from '../samples';

const TABS = [
  { id: 'a', label: 'Alpha' },
  { id: 'b', label: 'Beta' },
  { id: 'c', label: 'Gamma' },
] as const;

function Example({ direction }: { readonly direction: 'ltr' | 'rtl' }) {
  const [selected, onSelect] = useState<'a' | 'b' | 'c'>('a');
  return (
    <div style={{ direction }}>
      <Tabs label="Letters" tabs={TABS} panel="panel" {...{ selected, onSelect }} />
    </div>
  );
}

const selected = () => screen.getByRole('tab', { selected: true }).textContent;
/** Presses a key where the focus is. */
const press = (key: string) => fireEvent.keyDown(document.activeElement!, { key });
const show = (direction: 'ltr' | 'rtl') => {
  render(<Example direction={direction} />);
  screen.getByRole('tab', { selected: true }).focus();
};

describe.each([
  ['ltr', 'ArrowRight', 'ArrowLeft'],
  ['rtl', 'ArrowLeft', 'ArrowRight'],
] as const)('in a text that runs %s', (direction, onward, back) => {
  beforeEach(() => show(direction));

  test('the arrow keys select, and go round', () => {
    const selections = [onward, onward, onward, back, back].map((key) => {
      press(key);
      return selected();
    });
    expect(selections).toEqual(['Beta', 'Gamma', 'Alpha', 'Gamma', 'Beta']);
  });

  test('the focus goes along', () => {
    press(onward);
    expect(document.activeElement?.textContent).toBe('Beta');
  });
});

test('Home and End select the first and the last', () => {
  show('ltr');
  press('End');
  expect(selected()).toBe('Gamma');
  press('Home');
  expect(selected()).toBe('Alpha');
});

test('any other key is left to the browser', () => {
  show('ltr');
  expect(press('ArrowDown')).toBe(true);
  expect(press('ArrowRight')).toBe(false);
});

test('only the selected tab can be reached with the Tab key', () => {
  show('ltr');
  press('ArrowRight');
  expect(screen.getAllByRole('tab').map((tab) => tab.tabIndex)).toEqual([-1, 0, -1]);
});

test('the tab that is selected tells when it is pressed, too', () => {
  const onSelect = vi.fn();
  render(<Tabs label="Letters" tabs={TABS} selected="b" panel="panel" onSelect={onSelect} />);
  screen.getByRole('tab', { name: 'Beta' }).click();
  expect(onSelect.mock.calls).toEqual([['b']]);
});
