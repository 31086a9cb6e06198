import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { TransferMenu } from '../../../../components/guide/TransferMenu';
import type { GuideModel } from '../../../../core/guides/guide-model';
import { sampleTransfer } from '../../core/samples';
import { guideView, render } from '../samples';
import { text } from '../texts';

const onAct = vi.fn();
const show = (view: Partial<GuideModel>) => render(<TransferMenu view={guideView(view)} onAct={onAct} />);
const underWay = { destination: 'koofr', transfer: sampleTransfer({ source: 'instagram' }) };

afterEach(() => {
  cleanup();
  vi.clearAllMocks();
});

test.each([
  ['transfer.allThere', { type: 'answer-arrival', transfer: 't1', answer: 'all-there' }],
  ['transfer.startOver', { type: 'start-over', transfer: 't1' }],
  ['transfer.another', { type: 'start-another', guide: 'photos', source: 'facebook', destination: 'koofr' }],
  ['transfer.remove', { type: 'remove-transfer', transfer: 't1' }],
] as const)('%s', (key, act) => {
  show(underWay);
  fireEvent.click(screen.getByRole('button', { name: text(key) }));
  expect(onAct.mock.calls).toEqual([[act]]);
});

test('another one leaves the service that the person is on', () => {
  show({ ...underWay, match: { service: 'instagram', kind: 'settings' } });
  fireEvent.click(screen.getByRole('button', { name: text('transfer.another') }));
  expect(onAct.mock.calls).toMatchObject([[{ source: 'instagram' }]]);
});

test('another one needs a place to go to; the rest does not', () => {
  show({ transfer: sampleTransfer() });
  expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual([
    text('transfer.allThere'),
    text('transfer.startOver'),
    text('transfer.remove'),
  ]);
});

test('without a transfer there is nothing', () => {
  const { container } = show({ destination: 'koofr' });
  expect(container.innerHTML).toBe('');
});
