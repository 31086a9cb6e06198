import type { Quiet } from '../../core/state/hidden-sites';
import type { ServiceId } from '../../core/pages/service';
import { useTexts } from '../texts';

interface Props {
  readonly quiet: Quiet;
  readonly serviceName: (id: ServiceId) => string;
  readonly onEndQuiet: (service: ServiceId) => void;
}

/** Every site that was muted or snoozed, each with its undo. */
export function QuietList({ quiet, serviceName, onEndQuiet }: Props) {
  const t = useTexts();
  const entries = Object.entries(quiet);
  if (entries.length === 0) return <p>{t('options.noQuiet')}</p>;
  return (
    <ul>
      {entries.map(([service, entry]) => (
        <li key={service} class="row">
          <span>
            <strong>{serviceName(service)}</strong>{' '}
            {entry.kind === 'mute' ? t('options.muted') : t('options.until', [formatTime(entry.until)])}
          </span>
          <button
            type="button"
            class="button"
            aria-label={t('options.undoFor', [serviceName(service)])}
            onClick={() => {
              onEndQuiet(service);
            }}
          >
            {t('options.undo')}
          </button>
        </li>
      ))}
    </ul>
  );
}

const formatTime = (time: number) =>
  new Date(time).toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'short' });
