import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { askAddresses } from '../../../../scripts/links/ask-addresses';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const ANSWER_TIME = 300;

interface Request {
  readonly host: string;
  readonly from: number;
  readonly to: number;
}

/** Asks the addresses of servers that need `ANSWER_TIME`, and returns the requests and the deadlines they got. */
async function ask(urls: readonly string[], location: (url: URL) => string | undefined = () => undefined) {
  const requests: Request[] = [];
  const deadlines: number[] = [];
  const done = askAddresses(
    urls.map((url) => ({ url })),
    {
      fetch: async (text) => {
        const url = new URL(text);
        const from = Date.now();
        await wait(ANSWER_TIME);
        requests.push({ host: url.host, from, to: Date.now() });
        const to = location(url);
        return new Response(null, to === undefined ? {} : { status: 302, headers: { location: to } });
      },
      wait,
      deadline: (ms) => {
        deadlines.push(ms);
        return new AbortController().signal;
      },
    },
    'the project',
  );
  await vi.runAllTimersAsync();
  await done;
  return { requests, deadlines };
}

const HOSTS = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((name) => `${name}.example`);

function expectPauses(requests: readonly Request[]) {
  for (const host of new Set(requests.map((request) => request.host))) {
    const own = requests.filter((request) => request.host === host);
    for (const [index, { from }] of own.entries())
      if (index > 0) expect(from - own[index - 1]!.to, host).toBeGreaterThanOrEqual(1_000);
  }
}

test('a host has one request at a time with a second between two, and four hosts are asked at once', async () => {
  const { requests, deadlines } = await ask(
    HOSTS.flatMap((host) => [1, 2, 3].map((page) => `https://${host}/${String(page)}`)),
  );
  expect(requests).toHaveLength(21);
  expectPauses(requests);
  const atOnce = requests.map(
    ({ from }) => requests.filter((other) => other.from <= from && from < other.to).length,
  );
  expect(Math.max(...atOnce)).toBe(4);
  expect(new Set(deadlines)).toEqual(new Set([15_000]));
});

test('a host that others redirect to has its pauses, too', async () => {
  const { requests } = await ask(
    HOSTS.map((host) => `https://${host}/`),
    ({ host }) => (host === 'goal.example' ? undefined : `https://goal.example/${host}`),
  );
  expect(requests.filter(({ host }) => host === 'goal.example')).toHaveLength(7);
  expectPauses(requests);
});
