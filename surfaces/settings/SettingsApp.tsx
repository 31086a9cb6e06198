import { Dispatch } from '../../components/dispatch';
import { BackupSection } from '../../components/settings/BackupSection';
import { EraseSection } from '../../components/settings/EraseSection';
import { Settings } from '../../components/settings/Settings';
import { ShortcutList } from '../../components/settings/ShortcutList';
import { removeHosts, requestHosts } from '../../platform/host-access';
import { translate } from '../../platform/translate';
import { useCommandSender } from '../use-command-sender';
import { useFollowedState } from '../use-followed-state';
import { readSettings, type Choices, type SettingsState } from './read-settings';
import { useBackup } from './use-backup';
import { useErase } from './use-erase';
import { useShownAgain } from './use-shown-again';

interface Props {
  readonly initial: SettingsState;
  readonly choices: Choices;
}

export function SettingsApp({ initial, choices }: Props) {
  const sender = useCommandSender();
  const { failed, reportFailure, dispatch } = sender;
  const [settings, refresh] = useFollowedState(initial, readSettings, reportFailure);
  useShownAgain(refresh);
  const serviceName = (id: string) => choices.names[id] ?? id;
  const backup = useBackup(translate, serviceName, sender);
  const erase = useErase(sender);
  return (
    <Dispatch.Provider value={dispatch}>
      <Settings
        {...settings}
        dataTypes={choices.dataTypes}
        failed={failed}
        serviceName={serviceName}
        shortcuts={
          settings.shortcuts.length > 0 ? <ShortcutList shortcuts={settings.shortcuts} /> : undefined
        }
        backup={<BackupSection {...backup} />}
        erase={<EraseSection {...erase} />}
        onSwitchSite={({ hosts }, on) => {
          (on ? requestHosts(hosts) : removeHosts(hosts)).then(refresh, reportFailure);
        }}
      />
    </Dispatch.Provider>
  );
}
