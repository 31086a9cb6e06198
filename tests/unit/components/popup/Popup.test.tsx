import { screen } from '@testing-library/preact';
import { describe, expect, test, vi } from 'vitest';
import { Popup, type PopupProps } from '../../../../components/popup/Popup';
import { choose, click, commands, GUIDE, guideView, render } from '../samples';
import { text } from '../texts';

const callbacks = {
  onAllow: vi.fn(),
  onShowAll: vi.fn(),
  onGoBack: vi.fn(),
  onOpenSettings: vi.fn(),
  onOpenGuide: vi.fn(),
};
const onPage = guideView({ match: { service: 'facebook', kind: 'transfer' } });
const initial = {
  view: undefined,
  canGoBack: false,
  isHidden: false,
  missingHosts: [],
  failed: undefined,
  offer: <p>the offer</p>,
  onOpenPanel: undefined,
  ...callbacks,
};
const show = (props: Partial<PopupProps> = {}) =>
  render(
    <Popup {...initial} {...props}>
      <p>the picker</p>
    </Popup>,
  );
const isThere = (content: string) => screen.queryByText(content) !== null;
const called = () =>
  Object.entries(callbacks).flatMap(([name, { mock }]) => (mock.calls.length > 0 ? [name] : []));

describe('without a guide', () => {
  test('it shows the picker, and no offer', () => {
    show();
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(text('popup.title'));
    expect([isThere('the picker'), isThere('the offer')]).toEqual([true, false]);
    expect([isThere(text('popup.all')), isThere(text('popup.back'))]).toEqual([false, false]);
  });

  test('it leads back to the guide for the page where there is one', () => {
    show({ canGoBack: true });
    click(text('popup.back'));
    expect(called()).toEqual(['onGoBack']);
  });
});

describe('with a guide', () => {
  test('it shows the guide and the offer in place of the picker', () => {
    show({ view: onPage, canGoBack: true });
    expect(screen.getByRole('heading', { level: 2, name: GUIDE.title })).toBeDefined();
    expect([isThere('the picker'), isThere('the offer')]).toEqual([false, true]);
    expect(isThere(text('popup.back'))).toBe(false);
    click(text('popup.all'));
    expect(called()).toEqual(['onShowAll']);
  });

  test('it leads from a guide that was picked back to the one for the page', () => {
    show({ view: guideView(), canGoBack: true });
    expect(isThere(text('popup.back'))).toBe(true);
  });

  test('its guide works', () => {
    show({ view: onPage });
    choose(text('guide.to'), 'koofr');
    expect(commands()).toMatchObject([{ type: 'choose-destination', destination: 'koofr' }]);
    click('the guide for posts');
    expect(callbacks.onOpenGuide.mock.calls).toEqual([['posts']]);
  });
});

describe('notices', () => {
  test('name the hosts without access, with a button that requests it', () => {
    show({ missingHosts: ['www.facebook.com', 'app.koofr.net'] });
    expect(isThere(text('popup.noAccess', ['www.facebook.com, app.koofr.net']))).toBe(true);
    click(text('popup.allow'));
    expect(called()).toEqual(['onAllow']);
  });

  test('say that the guides are hidden on the page, with a button that shows them again', () => {
    show({ view: onPage, isHidden: true });
    expect(isThere(text('popup.quiet', ['Facebook']))).toBe(true);
    click(text('popup.endQuiet'));
    expect(commands()).toEqual([{ type: 'show-site', service: 'facebook' }]);
  });

  test('do not say so with a guide that is not the page’s', () => {
    show({ view: guideView(), isHidden: true });
    expect(isThere(text('popup.endQuiet'))).toBe(false);
  });

  test('are absent if there is nothing to say', () => {
    show({ view: onPage });
    expect([isThere(text('popup.allow')), isThere(text('popup.endQuiet'))]).toEqual([false, false]);
    expect(screen.queryByRole('alert')).toBeNull();
  });

  test.each([
    ['failed', 'popup.error'],
    ['not-stored', 'error.notStored'],
  ] as const)('tell why something failed: %s', (failed, key) => {
    show({ failed });
    expect(screen.getByRole('alert').textContent).toBe(text(key));
  });
});

test.each([undefined, onPage])('panel and settings can be opened with a guide and without', (view) => {
  const onOpenPanel = vi.fn();
  show({ view, onOpenPanel });
  click(text('popup.panel'));
  expect(onOpenPanel).toHaveBeenCalledOnce();
  click(text('popup.options'));
  expect(called()).toEqual(['onOpenSettings']);
});

test('the panel can’t be opened from itself', () => {
  show({ view: onPage });
  expect(isThere(text('popup.panel'))).toBe(false);
});
