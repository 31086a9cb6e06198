import { useLayoutEffect, useRef } from 'preact/hooks';
import { useTexts } from '../texts';

/** What an import would change, for the person to confirm. */
export interface ImportPreview {
  readonly lines: readonly string[];
}

interface Props {
  readonly preview: ImportPreview | undefined;
  /** Why a file was refused, or that an import was done. */
  readonly message: string | undefined;
  readonly onExport: () => void;
  readonly onChooseFile: (file: File) => void;
  readonly onImport: () => void;
  readonly onCancel: () => void;
}

/** Exports preferences and transfers to a file, and imports them. */
export function BackupSection({ preview, message, onExport, onChooseFile, onImport, onCancel }: Props) {
  const t = useTexts();
  const field = useRef<HTMLInputElement>(null);
  return (
    <section aria-labelledby="backup">
      <div class="row">
        <div>
          <h3 id="backup">{t('backup.title')}</h3>
          <p class="small">{t('backup.hint')}</p>
        </div>
        <div class="actions">
          <button type="button" class="button" onClick={onExport}>
            {t('backup.export')}
          </button>
          <label class="button file">
            {t('backup.import')}
            <input
              ref={field}
              type="file"
              class="visually-hidden"
              accept=".json,application/json"
              onChange={(event) => {
                const [file] = event.currentTarget.files ?? [];
                if (file) onChooseFile(file);
                // The same file can be chosen again after it was repaired.
                event.currentTarget.value = '';
              }}
            />
          </label>
        </div>
      </div>
      {preview && (
        <Preview {...preview} onImport={onImport} onCancel={onCancel} onGone={() => field.current?.focus()} />
      )}
      <p role="status" class="result">
        {message ?? ''}
      </p>
    </section>
  );
}

interface PreviewProps extends ImportPreview, Pick<Props, 'onImport' | 'onCancel'> {
  readonly onGone: () => void;
}

/** Takes the focus: nothing else tells a screen reader that the file was read. */
function Preview({ lines, onImport, onCancel, onGone }: PreviewProps) {
  const t = useTexts();
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    heading.current?.focus();
    return onGone;
  }, []);
  return (
    <div class="notice">
      <h4 ref={heading} tabindex={-1}>
        {t('backup.preview')}
      </h4>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <div class="actions">
        <button type="button" class="button primary" onClick={onImport}>
          {t('backup.confirm')}
        </button>
        <button type="button" class="button" onClick={onCancel}>
          {t('settings.cancel')}
        </button>
      </div>
    </div>
  );
}
