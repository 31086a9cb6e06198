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
  return (
    <section aria-labelledby="backup">
      <h2 id="backup">{t('backup.title')}</h2>
      <p class="muted">{t('backup.hint')}</p>
      <div class="actions">
        <button type="button" class="button" onClick={onExport}>
          {t('backup.export')}
        </button>{' '}
        <label class="button file">
          {t('backup.import')}
          <input
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
      {preview && (
        <div class="notice">
          <p>{t('backup.preview')}</p>
          <ul>
            {preview.lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <button type="button" class="button primary" onClick={onImport}>
            {t('backup.confirm')}
          </button>{' '}
          <button type="button" class="button" onClick={onCancel}>
            {t('options.cancel')}
          </button>
        </div>
      )}
      <p role="status">{message ?? ''}</p>
    </section>
  );
}
