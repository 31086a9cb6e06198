import { useEffect, useState } from 'preact/hooks';
import { isUndoable, UNDO_PERIOD, type Undo } from '../../core/state/transfer';
import { useTexts, type TextKey } from '../texts';

interface Props {
  readonly undo: Pick<Undo, 'act' | 'kind' | 'at'> | undefined;
  readonly onUndo: (act: string) => void;
}

/** The acts that are told. A tick shows by itself, and a click on it takes it back. */
const MESSAGES: Partial<Record<Undo['kind'], TextKey>> = {
  'change-place': 'undo.changePlace',
  'start-over': 'undo.startOver',
  'remove-transfer': 'undo.remove',
  'start-another': 'undo.another',
  'answer-arrival': 'undo.answered',
};

/** Says what was just done, with a button that undoes it, for as long as that is possible. */
export function UndoBar({ undo, onUndo }: Props) {
  const t = useTexts();
  const [ended, setEnded] = useState<string>();
  const isOpen = undo !== undefined && ended !== undo.act && isUndoable(undo, Date.now());
  const message = isOpen ? MESSAGES[undo.kind] : undefined;
  useEffect(() => {
    if (!message || !undo) return undefined;
    const timer = setTimeout(() => setEnded(undo.act), undo.at + UNDO_PERIOD - Date.now());
    return () => clearTimeout(timer);
  }, [message, undo?.act]);
  return (
    <div role="status">
      {message && (
        <p class="notice undo">
          {t(message)}{' '}
          <button
            type="button"
            class="button"
            onClick={() => {
              if (undo) onUndo(undo.act);
            }}
          >
            {t('undo.button')}
          </button>
        </p>
      )}
    </div>
  );
}
