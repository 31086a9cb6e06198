import { useState } from 'preact/hooks';
import type { Failure } from '../components/texts';
import type { PageMessage } from '../platform/messages';
import { CommandFailed, sendFromPage } from '../platform/receive-messages';

/** Sends what a person does to the background, and keeps why the last of it failed. */
export function useDispatch() {
  const [failed, setFailed] = useState<Failure>();
  const reportFailure = (error?: unknown) => {
    setFailed(error instanceof CommandFailed ? error.reason : 'failed');
  };
  const dispatch = (message: PageMessage) => {
    setFailed(undefined);
    sendFromPage(message).catch(reportFailure);
  };
  return { failed, reportFailure, dispatch };
}
