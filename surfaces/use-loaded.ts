import { useEffect } from 'preact/hooks';

/** Loads a value whenever `deps` change. A value that arrives after the next change is ignored. */
export function useLoaded<Value>(
  load: () => Promise<Value> | undefined,
  onLoaded: (value: Value) => void,
  onFailure: (error?: unknown) => void,
  deps: readonly unknown[],
): void {
  useEffect(() => {
    let isWanted = true;
    load()?.then((value) => isWanted && onLoaded(value), onFailure);
    return () => {
      isWanted = false;
    };
  }, deps);
}
