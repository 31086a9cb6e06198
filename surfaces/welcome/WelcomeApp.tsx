import { Dispatch } from '../../components/dispatch';
import { Welcome } from '../../components/welcome/Welcome';
import type { State } from '../../core/state/state';
import { storedState } from '../../platform/storage';
import type { Choices } from '../settings/read-settings';
import { useCommandSender } from '../use-command-sender';
import { useFollowedState } from '../use-followed-state';

export function WelcomeApp({ initial, choices }: { initial: State; choices: Choices }) {
  const { failed, reportFailure, dispatch } = useCommandSender();
  const [{ preferences }] = useFollowedState(initial, storedState.read, reportFailure);
  return (
    <Dispatch.Provider value={dispatch}>
      <Welcome
        preferences={preferences}
        dataTypes={choices.dataTypes}
        serviceName={(id) => choices.names[id] ?? id}
        failed={failed}
        tool={choices.tool}
      />
    </Dispatch.Provider>
  );
}
