import type { GuideModel } from '../../core/guides/guide-model';
import type { TransferAct } from '../../core/state/transfer';
import { anotherAct } from './guide-acts';
import { useTexts } from '../texts';

interface Props {
  readonly view: GuideModel;
  readonly onAct: (act: TransferAct) => void;
}

/** What can be done with a transfer as a whole. */
export function TransferMenu({ view, onAct }: Props) {
  const t = useTexts();
  const { transfer } = view;
  if (!transfer) return null;
  const another = anotherAct(view);
  const button = (label: string, act: TransferAct) => (
    <button
      type="button"
      class="button plain"
      onClick={() => {
        onAct(act);
      }}
    >
      {label}
    </button>
  );
  return (
    <div class="actions">
      {button(t('transfer.allThere'), {
        type: 'answer-arrival',
        transfer: transfer.id,
        answer: 'all-there',
      })}
      {button(t('transfer.startOver'), { type: 'start-over', transfer: transfer.id })}
      {another && button(t('transfer.another'), another)}
      {button(t('transfer.remove'), { type: 'remove-transfer', transfer: transfer.id })}
    </div>
  );
}
