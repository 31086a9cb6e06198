import { screen } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import { Notices, type NoticesProps } from '../../../../components/popup/Notices';
import { click, commands, guideView, render } from '../samples';
import { text } from '../texts';

const onAllow = vi.fn();
const onPage = guideView({ match: { service: 'facebook', kind: 'transfer' } });
const initial: NoticesProps = {
  failed: undefined,
  missingHosts: [],
  isHidden: false,
  turnedOff: undefined,
  view: undefined,
  onAllow,
};
const show = (props: Partial<NoticesProps> = {}) => render(<Notices {...initial} {...props} />);

test('there are none if there is nothing to say', () => {
  expect(show({ view: onPage }).container.textContent).toBe('');
});

test('hosts without access are listed, with a button that requests it', () => {
  show({ missingHosts: ['www.facebook.com', 'app.koofr.net', 'www.instagram.com'] });
  const hosts = 'www.facebook.com, app.koofr.net and www.instagram.com';
  expect(screen.getByText(text('popup.noAccess', [hosts]))).toBeDefined();
  click(text('popup.allow'));
  expect(onAllow).toHaveBeenCalledOnce();
});

test('a page on which the guides are hidden is named, with a button that shows them again', () => {
  show({ view: onPage, isHidden: true });
  expect(screen.getByText(text('popup.hidden', ['Facebook']))).toBeDefined();
  click(text('popup.showAgain'));
  expect(commands()).toEqual([{ type: 'show-site', service: 'facebook' }]);
});

test('a site that the organization has turned off is named, without a button', () => {
  show({ turnedOff: 'Facebook' });
  expect(screen.getByText(text('popup.turnedOff', ['Facebook']))).toBeDefined();
  expect(screen.queryByRole('button')).toBeNull();
});

test.each([undefined, guideView()])('a guide that isn’t the page’s says nothing of hiding', (view) => {
  expect(show({ view, isHidden: true }).container.textContent).toBe('');
});

test.each([
  ['failed', 'popup.error'],
  ['not-stored', 'error.notStored'],
] as const)('a failure tells its cause: %s', (failed, key) => {
  show({ failed });
  expect(screen.getByRole('alert').textContent).toContain(text(key));
});
