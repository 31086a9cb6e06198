import { BackupSection } from '../../components/settings/BackupSection';
import { Options } from '../../components/settings/Settings';
import { ShortcutList } from '../../components/settings/ShortcutList';
import { giveUpHosts, requestHosts } from '../../platform/host-access';
import { useDispatch } from '../use-dispatch';
import { useFollowedState } from '../use-followed-state';
import { translate } from '../../platform/translate';
import { useBackup } from './use-backup';
import { readOptions, type Choices, type OptionsState } from './read-settings';

interface Props {
  readonly initial: OptionsState;
  readonly choices: Choices;
}

export function OptionsApp({ initial, choices }: Props) {
  const { failed, reportFailure, dispatch: act } = useDispatch();
  const [state, refresh] = useFollowedState(initial, readOptions, reportFailure);
  const siteName = (id: string) => state.sites.find(({ service }) => service === id)?.name;
  const serviceName = (id: string) => choices.names[id] ?? siteName(id) ?? id;
  const backup = useBackup(translate, serviceName, reportFailure);
  return (
    <Options
      {...state}
      dataTypes={choices.dataTypes}
      failed={failed}
      serviceName={serviceName}
      shortcuts={<ShortcutList shortcuts={state.shortcuts} />}
      backup={<BackupSection {...backup} />}
      onChooseDestination={(dataType, destination) => {
        act({ type: 'choose-destination', dataType, destination });
      }}
      onForgetDestination={(dataType) => {
        act({ type: 'forget-destination', dataType });
      }}
      onSetShowing={(kind, showing) => {
        act({ type: 'set-showing', kind, showing });
      }}
      onSetEdge={(edge) => {
        act({ type: 'set-edge', edge });
      }}
      onSwitchSite={({ hosts }, on) => {
        (on ? requestHosts(hosts) : giveUpHosts(hosts)).then(refresh, reportFailure);
      }}
      onEndQuiet={(service) => {
        act({ type: 'end-quiet', service });
      }}
      onReset={() => {
        act({ type: 'reset' });
      }}
    />
  );
}
