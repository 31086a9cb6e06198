import type { DataType } from '../../core/guides/data-types';
import type { Policies } from '../../core/policies/policies';
import { ASK_EACH_TIME, type Preferences } from '../../core/state/state';
import type { ServiceId } from '../../core/pages/service';
import { useDispatch } from '../dispatch';
import { Choice } from '../elements/Choice';
import { useTexts } from '../texts';

export interface DestinationChoicesProps {
  readonly preferences: Preferences;
  readonly policies: Pick<Policies, 'destinations'>;
  /** The data types that have guides, each with the guides' destinations. */
  readonly dataTypes: readonly { readonly id: DataType; readonly destinations: readonly ServiceId[] }[];
  readonly serviceName: (id: ServiceId) => string;
}

/** The destination that the person prefers for each data type, or else the organization's. */
export function DestinationChoices(props: DestinationChoicesProps) {
  const t = useTexts();
  const dispatch = useDispatch();
  const { preferences, policies, dataTypes, serviceName } = props;
  return dataTypes.map(({ id: dataType, destinations }) => {
    const own = preferences.destinations[dataType];
    const preset = policies.destinations[dataType];
    const isPreset = own === undefined && preset !== undefined && destinations.includes(preset);
    const chosen = isPreset ? preset : (own ?? ASK_EACH_TIME);
    return (
      <Choice
        key={dataType}
        row
        label={t(`dataType.${dataType}`)}
        hint={isPreset ? t('settings.setByOrganization') : undefined}
        value={chosen === ASK_EACH_TIME ? '' : chosen}
        none={t('settings.noPreference')}
        options={destinations.map((id) => ({ value: id, label: serviceName(id) }))}
        onChoose={(value, onFailure) => {
          if (value === '') dispatch({ type: 'clear-destination', dataType }, onFailure);
          else dispatch({ type: 'choose-destination', dataType, destination: value }, onFailure);
        }}
      />
    );
  });
}
