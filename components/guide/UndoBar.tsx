import type { Undo } from '../../core/state/transfer';
import { useTexts, type TextKey } from '../texts';

interface Props {
  readonly undo: Pick<Undo, 'act' | 'kind'> | undefined;
  readonly onUndo: (act: string) => void;
}

/** What is told after it was done. A tick shows by itself, and is taken back by a click on it. */
const TOLD: Partial<Record<Undo['kind'], TextKey>> = {
  'change-place': 'undo.changePlace',
  'start-over': 'undo.startOver',
  'remove-transfer': 'undo.remove',
  'start-another': 'undo.another',
  'answer-arrival': 'undo.answered',
};

/** Says what was just done, with the way back. */
export function UndoBar({ undo, onUndo }: Props) {
  const t = useTexts();
  const told = undo && TOLD[undo.kind];
  return (
    <div role="status">
      {told && (
        <p class="notice undo">
          {t(told)}{' '}
          <button
            type="button"
            class="button"
            onClick={() => {
              onUndo(undo.act);
            }}
          >
            {t('undo.button')}
          </button>
        </p>
      )}
    </div>
  );
}
