import { askPage, type PageAnswer } from './ask-page';
import type { Address } from './collect-addresses';
import { politeFetch, type Network } from './polite-fetch';

/**
 * - `gone`: there is no such page any more
 * - `moved`: another host answers
 * - `unreachable`: no answer, or the server has a problem
 * - `unclear`: a refusal that may be meant for programs only
 * - `redirected`: another page of the same host answers
 * - `sign-in`: leads to a page for signing in, so that nothing is known about the page itself
 */
export type OutcomeKind = 'gone' | 'moved' | 'unreachable' | 'unclear' | 'redirected' | 'sign-in' | 'fine';

export interface Outcome {
  readonly kind: OutcomeKind;
  /** What was answered, and where if that is another address. */
  readonly answer: string;
}

const HOSTS_AT_ONCE = 4;
const MAX_REDIRECTS = 5;
const SIGN_IN = /(?<![a-z])(log|sign)[-_]?(in|on)|(Log|Sign)[-_]?[IiOo]n|auth(?!or)/;

/** Asks every address once, four hosts at a time, and follows redirects. `userAgent` says who asks. */
export async function askAddresses<Asked extends Pick<Address, 'url'>>(
  addresses: readonly Asked[],
  network: Network,
  userAgent: string,
): Promise<readonly (Asked & Outcome)[]> {
  const fetch = politeFetch(network);
  const answers = new Map<string, Promise<PageAnswer>>();
  const ask = (url: string) => {
    const answer = answers.get(url) ?? askPage(url, fetch, { 'user-agent': userAgent });
    answers.set(url, answer);
    return answer;
  };
  const byHost = new Map<string, Asked[]>();
  for (const address of addresses) {
    const { host } = new URL(address.url);
    byHost.set(host, [...(byHost.get(host) ?? []), address]);
  }
  const hosts = [...byHost.values()];
  const outcomes = new Map<Asked, Outcome>();
  const askHosts = async () => {
    for (let host = hosts.shift(); host; host = hosts.shift())
      for (const address of host) outcomes.set(address, await follow(address.url, ask));
  };
  await Promise.all(Array.from({ length: HOSTS_AT_ONCE }, askHosts));
  return addresses.flatMap((address) => {
    const outcome = outcomes.get(address);
    return outcome ? [{ ...address, ...outcome }] : [];
  });
}

async function follow(start: string, ask: (url: string) => Promise<PageAnswer>): Promise<Outcome> {
  let url = start;
  for (let count = 0; count <= MAX_REDIRECTS; count++) {
    const answer = await ask(url);
    const at = url === start ? '' : ` at <${url}>`;
    if ('failure' in answer) return { kind: 'unreachable', answer: `${answer.failure}${at}` };
    const { status, location } = answer;
    if (location === undefined) return { kind: kindOf(status, start, url), answer: `${status}${at}` };
    const next = URL.parse(location, url);
    if (!next?.protocol.startsWith('http'))
      return { kind: 'unclear', answer: `${status} to no web page${at}` };
    if (SIGN_IN.test(next.host + next.pathname))
      return { kind: 'sign-in', answer: `${status} to <${next.href}>` };
    url = next.href;
  }
  return { kind: 'unclear', answer: 'too many redirects' };
}

function kindOf(status: number, start: string, end: string): OutcomeKind {
  if (status === 404 || status === 410) return 'gone';
  if (status >= 500) return 'unreachable';
  if (status >= 300) return 'unclear';
  if (start === end) return 'fine';
  return hostOf(start) === hostOf(end) ? 'redirected' : 'moved';
}

const hostOf = (url: string) => new URL(url).host.replace(/^www\./, '');
