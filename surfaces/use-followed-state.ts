import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { onHostAccessChanged } from '../platform/host-access';
import { watchPolicies } from '../platform/policies';
import { watchState } from '../platform/storage';

/**
 * A state that is read again whenever the storage, the host access or a policy changes. It is also read when its page is
 * shown again, for what tells nobody of its changes: keyboard shortcuts, and the time until which a site is hidden. It
 * subscribes before it reads, so that no change is missed; of several reads, the one that started last wins.
 */
export function useFollowedState<T>(
  initial: T,
  read: () => Promise<T>,
  onFailure: (error?: unknown) => void,
): [T, () => void] {
  const [state, setState] = useState(initial);
  const readings = useRef(0);
  const refresh = () => {
    const reading = (readings.current += 1);
    read().then((next) => {
      if (reading === readings.current) setState(() => next);
    }, onFailure);
  };
  useLayoutEffect(() => {
    const refreshIfShown = () => document.visibilityState === 'visible' && refresh();
    document.addEventListener('visibilitychange', refreshIfShown);
    const stops = [
      watchState(refresh),
      onHostAccessChanged(refresh),
      watchPolicies(refresh),
      () => document.removeEventListener('visibilitychange', refreshIfShown),
    ];
    refresh();
    return () => {
      for (const stop of stops) stop();
    };
  }, []);
  return [state, refresh];
}
