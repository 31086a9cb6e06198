import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { onHostAccessChanged } from '../platform/host-access';
import { watchPolicies } from '../platform/policies';
import { watchState } from '../platform/storage';

/**
 * A state that is read again whenever the storage, the host access or a policy changes. It subscribes before it reads, so that no
 * change is missed; of several reads, the one that started last wins.
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
    const stops = [watchState(refresh), onHostAccessChanged(refresh), watchPolicies(refresh)];
    refresh();
    return () => {
      for (const stop of stops) stop();
    };
  }, []);
  return [state, refresh];
}
