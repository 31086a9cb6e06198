import type { DataType } from '../../core/guides/data-types';
import type { Preferences } from '../../core/state/state';
import type { ServiceId } from '../../core/pages/service';
import { useDispatch } from '../dispatch';
import { Choice } from '../elements/Choice';
import { useTexts } from '../texts';

export interface DestinationChoicesProps {
  readonly preferences: Preferences;
  /** The data types that have guides, each with the guides' destinations. */
  readonly dataTypes: readonly { readonly id: DataType; readonly destinations: readonly ServiceId[] }[];
  readonly serviceName: (id: ServiceId) => string;
}

/** The destination that the person prefers for each data type. */
export function DestinationChoices(props: DestinationChoicesProps) {
  const t = useTexts();
  const dispatch = useDispatch();
  const { preferences, dataTypes, serviceName } = props;
  return dataTypes.map(({ id: dataType, destinations }) => (
    <Choice
      key={dataType}
      row
      label={t(`dataType.${dataType}`)}
      value={preferences.destinations[dataType] ?? ''}
      none={t('settings.noPreference')}
      options={destinations.map((id) => ({ value: id, label: serviceName(id) }))}
      onChoose={(value, onFailure) => {
        if (value === '') dispatch({ type: 'clear-destination', dataType }, onFailure);
        else dispatch({ type: 'choose-destination', dataType, destination: value }, onFailure);
      }}
    />
  ));
}
