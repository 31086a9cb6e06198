import type { GuideModel } from '../../core/guides/guide-model';
import type { Command } from '../../core/state/commands';
import { useDispatch } from '../dispatch';
import { useTexts } from '../texts';
import { startAnother } from './guide-commands';

/** What can be done with a transfer as a whole. */
export function TransferMenu({ view }: { view: GuideModel }) {
  const t = useTexts();
  const dispatch = useDispatch();
  const { transfer } = view;
  if (!transfer) return null;
  const button = (label: string, command: Command) => (
    <button type="button" class="button plain" onClick={() => dispatch(command)}>
      {label}
    </button>
  );
  return (
    <div class="actions">
      {button(t('transfer.allThere'), {
        type: 'answer-arrival',
        transfer: transfer.id,
        answer: 'complete',
      })}
      {button(t('transfer.startOver'), { type: 'restart-transfer', transfer: transfer.id })}
      {view.destination !== undefined && button(t('transfer.another'), startAnother(view))}
      {button(t('transfer.remove'), { type: 'remove-transfer', transfer: transfer.id })}
    </div>
  );
}
