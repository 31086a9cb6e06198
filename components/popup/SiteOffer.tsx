import { useTexts } from '../texts';
import { formatNames } from './format';

interface Props {
  /** The names of the sites. */
  readonly names: readonly string[];
  readonly onAccept: () => void;
  readonly onDecline: () => void;
}

/** Offers to turn on the optional sites of a guide. */
export function SiteOffer({ names, onAccept, onDecline }: Props) {
  const t = useTexts();
  return (
    <div class="notice">
      <p>{t('popup.offer', [formatNames(t('language'), names, 'conjunction')])}</p>
      <div class="actions">
        <button type="button" class="button" onClick={onAccept}>
          {t('popup.offerAccept')}
        </button>
        <button type="button" class="button plain" onClick={onDecline}>
          {t('popup.offerDecline')}
        </button>
      </div>
    </div>
  );
}
