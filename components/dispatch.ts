import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Command } from '../core/state/commands';

/** Carries out what the person does. The surface says how; the components then follow what is stored. */
export const Dispatch = createContext<(command: Command) => void>(() => undefined);

export const useDispatch = () => useContext(Dispatch);
