import type { GuideFacts } from '../core/state/change-transfers';
import { applyCommand, guideIdOf } from '../core/state/apply-command';
import { GuideGoneError, type Command, type CommandResult } from '../core/state/commands';
import type { State } from '../core/state/state';
import { isForDestination, stepsOf } from '../core/guides/steps';
import { loadGuide } from '../platform/collection';
import { StorageError } from '../platform/state-storage';
import { storedState } from '../platform/storage';

/** Applies and stores a command, and resolves to the result. Open surfaces update when the storage changes. */
export async function handleCommand(command: Command): Promise<CommandResult> {
  try {
    const change = async (state: State) => {
      const id = guideIdOf(command, state);
      const guide = id === undefined ? undefined : await guideFacts(id);
      return applyCommand(state, command, { now: Date.now(), newId: crypto.randomUUID(), guide });
    };
    await (command.type === 'erase' ? storedState.replace(change) : storedState.update(change));
    return 'saved';
  } catch (error) {
    console.warn(`"${command.type}" failed:`, error);
    if (error instanceof StorageError) return 'not-stored';
    return error instanceof GuideGoneError ? 'guide-gone' : 'failed';
  }
}

async function guideFacts(id: string): Promise<GuideFacts | undefined> {
  try {
    const guide = await loadGuide(id);
    const steps = stepsOf(guide).map((step) => ({
      slug: step.slug,
      isForDestination: isForDestination(step, guide),
    }));
    return { ...guide, steps };
  } catch {
    // The guide isn't in the bundle any more: commands that need no guide still work.
    return undefined;
  }
}
