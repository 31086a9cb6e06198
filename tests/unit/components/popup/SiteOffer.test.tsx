import { screen } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import { SiteOffer } from '../../../../components/popup/SiteOffer';
import { click, render } from '../samples';
import { text } from '../texts';

test('it names the sites, and can be accepted and declined', () => {
  const [onAccept, onDecline] = [vi.fn(), vi.fn()];
  render(<SiteOffer names={['Flickr', 'Google Takeout']} {...{ onAccept, onDecline }} />);
  expect(screen.getByText(text('popup.offer', ['Flickr and Google Takeout']))).toBeDefined();
  click(text('popup.offerAccept'));
  expect([onAccept.mock.calls.length, onDecline.mock.calls.length]).toEqual([1, 0]);
  click(text('popup.offerDecline'));
  expect([onAccept.mock.calls.length, onDecline.mock.calls.length]).toEqual([1, 1]);
});
