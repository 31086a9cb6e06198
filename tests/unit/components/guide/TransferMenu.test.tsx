import { expect, test, vi } from 'vitest';
import { TransferMenu } from '../../../../components/guide/TransferMenu';
import type { GuideModel } from '../../../../core/guides/guide-model';
import { sampleTransfer } from '../../core/samples';
import { click, commands, guideView, render } from '../samples';
import { text } from '../texts';

const onComplete = vi.fn();
const show = (view: Partial<GuideModel>) =>
  render(<TransferMenu view={guideView(view)} onComplete={onComplete} />);
const transfer = sampleTransfer({ id: 't1', source: 'instagram' });

test.each([
  ['transfer.startOver', { type: 'restart-transfer', transfer: 't1' }],
  ['transfer.another', { type: 'start-transfer', guide: 'photos', source: 'facebook', destination: 'koofr' }],
  ['transfer.remove', { type: 'remove-transfer', transfer: 't1' }],
] as const)('%s sends its command', (key, command) => {
  show({ destination: 'koofr', transfer });
  click(text(key));
  expect(commands()).toEqual([command]);
  expect(onComplete).not.toHaveBeenCalled();
});

test('a transfer that is complete shows what is left to do', () => {
  show({ destination: 'koofr', transfer });
  click(text('transfer.markComplete'));
  expect(commands()).toEqual([{ type: 'answer-arrival', transfer: 't1', answer: 'complete' }]);
  expect(onComplete).toHaveBeenCalledOnce();
});

test('another transfer starts from the service whose page the person is on, also without a destination', () => {
  show({ transfer, match: { service: 'instagram', kind: 'settings' } });
  click(text('transfer.another'));
  expect(commands()).toEqual([{ type: 'start-transfer', guide: 'photos', source: 'instagram' }]);
});

test('without a transfer nothing is shown', () => {
  expect(show({ destination: 'koofr' }).container.innerHTML).toBe('');
});
