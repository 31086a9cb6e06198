import { useId } from 'preact/hooks';
import type { GuideModel } from '../../core/guides/guide-model';
import { useDispatch } from '../dispatch';
import { useTexts } from '../texts';
import { destinationCommand } from './guide-commands';
import { serviceName } from './guide-context';

/** So many destinations are visible at once; of more, the last ones are in a select. */
const MOST = 6;

/** The destinations of a guide to choose from. */
export function DestinationChoices({ view }: { view: GuideModel }) {
  const t = useTexts();
  const dispatch = useDispatch();
  const group = useId();
  const { guide, destination } = view;
  const { destinations } = guide;
  const visible = destinations.slice(0, destinations.length > MOST ? MOST - 1 : MOST);
  const hidden = destinations.slice(visible.length);
  const choose = (id: string) => dispatch(destinationCommand(view, id));
  return (
    <fieldset class="choices">
      <legend class="visually-hidden">{t('guide.destination')}</legend>
      {visible.map((id) => (
        <label key={id} class="chip">
          <input type="radio" name={group} checked={id === destination} onChange={() => choose(id)} />
          <bdi>{serviceName(view, id)}</bdi>
        </label>
      ))}
      {hidden.length > 0 && (
        <select
          class={`chip${hidden.includes(destination ?? '') ? ' chosen' : ''}`}
          aria-label={t('guide.moreDestinations')}
          value={hidden.includes(destination ?? '') ? destination : ''}
          onChange={(event) => choose(event.currentTarget.value)}
        >
          <option value="" disabled hidden>
            {t('guide.moreDestinations')}
          </option>
          {hidden.map((id) => (
            <option key={id} value={id}>
              {serviceName(view, id)}
            </option>
          ))}
        </select>
      )}
    </fieldset>
  );
}
