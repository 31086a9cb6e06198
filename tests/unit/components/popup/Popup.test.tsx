import { screen } from '@testing-library/preact';
import { describe, expect, test, vi } from 'vitest';
import { Popup, type PopupProps } from '../../../../components/popup/Popup';
import { click, render } from '../samples';
import { text } from '../texts';

const callbacks = { onShowAll: vi.fn(), onGoBack: vi.fn(), onOpenPanel: vi.fn(), onOpenSettings: vi.fn() };
const initial: PopupProps = {
  notices: <p>the notices</p>,
  guide: undefined,
  list: <h1>the list</h1>,
  canGoBack: false,
  panelLabel: undefined,
  ...callbacks,
};
const show = (props: Partial<PopupProps> = {}) => render(<Popup {...initial} {...props} />);
const isThere = (content: string) => screen.queryByText(content) !== null;
const headings = () => screen.getAllByRole('heading', { level: 1 }).map(({ textContent }) => textContent);
const called = () =>
  Object.entries(callbacks).flatMap(([name, { mock }]) => (mock.calls.length > 0 ? [name] : []));

describe('without a guide', () => {
  test('it shows the list, whose title is the only one', () => {
    show();
    expect(headings()).toEqual(['the list']);
    expect(isThere('the notices')).toBe(true);
    expect([isThere(text('popup.all')), isThere(text('popup.back'))]).toEqual([false, false]);
  });

  test('it leads back to the guide for the page where there is one', () => {
    show({ canGoBack: true });
    click(text('popup.back'));
    expect(called()).toEqual(['onGoBack']);
  });
});

describe('with a guide', () => {
  test('it shows the guide in place of the list, below the extension’s name as the title', () => {
    show({ guide: <p>the guide</p> });
    expect(headings()).toEqual([text('extension.name')]);
    expect([isThere('the guide'), isThere('the list'), isThere('the notices')]).toEqual([true, false, true]);
  });

  test('it leads to all guides', () => {
    show({ guide: <p>the guide</p> });
    expect(isThere(text('popup.back'))).toBe(false);
    click(text('popup.all'));
    expect(called()).toEqual(['onShowAll']);
  });

  test('it leads from another guide back to the one for the page', () => {
    show({ guide: <p>the guide</p>, canGoBack: true });
    click(text('popup.back'));
    expect(called()).toEqual(['onGoBack']);
  });
});

test.each(['popup.panel', 'popup.sidebar'] as const)('the panel has the browser’s name: %s', (panelLabel) => {
  show({ panelLabel });
  click(text(panelLabel));
  expect(called()).toEqual(['onOpenPanel']);
});

test('a browser without a panel is offered none', () => {
  show();
  expect([isThere(text('popup.panel')), isThere(text('popup.sidebar'))]).toEqual([false, false]);
});

test.each([undefined, <p>the guide</p>])('the settings can be opened with a guide and without', (guide) => {
  show({ guide });
  click(text('popup.settings'));
  expect(called()).toEqual(['onOpenSettings']);
});
