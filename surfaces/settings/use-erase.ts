import { useState } from 'preact/hooks';
import type { useCommandSender } from '../use-command-sender';

/** Erases everything, and knows when it is done. */
export function useErase({ dispatch }: Pick<ReturnType<typeof useCommandSender>, 'dispatch'>) {
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
