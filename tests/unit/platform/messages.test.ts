import { expect, test, vi } from 'vitest';

type Listener = (message: unknown, sender: object) => unknown;

const fake = vi.hoisted(() => {
  const listeners: Listener[] = [];
  const onMessage = { addListener: (listener: Listener) => listeners.push(listener) };
  return { listeners, runtime: { id: 'own', getURL: (path: string) => `extension://own${path}`, onMessage } };
});
vi.mock('../../../platform/browser', () => ({ browser: { runtime: fake.runtime } }));
const { receiveMessages } = await import('../../../platform/receive-messages');

const fromContent = vi.fn(() => Promise.resolve());
const fromPage = vi.fn(() => Promise.resolve());
receiveMessages({ fromContent, fromPage });

const TAB = { id: 'own', url: 'https://www.facebook.com/tyi', frameId: 0, tab: { id: 1 } };
const OWN_PAGE = { id: 'own', url: 'extension://own/popup.html' };

/** Which receivers a message gets to. */
function receiversOf(message: unknown, sender: object): string[] {
  vi.clearAllMocks();
  for (const listener of fake.listeners) listener(message, sender);
  return [
    ...(fromContent.mock.calls.length ? ['content'] : []),
    ...(fromPage.mock.calls.length ? ['page'] : []),
  ];
}

const MUTE = { type: 'mute', service: 'koofr' };

test('a content script and the extension’s own pages may both report what a person does', () => {
  expect(receiversOf(MUTE, TAB)).toEqual(['content']);
  expect(receiversOf(MUTE, OWN_PAGE)).toEqual(['page']);
});

test.each([
  { type: 'reset' },
  { type: 'import', backup: '{}' },
  { type: 'set-edge', edge: 'top' },
  { type: 'set-showing', kind: 'site', showing: 'guide' },
  { type: 'sites-offered', services: ['flickr'] },
])('only the extension’s own pages may send $type', (message) => {
  expect(receiversOf(message, OWN_PAGE)).toEqual(['page']);
  expect(receiversOf(message, TAB)).toEqual([]);
});

test.each([
  ['another extension', MUTE, { ...TAB, id: 'other' }],
  ['another extension that names one of our pages', { type: 'reset' }, { ...OWN_PAGE, id: 'other' }],
  ['a frame in a page', MUTE, { ...TAB, frameId: 3 }],
  ['no tab', MUTE, { id: 'own', url: TAB.url }],
])('a message from %s is dropped', (_name, message, sender) => {
  expect(receiversOf(message, sender)).toEqual([]);
});

test.each([
  ['an unknown type', { type: 'show' }],
  ['a field more', { ...MUTE, more: 1 }],
  ['a field less', { type: 'mute' }],
  ['a field of another type', { ...MUTE, service: ['koofr'] }],
  ['no message', null],
])('%s is dropped', (_name, message) => {
  expect(receiversOf(message, TAB)).toEqual([]);
});
