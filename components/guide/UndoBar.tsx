import { useMemo, useState } from 'preact/hooks';
import type { CommandType } from '../../core/state/commands';
import type { Undo } from '../../core/state/state';
import { isUndoable, UNDO_PERIOD } from '../../core/state/transfers';
import { useDispatch } from '../dispatch';
import { useTexts, type TextKey } from '../texts';

interface Props {
  readonly undo: Pick<Undo, 'id' | 'command' | 'at'> | undefined;
  /** The notice is about to end by itself while the focus is in it. In a list, the page's own title takes the focus. */
  readonly onFocusLost?: () => void;
}

/** The commands with a notice. Marking a step needs none: it is visible, and another click reverts it. */
const MESSAGES: Readonly<Record<string, TextKey>> = {
  'choose-destination': 'undo.chooseDestination',
  'restart-transfer': 'undo.startOver',
  'remove-transfer': 'undo.remove',
  'start-transfer': 'undo.another',
  'answer-arrival': 'undo.answered',
} satisfies Partial<Record<CommandType, TextKey>>;

/** Says what was just done, with a button to undo it, as long as that is possible. */
export function UndoBar({ undo, onFocusLost }: Props) {
  const t = useTexts();
  const dispatch = useDispatch();
  const [ended, setEnded] = useState<string>();
  const now = Date.now();
  const isOpen = undo !== undefined && ended !== undo.id && isUndoable(undo, now);
  // Computed once: a running animation keeps its start, so a shorter duration would end it too early.
  const rest = useMemo(() => (undo?.at ?? now) + UNDO_PERIOD - now, [undo?.id]);
  const message = isOpen ? MESSAGES[undo.command] : undefined;
  return (
    <div role="status">
      {message && (
        // The end of an animation instead of a timer: a page then has none.
        <div
          key={undo?.id}
          class="notice undo"
          style={{ animationDuration: `${String(rest)}ms` }}
          onAnimationEnd={({ currentTarget }) => {
            // In the banner, the document's own active element is the host.
            const { activeElement } = currentTarget.getRootNode() as Document | ShadowRoot;
            if (currentTarget.contains(activeElement)) onFocusLost?.();
            setEnded(undo?.id);
          }}
        >
          <p>{t(message)}</p>
          <button
            type="button"
            class="button"
            onClick={() => {
              if (undo) dispatch({ type: 'undo', id: undo.id });
            }}
          >
            {t('undo.button')}
          </button>
        </div>
      )}
    </div>
  );
}
