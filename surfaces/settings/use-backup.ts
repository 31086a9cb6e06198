import { useState } from 'preact/hooks';
import type { ImportPreview } from '../../components/settings/BackupSection';
import type { Translate } from '../../components/texts';
import { backupChanges, type BackupChanges } from '../../core/state/backup-changes';
import { BACKUP_LIMIT, readBackup, writeBackup, type BackupProblem } from '../../core/state/backup';
import { DATA_TYPE_IDS } from '../../core/guides/data-types';
import { storedState } from '../../platform/storage';
import type { CommandSender } from '../use-command-sender';

const PROBLEMS = {
  'too-large': 'backup.tooLarge',
  'not-json': 'backup.notJson',
  'other-file': 'backup.otherFile',
  newer: 'backup.newer',
  invalid: 'backup.invalid',
} as const;

/** Export and import of a backup. An import first shows the person what it would change. */
export function useBackup(
  t: Translate,
  serviceName: (id: string) => string,
  { dispatch, reportFailure: onFailure }: Pick<CommandSender, 'dispatch' | 'reportFailure'>,
) {
  const [offered, setOffered] = useState<{ text: string; preview: ImportPreview }>();
  const [message, setMessage] = useState<string>();

  const refuse = ({ reason, path }: BackupProblem) => setMessage(t(PROBLEMS[reason], [path ?? '']));

  const look = async (file: File) => {
    setOffered(undefined);
    setMessage(undefined);
    // Checked before reading: a huge file must not freeze the page.
    if (file.size > BACKUP_LIMIT) return refuse({ reason: 'too-large' });
    const text = await file.text();
    const read = readBackup(text);
    if ('problem' in read) return refuse(read.problem);
    const changes = backupChanges(await storedState.read(), read.backup);
    const lines = describe(changes, t, serviceName);
    if (lines.length === 0) setMessage(t('backup.nothing'));
    else setOffered({ text, preview: { lines } });
  };

  return {
    preview: offered?.preview,
    message,
    onExport() {
      storedState.read().then((state) => download(writeBackup(state)), onFailure);
    },
    onChooseFile(file: File) {
      look(file).catch(onFailure);
    },
    onImport() {
      if (!offered) return;
      dispatch({ type: 'import-backup', backup: offered.text }, undefined, () => {
        setOffered(undefined);
        setMessage(t('backup.done'));
      });
    },
    onCancel() {
      setOffered(undefined);
    },
  };
}

function describe(changes: BackupChanges, t: Translate, serviceName: (id: string) => string): string[] {
  const { destinations, display, added, replaced } = changes;
  const nameOf = (dataType: string) => {
    const known = DATA_TYPE_IDS.find((id) => id === dataType);
    return known ? t(`dataType.${known}`) : dataType;
  };
  return [
    ...destinations.map(({ dataType, to }) =>
      t('backup.destination', [
        nameOf(dataType),
        to === undefined ? t('settings.noPreference') : serviceName(to),
      ]),
    ),
    ...(display ? [t('backup.display')] : []),
    ...(added > 0 ? [t('backup.added', [String(added)])] : []),
    ...(replaced > 0 ? [t('backup.replaced', [String(replaced)])] : []),
  ];
}

function download(text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  link.download = `transfer-guides-${new Date().toISOString().slice(0, 10)}.json`;
  link.click();
  URL.revokeObjectURL(link.href);
}
