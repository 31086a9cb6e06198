import type { GuideModel } from '../../core/guides/guide-model';
import type { ServiceId } from '../../core/pages/service';
import { serviceName } from './guide-context';
import { useTexts } from '../texts';

interface Props {
  readonly view: GuideModel;
  readonly onChoose: (destination: ServiceId) => void;
}

export function DestinationSelect({ view, onChoose }: Props) {
  const t = useTexts();
  const { guide, destination } = view;
  const [only] = guide.destinations;
  if (guide.destinations.length === 1 && only !== undefined)
    return (
      <span>
        {t('guide.to')} {serviceName(view, only)}
      </span>
    );
  return (
    <label>
      {t('guide.to')}
      <select
        class="field"
        value={destination ?? ''}
        onChange={(event) => {
          onChoose(event.currentTarget.value);
        }}
      >
        <option value="" disabled hidden>
          {t('guide.choose')}
        </option>
        {guide.destinations.map((id) => (
          <option key={id} value={id}>
            {serviceName(view, id)}
          </option>
        ))}
      </select>
    </label>
  );
}
