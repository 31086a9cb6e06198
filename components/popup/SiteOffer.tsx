import { useTexts } from '../texts';

interface Props {
  /** The names of the sites. */
  readonly names: readonly string[];
  readonly onAccept: () => void;
  readonly onDecline: () => void;
}

/** Offers to turn on the optional sites of a guide. */
export function SiteOffer({ names, onAccept, onDecline }: Props) {
  const t = useTexts();
  const list = new Intl.ListFormat(undefined, { type: 'conjunction' }).format(names);
  return (
    <div class="notice">
      <p>{t('popup.offer', [list])}</p>
      <button type="button" class="button" onClick={onAccept}>
        {t('popup.offerAccept')}
      </button>{' '}
      <button type="button" class="button plain" onClick={onDecline}>
        {t('popup.offerDecline')}
      </button>
    </div>
  );
}
