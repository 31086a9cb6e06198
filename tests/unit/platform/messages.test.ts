import { expect, test, vi } from 'vitest';

type Listener = (message: unknown, sender: object) => unknown;

const fake = vi.hoisted(() => {
  const listeners: Listener[] = [];
  const onMessage = { addListener: (listener: Listener) => listeners.push(listener) };
  return { listeners, runtime: { id: 'own', getURL: (path: string) => `extension://own${path}`, onMessage } };
});
vi.mock('../../../platform/browser', () => ({ browser: { runtime: fake.runtime } }));
const { receiveMessages } = await import('../../../platform/receive-messages');

const fromContent = vi.fn(() => Promise.resolve('content'));
const fromPage = vi.fn(() => Promise.resolve('page'));
receiveMessages({ fromContent, fromPage });

const TAB = { id: 'own', url: 'https://www.facebook.com/tyi', frameId: 0, tab: { id: 1 } };
const OWN_PAGE = { id: 'own', url: 'extension://own/popup.html' };
const MUTE = { type: 'mute-site', service: 'koofr' };
const ERASE = { type: 'erase' };

/** Which receiver answers a message. */
const receiverOf = (message: unknown, sender: object) =>
  Promise.all(fake.listeners.map((listener) => listener(message, sender)));

test('a content script may send a banner’s commands, and its tab is known', async () => {
  expect(await receiverOf(MUTE, TAB)).toEqual(['content']);
  expect(fromContent).toHaveBeenCalledWith(MUTE, { tabId: 1, url: TAB.url });
});

test('only the extension’s own pages may send their commands', async () => {
  expect(await receiverOf(ERASE, OWN_PAGE)).toEqual(['page']);
  expect(await receiverOf(ERASE, TAB)).toEqual([undefined]);
});

test.each([
  { type: 'page-matched', url: TAB.url, isPageLoad: true },
  { type: 'page-left' },
  { type: 'read-guide', guide: 'photos' },
  { type: 'open-panel' },
  { type: 'open-settings' },
])('only a content script asks for "$type"', async (message) => {
  expect(await receiverOf(message, TAB)).toEqual(['content']);
  expect(await receiverOf(message, OWN_PAGE)).toEqual([undefined]);
});

test.each([
  ['another extension', { ...TAB, id: 'other' }],
  ['another extension that names one of our pages', { ...OWN_PAGE, id: 'other' }],
  ['a frame in a page', { ...TAB, frameId: 3 }],
  ['no tab', { id: 'own', url: TAB.url }],
])('a message from %s is dropped', async (_name, sender) => {
  expect(await receiverOf(MUTE, sender)).toEqual([undefined]);
});

test.each([
  ['an unknown type', { type: 'show' }],
  ['an unknown field', { type: 'page-left', more: 1 }],
  ['a missing field', { type: 'page-matched', url: TAB.url }],
  ['nothing in it', null],
])('a message with %s is dropped', async (_name, message) => {
  expect(await receiverOf(message, TAB)).toEqual([undefined]);
});
