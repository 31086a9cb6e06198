import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Popup, type PopupProps } from '../../../../components/popup/Popup';
import { sampleTransfer } from '../../core/samples';
import { GUIDE, guideView, render } from '../samples';
import { text } from '../texts';

const callbacks = {
  onAllow: vi.fn(),
  onEndQuiet: vi.fn(),
  onShowAll: vi.fn(),
  onGoBack: vi.fn(),
  onOptions: vi.fn(),
  onChooseDestination: vi.fn(),
  onOpenGuide: vi.fn(),
  onAct: vi.fn(),
};
const onPage = guideView({ match: { service: 'facebook', kind: 'transfer' } });

function show(props: Partial<PopupProps> = {}) {
  const still = {
    view: undefined,
    canGoBack: false,
    quiet: false,
    withheld: [],
    failed: undefined,
    offer: null,
    onOpenPanel: undefined,
  };
  return render(
    <Popup {...still} {...callbacks} {...props}>
      <p>the picker</p>
    </Popup>,
  );
}
const button = (name: string) => screen.queryByRole('button', { name });
const click = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

beforeEach(() => {
  vi.clearAllMocks();
});
afterEach(cleanup);

describe('without a guide', () => {
  test('it asks, and shows the picker', () => {
    show();
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('What would you like to move?');
    expect(screen.getByText('the picker')).toBeDefined();
    expect(button('All guides')).toBeNull();
    expect(button(text('popup.back'))).toBeNull();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  test('it leads back to the page’s guide where there is one', () => {
    show({ canGoBack: true });
    click(text('popup.back'));
    expect(callbacks.onGoBack).toHaveBeenCalledOnce();
  });
});

describe('with a guide', () => {
  test('it shows the guide in place of the picker', () => {
    show({ view: onPage, canGoBack: true });
    expect(screen.getByRole('heading', { level: 2, name: GUIDE.title })).toBeDefined();
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Transfer Guides');
    expect(screen.queryByText('the picker')).toBeNull();
    expect(button(text('popup.back'))).toBeNull();
    click('All guides');
    expect(callbacks.onShowAll).toHaveBeenCalledOnce();
  });

  test('a guide that was picked leads back to the page’s', () => {
    show({ view: guideView(), canGoBack: true });
    expect(button(text('popup.back'))).not.toBeNull();
    expect(button('All guides')).not.toBeNull();
  });

  test('it passes on the destination and other guides', () => {
    show({ view: onPage });
    fireEvent.change(screen.getByRole('combobox'), { target: { value: 'koofr' } });
    fireEvent.click(screen.getByText('the guide for posts'));
    expect(callbacks.onChooseDestination.mock.calls).toEqual([['koofr']]);
    expect(callbacks.onOpenGuide.mock.calls).toEqual([['posts']]);
  });
});

describe('notices', () => {
  test('hosts that the browser withholds, and a way to allow them', () => {
    show({ withheld: ['www.facebook.com', 'app.koofr.net'] });
    expect(screen.getByText(text('popup.noAccess', ['www.facebook.com, app.koofr.net']))).toBeDefined();
    click('Allow');
    expect(callbacks.onAllow).toHaveBeenCalledOnce();
  });

  test('quiet on the page, and its undo', () => {
    show({ view: onPage, quiet: true });
    expect(screen.getByText(text('popup.quiet', ['Facebook']))).toBeDefined();
    click(text('popup.endQuiet'));
    expect(callbacks.onEndQuiet.mock.calls).toEqual([['facebook']]);
  });

  test('none where there is nothing to say', () => {
    show({ view: onPage });
    expect(button('Allow')).toBeNull();
    expect(button(text('popup.endQuiet'))).toBeNull();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  test('no word of quiet on a guide that is not the page’s', () => {
    show({ view: guideView(), quiet: true });
    expect(button(text('popup.endQuiet'))).toBeNull();
  });

  test.each([
    ['failed', text('popup.error')],
    ['not-stored', text('error.notStored')],
  ] as const)('a failure is told at once: %s', (failed, told) => {
    show({ view: onPage, failed });
    expect(screen.getByRole('alert').textContent).toBe(told);
  });
});

describe('an offer', () => {
  const offer = <p>the offer</p>;

  test('comes with a guide', () => {
    show({ view: guideView(), offer });
    expect(screen.getByText('the offer')).toBeDefined();
  });

  test('does not come without one', () => {
    show({ offer });
    expect(screen.queryByText('the offer')).toBeNull();
  });
});

describe('the panel', () => {
  test('can be opened from the popup, with a guide and without', () => {
    const onOpenPanel = vi.fn();
    show({ onOpenPanel });
    click(text('popup.panel'));
    cleanup();
    show({ view: onPage, onOpenPanel });
    click(text('popup.panel'));
    expect(onOpenPanel).toHaveBeenCalledTimes(2);
  });

  test('cannot be opened from itself', () => {
    show({ view: onPage });
    expect(button(text('popup.panel'))).toBeNull();
  });
});

test('what is done in the guide is passed on', () => {
  show({ view: { ...onPage, destination: 'koofr', transfer: sampleTransfer() } });
  click(text('transfer.remove'));
  expect(callbacks.onAct.mock.calls).toEqual([[{ type: 'remove-transfer', transfer: 't1' }]]);
});

test('the options are always at hand', () => {
  show();
  click('Options');
  cleanup();
  show({ view: onPage });
  click('Options');
  expect(callbacks.onOptions).toHaveBeenCalledTimes(2);
});
