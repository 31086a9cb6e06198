import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { askAddresses } from '../../../../scripts/links/ask-addresses';
import type { Network } from '../../../../scripts/links/polite-fetch';

const redirect =
  (status: number, location: string): RequestListener =>
  (_, response) =>
    response.writeHead(status, { location }).end();
const answer =
  (status: number): RequestListener =>
  (_, response) =>
    response.writeHead(status).end('text');

let deadline = new AbortController();

/** What each address answers. */
const PAGES: Readonly<Record<string, RequestListener>> = {
  'a.example/': answer(200),
  'a.example/gone': answer(410),
  'a.example/missing': answer(404),
  'a.example/broken': answer(503),
  'a.example/refused': answer(403),
  'a.example/too-often': answer(429),
  'a.example/no-head': ({ method }, response) => response.writeHead(method === 'HEAD' ? 405 : 200).end(),
  'a.example/moved': redirect(301, 'https://b.example/new'),
  'b.example/new': answer(200),
  'www.a.example/': redirect(301, 'https://a.example/'),
  'a.example/old': redirect(302, '/between'),
  'a.example/between': redirect(308, 'end'),
  'a.example/end': answer(200),
  'a.example/moved-and-gone': redirect(301, 'https://b.example/nothing'),
  'b.example/nothing': answer(404),
  'a.example/mine': redirect(302, 'https://accounts.a.example/signin?continue=mine'),
  'a.example/yours': redirect(302, 'https://a.example/ServiceLogin'),
  'a.example/author': redirect(302, '/end'),
  'a.example/circle': redirect(302, '/circle'),
  'a.example/mail': redirect(302, 'mailto:a@a.example'),
  'a.example/cut': (request) => request.socket.destroy(),
  'a.example/silent': () => deadline.abort(new DOMException('', 'TimeoutError')),
};

let server: Server;
/** Each request as it arrived: `GET a.example/page`. */
let requests: string[] = [];
let userAgents: (string | undefined)[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    const page = request.url?.slice(1) ?? '';
    requests.push(`${request.method ?? ''} ${page}`);
    userAgents.push(request.headers['user-agent']);
    (PAGES[page] ?? answer(500))(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  requests = [];
  userAgents = [];
  deadline = new AbortController();
});

/** Every host is the test's own server; nothing waits. */
const network: Network = {
  fetch: (url, init) => {
    const { host, pathname, protocol } = new URL(url);
    const { port } = server.address() as AddressInfo;
    // An address with a port of its own is asked as it is.
    if (host.includes(':')) return fetch(`${protocol}//127.0.0.1:${port}/`, init);
    return fetch(`http://127.0.0.1:${port}/${host}${pathname}`, init);
  },
  wait: async () => undefined,
  deadline: () => deadline.signal,
};
const ask = (...urls: string[]) =>
  askAddresses(
    urls.map((url) => ({ url })),
    network,
    'the project',
  );

test.each([
  ['https://a.example/', 'fine', '200'],
  ['https://a.example/gone', 'gone', '410'],
  ['https://a.example/missing', 'gone', '404'],
  ['https://a.example/broken', 'unreachable', '503'],
  ['https://a.example/refused', 'unclear', '403'],
  ['https://a.example/no-head', 'fine', '200'],
  ['https://a.example/moved', 'moved', '200 at <https://b.example/new>'],
  ['https://www.a.example/', 'redirected', '200 at <https://a.example/>'],
  ['https://a.example/old', 'redirected', '200 at <https://a.example/end>'],
  ['https://a.example/moved-and-gone', 'gone', '404 at <https://b.example/nothing>'],
  ['https://a.example/mine', 'sign-in', '302 to <https://accounts.a.example/signin?continue=mine>'],
  ['https://a.example/yours', 'sign-in', '302 to <https://a.example/ServiceLogin>'],
  ['https://a.example/author', 'redirected', '200 at <https://a.example/end>'],
  ['https://a.example/circle', 'unclear', 'too many redirects'],
  ['https://a.example/mail', 'unclear', '302 to no web page'],
  ['https://a.example/cut', 'unreachable', 'no connection (UND_ERR_SOCKET)'],
  ['https://a.example/silent', 'unreachable', 'no answer in time'],
])('%s is %s: %s', async (url, kind, words) => {
  expect(await ask(url)).toEqual([{ url, kind, answer: words }]);
});

test('a server that has no TLS is not reachable', async () => {
  const [outcome] = await ask('https://a.example:8443/');
  expect(outcome?.kind).toBe('unreachable');
  expect(outcome?.answer).toMatch(/^no secure connection \(\w+\)$/);
});

test('only a refusal of HEAD is asked again, and a request for fewer requests is not', async () => {
  await ask('https://a.example/', 'https://a.example/no-head', 'https://a.example/too-often');
  expect(requests).toEqual([
    'HEAD a.example/',
    'HEAD a.example/no-head',
    'GET a.example/no-head',
    'HEAD a.example/too-often',
  ]);
});

test('each address is asked once, whatever leads to it, and each request says who asks', async () => {
  await ask(
    'https://a.example/old',
    'https://a.example/end',
    'https://a.example/author',
    'https://a.example/circle',
  );
  expect(requests.sort()).toEqual([
    'HEAD a.example/author',
    'HEAD a.example/between',
    'HEAD a.example/circle',
    'HEAD a.example/end',
    'HEAD a.example/old',
  ]);
  expect(new Set(userAgents)).toEqual(new Set(['the project']));
});
