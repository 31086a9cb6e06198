import type { Preferences } from '../../core/state/preferences';
import type { ServiceId } from '../../core/pages/service';
import { Choice } from '../elements/Choice';
import { useTexts } from '../texts';

export interface DestinationChoicesProps {
  readonly preferences: Preferences;
  /** The data types that there are guides for, each with where they lead. */
  readonly dataTypes: readonly { readonly name: string; readonly destinations: readonly ServiceId[] }[];
  readonly serviceName: (id: ServiceId) => string;
  readonly onChooseDestination: (dataType: string, destination: ServiceId) => void;
  readonly onForgetDestination: (dataType: string) => void;
}

/** Where the person wants each data type to go. */
export function DestinationChoices(props: DestinationChoicesProps) {
  const t = useTexts();
  const { preferences, dataTypes, serviceName } = props;
  return dataTypes.map(({ name, destinations }) => (
    <Choice
      key={name}
      row
      label={name}
      value={preferences.destinations[name] ?? ''}
      none={t('options.noPreference')}
      options={destinations.map((id) => ({ value: id, label: serviceName(id) }))}
      onChoose={(value) => {
        if (value === '') props.onForgetDestination(name);
        else props.onChooseDestination(name, value);
      }}
    />
  ));
}
