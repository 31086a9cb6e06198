import { screen } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { TransferMenu } from '../../../../components/guide/TransferMenu';
import type { GuideModel } from '../../../../core/guides/guide-model';
import { sampleTransfer } from '../../core/samples';
import { click, commands, guideView, render } from '../samples';
import { text } from '../texts';

const show = (view: Partial<GuideModel>) => render(<TransferMenu view={guideView(view)} />);
const transfer = sampleTransfer({ id: 't1', source: 'instagram' });

test.each([
  ['transfer.allThere', { type: 'answer-arrival', transfer: 't1', answer: 'complete' }],
  ['transfer.startOver', { type: 'restart-transfer', transfer: 't1' }],
  ['transfer.another', { type: 'start-transfer', guide: 'photos', source: 'facebook', destination: 'koofr' }],
  ['transfer.remove', { type: 'remove-transfer', transfer: 't1' }],
] as const)('%s sends its command', (key, command) => {
  show({ destination: 'koofr', transfer });
  click(text(key));
  expect(commands()).toEqual([command]);
});

test('another transfer starts from the service whose page the person is on', () => {
  show({ destination: 'koofr', transfer, match: { service: 'instagram', kind: 'settings' } });
  click(text('transfer.another'));
  expect(commands()).toMatchObject([{ source: 'instagram' }]);
});

test('another transfer needs a destination, the other actions do not', () => {
  show({ transfer });
  expect(screen.getAllByRole('button')).toHaveLength(3);
  expect(screen.queryByText(text('transfer.another'))).toBeNull();
});

test('without a transfer nothing is shown', () => {
  expect(show({ destination: 'koofr' }).container.innerHTML).toBe('');
});
