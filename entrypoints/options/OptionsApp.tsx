import { useEffect, useState } from 'preact/hooks';
import { Options } from '../../components/Options';
import { dataTypesOf, destinationsOf } from '../../core/pick-guides';
import type { Preferences } from '../../core/preferences';
import { withoutEnded, type Quiet } from '../../core/quiet';
import { catalogue } from '../../platform/collection';
import type { PageMessage } from '../../platform/messages';
import { sendFromPage } from '../../platform/receive-messages';
import { preferences, quiet, watchStorage } from '../../platform/storage';

export interface OptionsState {
  readonly preferences: Preferences;
  readonly quiet: Quiet;
}

export async function readOptions(): Promise<OptionsState> {
  const [preferred, silenced] = await Promise.all([preferences.get(), quiet.get()]);
  return { preferences: preferred, quiet: withoutEnded(silenced, catalogue.guides, Date.now()) };
}

const dataTypes = dataTypesOf(catalogue.guides).map((name) => ({
  name,
  destinations: destinationsOf(catalogue.guides, name),
}));

export function OptionsApp({ initial }: { initial: OptionsState }) {
  const [state, setState] = useState(initial);
  const [failed, setFailed] = useState(false);
  const reportFailure = () => {
    setFailed(true);
  };
  useEffect(
    () =>
      watchStorage(() => {
        readOptions().then(setState, reportFailure);
      }),
    [],
  );
  const act = (message: PageMessage) => {
    sendFromPage(message).catch(reportFailure);
  };
  return (
    <Options
      {...state}
      dataTypes={dataTypes}
      failed={failed}
      serviceName={(id) => catalogue.services[id]?.name ?? id}
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
      onEndQuiet={(service) => {
        act({ type: 'end-quiet', service });
      }}
      onReset={() => {
        act({ type: 'reset' });
      }}
    />
  );
}
