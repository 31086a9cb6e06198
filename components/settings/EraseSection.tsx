import { useRef } from 'preact/hooks';
import { useTexts } from '../texts';

interface Props {
  readonly isErased: boolean;
  readonly onErase: () => void;
}

/** Erases everything that is stored, once the person has confirmed it in a dialog. */
export function EraseSection({ isErased, onErase }: Props) {
  const t = useTexts();
  const dialog = useRef<HTMLDialogElement>(null);
  // The browser then gives the focus back to the button that opened the dialog.
  const close = () => dialog.current?.close();
  return (
    <section aria-labelledby="erase">
      <div class="row">
        <div>
          <h3 id="erase">{t('settings.erase')}</h3>
          <p class="small">{t('settings.eraseHint')}</p>
        </div>
        <button type="button" class="button erase" onClick={() => dialog.current?.showModal()}>
          {t('settings.eraseButton')}
        </button>
      </div>
      <p role="status" class="result">
        {isErased ? t('settings.erased') : ''}
      </p>
      <dialog ref={dialog} aria-labelledby="erase-question" aria-describedby="erase-loss">
        <h2 id="erase-question">{t('settings.eraseQuestion')}</h2>
        <p id="erase-loss">{t('settings.eraseHint')}</p>
        <div class="actions">
          <button
            type="button"
            class="button danger"
            onClick={() => {
              close();
              onErase();
            }}
          >
            {t('settings.eraseConfirm')}
          </button>
          <button type="button" class="button" autofocus onClick={close}>
            {t('settings.cancel')}
          </button>
        </div>
      </dialog>
    </section>
  );
}
