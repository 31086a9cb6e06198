import type { GuideModel } from '../../core/guides/guide-model';
import { useTexts } from '../texts';
import { DestinationChoices } from './DestinationChoices';
import { serviceName } from './guide-context';

/** After the last step: what happens now, how long it takes, and that the person will be asked about it. */
export function SentNotice({ view, onAsk }: { view: GuideModel; onAsk: () => void }) {
  const t = useTexts();
  // A preferred destination is not the one that the person chose in the service's tool.
  const { destination: _preferred, ...undecided } = view;
  const destination = view.transfer?.destination;
  return (
    <div class="notice">
      <p>{t('sent.text')}</p>
      {destination === undefined ? (
        <>
          <p>{t('sent.where')}</p>
          <DestinationChoices view={undecided} />
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
