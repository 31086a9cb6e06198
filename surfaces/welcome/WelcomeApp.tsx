import { Welcome } from '../../components/welcome/Welcome';
import type { Preferences } from '../../core/state/preferences';
import { useDispatch } from '../use-dispatch';
import { useFollowedState } from '../use-followed-state';
import { preferences } from '../../platform/storage';
import type { Choices } from '../settings/read-settings';

export function WelcomeApp({ initial, choices }: { initial: Preferences; choices: Choices }) {
  const { failed, reportFailure, dispatch: act } = useDispatch();
  const [preferred] = useFollowedState(initial, () => preferences.get(), reportFailure);
  return (
    <Welcome
      preferences={preferred}
      dataTypes={choices.dataTypes}
      serviceName={(id) => choices.names[id] ?? id}
      failed={failed}
      tool={choices.tool}
      onChooseDestination={(dataType, destination) => {
        act({ type: 'choose-destination', dataType, destination });
      }}
      onForgetDestination={(dataType) => {
        act({ type: 'forget-destination', dataType });
      }}
    />
  );
}
