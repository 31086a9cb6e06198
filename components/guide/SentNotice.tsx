import type { GuideModel } from '../../core/guides/guide-model';
import { useTexts } from '../texts';
import { DestinationChoices } from './DestinationChoices';
import { serviceName } from './guide-context';

/** After the last step: what happens now, how long it takes, and that the person will be asked about it. */
export function SentNotice({ view, onAsk }: { view: GuideModel; onAsk: () => void }) {
  const t = useTexts();
  const { destination } = view;
  return (
    <div class="notice">
      <p>{t('sent.text')}</p>
      {destination === undefined ? (
        <>
          <p>{t('guide.chooseHere')}</p>
          <DestinationChoices view={view} />
        </>
      ) : (
        <>
          <p>{t('sent.next', [serviceName(view, destination)])}</p>
          <button type="button" class="button" onClick={onAsk}>
            {t('sent.ask')}
          </button>
        </>
      )}
    </div>
  );
}
