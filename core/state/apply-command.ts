import * as v from 'valibot';
import { undoOf, type CommandFacts } from './change-transfers';
import { COMMANDS, type Command, type CommandType, type Declaration } from './commands';
import type { State } from './state';

const declarationOf = (type: CommandType) => COMMANDS[type] as unknown as Declaration<v.ObjectEntries>;

/** Parses a message. `undefined` if it isn't a command, or this sender may not send it. */
export function parseCommand(message: unknown, sender: 'banner' | 'page'): Command | undefined {
  const { type } = (message ?? {}) as { type?: unknown };
  if (typeof type !== 'string' || !Object.hasOwn(COMMANDS, type)) return undefined;
  const { from, input } = declarationOf(type as CommandType);
  if (from !== 'banner' && from !== sender) return undefined;
  const parsed = v.safeParse(v.strictObject({ ...input, type: v.literal(type) }), message);
  return parsed.success ? (parsed.output as Command) : undefined;
}

/** The id of the guide that a command is about. */
export function guideIdOf(command: Command, { transfers }: State): string | undefined {
  if ('guide' in command) return command.guide;
  return transfers.find(({ id }) => 'transfer' in command && id === command.transfer)?.guide;
}

/** Applies a command. Returns the same state if the command changes nothing or no longer makes sense. */
export function applyCommand(state: State, command: Command, facts: CommandFacts): State {
  const { type, ...input } = command;
  const { apply, isUndoable } = declarationOf(type);
  const next = apply(state, input, facts);
  // Storing an equal state would refresh every open surface.
  if (JSON.stringify(next) === JSON.stringify(state)) return state;
  if (next.transfers === state.transfers) return next;
  return { ...next, undo: isUndoable ? undoOf(state.transfers, next.transfers, type, facts) : undefined };
}
