import type { HiddenSites } from '../../core/state/state';
import type { ServiceId } from '../../core/pages/service';
import { useDispatch } from '../dispatch';
import { useTexts } from '../texts';

interface Props {
  readonly hiddenSites: HiddenSites;
  readonly serviceName: (id: ServiceId) => string;
}

/** The sites on which the guides are hidden, each with a button that shows them again. */
export function HiddenSiteList({ hiddenSites, serviceName }: Props) {
  const t = useTexts();
  const dispatch = useDispatch();
  const entries = Object.entries(hiddenSites);
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
            onClick={() => dispatch({ type: 'show-site', service })}
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
