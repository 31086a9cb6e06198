import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Command } from '../core/state/commands';

/**
 * Sends a command. Each surface provides its own function; the components then follow the stored state, and `onFailure`
 * is called if nothing changed.
 */
export const Dispatch = createContext<(command: Command, onFailure?: () => void) => void>(() => undefined);

export const useDispatch = () => useContext(Dispatch);
