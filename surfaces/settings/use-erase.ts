import { useState } from 'preact/hooks';
import type { CommandSender } from '../use-command-sender';

/** Erases everything, and knows when it is done. */
export function useErase({ dispatch }: Pick<CommandSender, 'dispatch'>) {
  const [isErased, setErased] = useState(false);
  return {
    isErased,
    onErase() {
      // The notice goes and comes back, so that a second time is announced, too.
      setErased(false);
      dispatch({ type: 'erase' }, undefined, () => setErased(true));
    },
  };
}
