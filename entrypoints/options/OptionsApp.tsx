import { useEffect, useState } from 'preact/hooks';
import { Options } from '../../components/Options';
import { giveUpHosts, requestHosts, watchHostAccess } from '../../platform/host-access';
import type { PageMessage } from '../../platform/messages';
import { sendFromPage } from '../../platform/receive-messages';
import { watchStorage } from '../../platform/storage';
import { readOptions, type Choices, type OptionsState } from './read-options';

interface Props {
  readonly initial: OptionsState;
  readonly choices: Choices;
}

export function OptionsApp({ initial, choices }: Props) {
  const [state, setState] = useState(initial);
  const [failed, setFailed] = useState(false);
  const reportFailure = () => {
    setFailed(true);
  };
  const refresh = () => {
    readOptions().then(setState, reportFailure);
  };
  useEffect(() => {
    const stops = [watchStorage(refresh), watchHostAccess(refresh)];
    return () => {
      for (const stop of stops) stop();
    };
  }, []);
  const act = (message: PageMessage) => {
    sendFromPage(message).catch(reportFailure);
  };
  const siteName = (id: string) => state.sites.find(({ service }) => service === id)?.name;
  return (
    <Options
      {...state}
      dataTypes={choices.dataTypes}
      failed={failed}
      serviceName={(id) => choices.names[id] ?? siteName(id) ?? id}
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
