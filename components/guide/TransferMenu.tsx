import type { GuideModel } from '../../core/guides/guide-model';
import type { Command } from '../../core/state/commands';
import { Disclosure } from '../elements/Disclosure';
import { useDispatch } from '../dispatch';
import { useTexts } from '../texts';
import { startAnother } from './guide-commands';

/** What can be done with a transfer as a whole. */
export function TransferMenu({ view, onComplete }: { view: GuideModel; onComplete: () => void }) {
  const t = useTexts();
  const dispatch = useDispatch();
  const { transfer } = view;
  if (!transfer) return null;
  const button = (label: string, command: Command, onClick?: () => void) => (
    <button
      type="button"
      class="button"
      onClick={() => {
        onClick?.();
        dispatch(command);
      }}
    >
      {label}
    </button>
  );
  return (
    <Disclosure class="disclosure" summary={<h3>{t('guide.manage')}</h3>}>
      <div class="actions">
        {button(
          t('transfer.markComplete'),
          { type: 'answer-arrival', transfer: transfer.id, answer: 'complete' },
          onComplete,
        )}
        {button(t('transfer.startOver'), { type: 'restart-transfer', transfer: transfer.id })}
        {button(t('transfer.another'), startAnother(view))}
        {button(t('transfer.remove'), { type: 'remove-transfer', transfer: transfer.id })}
      </div>
    </Disclosure>
  );
}
