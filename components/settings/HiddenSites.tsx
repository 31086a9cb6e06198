import { useLayoutEffect, useRef } from 'preact/hooks';
import type { HiddenSites } from '../../core/state/state';
import type { ServiceId } from '../../core/pages/service';
import { useDispatch } from '../dispatch';
import { useTexts } from '../texts';

interface Props {
  readonly hiddenSites: HiddenSites;
  /** The services on whose sites the organization has turned off the guides. */
  readonly turnedOff: readonly ServiceId[];
  readonly serviceName: (id: ServiceId) => string;
}

/** The sites on which the guides are hidden. Those that the person hides have a button that shows them again. */
export function HiddenSiteList({ hiddenSites, turnedOff, serviceName }: Props) {
  const t = useTexts();
  const dispatch = useDispatch();
  const frame = useRef<HTMLDivElement>(null);
  const removed = useRef<number | undefined>(undefined);
  const entries = Object.entries(hiddenSites).filter(([service]) => !turnedOff.includes(service));
  useLayoutEffect(() => {
    if (removed.current === undefined) return;
    // The pressed button is gone with its row: the next one takes the focus, or else what is left.
    const buttons = frame.current?.querySelectorAll('button') ?? [];
    (buttons[Math.min(removed.current, buttons.length - 1)] ?? frame.current)?.focus();
    removed.current = undefined;
  }, [entries.length]);
  const formatTime = (time: number) =>
    // British English has the day before the month, as everywhere in the texts.
    new Date(time).toLocaleString(t('language') === 'en' ? 'en-GB' : t('language'), {
      dateStyle: 'medium',
      timeStyle: 'short',
    });
  return (
    <div ref={frame} tabindex={-1}>
      {entries.length + turnedOff.length === 0 && <p class="empty muted">{t('settings.noHiddenSites')}</p>}
      <ul>
        {turnedOff.map((service) => (
          <li key={service} class="row">
            <div>
              <bdi>{serviceName(service)}</bdi>
              <p class="small">{t('settings.hiddenByOrganization')}</p>
            </div>
          </li>
        ))}
        {entries.map(([service, entry], index) => (
          <li key={service} class="row">
            <div>
              <bdi>{serviceName(service)}</bdi>
              <p class="small">
                {entry.kind === 'mute'
                  ? t('settings.hiddenForGood')
                  : t('settings.hiddenUntil', [formatTime(entry.until)])}
              </p>
            </div>
            <button
              type="button"
              class="button"
              aria-label={t('settings.showAgainOn', [serviceName(service)])}
              onClick={() => {
                removed.current = index;
                dispatch({ type: 'show-site', service }, () => {
                  removed.current = undefined;
                });
              }}
            >
              {t('settings.showAgain')}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
