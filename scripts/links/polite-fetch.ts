/** The world that asking depends on. Tests give a server and a time of their own. */
export interface Network {
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  /** Resolves after some milliseconds. */
  readonly wait: (ms: number) => Promise<unknown>;
  /** A signal that aborts after some milliseconds. */
  readonly deadline: (ms: number) => AbortSignal;
}

/** How long a host is left alone after each answer. */
const PAUSE = 1_000;
const LONGEST_ANSWER = 15_000;

/** Fetches so that each host has one request at a time, and a pause between two. */
export function politeFetch({ fetch, wait, deadline }: Network): Network['fetch'] {
  /** By host, when it may be asked again. */
  const free = new Map<string, Promise<unknown>>();
  return (url, init) => {
    const { host } = new URL(url);
    const answer = (free.get(host) ?? Promise.resolve()).then(() =>
      fetch(url, { ...init, signal: deadline(LONGEST_ANSWER) }),
    );
    const pause = () => wait(PAUSE);
    free.set(host, answer.then(pause, pause));
    return answer;
  };
}
