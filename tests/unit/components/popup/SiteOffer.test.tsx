import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { SiteOffer } from '../../../../components/popup/SiteOffer';
import { render } from '../samples';
import { text } from '../texts';

afterEach(cleanup);

test('it names the sites, and takes yes and no', () => {
  const [onAccept, onDecline] = [vi.fn(), vi.fn()];
  render(<SiteOffer names={['Flickr', 'Google Takeout']} {...{ onAccept, onDecline }} />);
  expect(screen.getByText(text('popup.offer', ['Flickr and Google Takeout']))).toBeDefined();
  fireEvent.click(screen.getByRole('button', { name: text('popup.offerAccept') }));
  fireEvent.click(screen.getByRole('button', { name: text('popup.offerDecline') }));
  expect([onAccept.mock.calls.length, onDecline.mock.calls.length]).toEqual([1, 1]);
});
