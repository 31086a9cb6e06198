import { useLayoutEffect, useState } from 'preact/hooks';
import type { Failure } from '../../components/texts';
import { Welcome } from '../../components/welcome/Welcome';
import type { Preferences } from '../../core/state/preferences';
import type { PageMessage } from '../../platform/messages';
import { NotKept, sendFromPage } from '../../platform/receive-messages';
import { preferences, watchStorage } from '../../platform/storage';
import type { Choices } from '../settings/read-settings';

export function WelcomeApp({ initial, choices }: { initial: Preferences; choices: Choices }) {
  const [preferred, setPreferred] = useState(initial);
  const [failed, setFailed] = useState<Failure>();
  const reportFailure = (error?: unknown) => {
    setFailed(error instanceof NotKept ? 'not-kept' : 'broken');
  };
  useLayoutEffect(
    () =>
      watchStorage(() => {
        preferences.get().then(setPreferred, reportFailure);
      }),
    [],
  );
  const act = (message: PageMessage) => {
    setFailed(undefined);
    sendFromPage(message).catch(reportFailure);
  };
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
