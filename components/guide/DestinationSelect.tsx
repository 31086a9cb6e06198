import type { GuideModel } from '../../core/guides/guide-model';
import { useDispatch } from '../dispatch';
import { useTexts } from '../texts';
import { destinationCommand } from './guide-commands';
import { serviceName } from './guide-context';

export function DestinationSelect({ view }: { view: GuideModel }) {
  const t = useTexts();
  const dispatch = useDispatch();
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
        onChange={(event) => dispatch(destinationCommand(view, event.currentTarget.value))}
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
