import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Command } from '../core/state/commands';

/**
 * Carries out what the person does. The surface says how; the components then follow what is stored, or are told by
 * `onFailure` that nothing changed.
 */
export const Dispatch = createContext<(command: Command, onFailure?: () => void) => void>(() => undefined);

export const useDispatch = () => useContext(Dispatch);
