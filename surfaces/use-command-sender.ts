import { useState } from 'preact/hooks';
import type { Failure } from '../components/texts';
import type { Command } from '../core/state/commands';
import { CommandFailed, sendCommand } from '../platform/receive-messages';

export type CommandSender = ReturnType<typeof useCommandSender>;

/** Sends commands to the background, and holds the reason why the last one failed. */
export function useCommandSender() {
  const [failed, setFailed] = useState<Failure>();
  const reportFailure = (error?: unknown) =>
    setFailed(error instanceof CommandFailed ? error.reason : 'failed');
  const dispatch = (command: Command, onFailure?: () => void, onSaved?: () => void) => {
    setFailed(undefined);
    sendCommand(command).then(onSaved, (error: unknown) => {
      reportFailure(error);
      onFailure?.();
    });
  };
  return { failed, reportFailure, dispatch };
}
