import { beforeEach, expect, test, vi } from 'vitest';
import { INITIAL_STATE } from '../../../core/state/state';

type Callback = (...args: never[]) => unknown;

/** Mocks of the platform's modules that store the background's listeners, and record what it does. */
const fake = vi.hoisted(() => ({
  listeners: new Map<string, Callback>(),
  isWelcomed: false,
  log: [] as unknown[],
}));
const listener = (name: string) => (callback: Callback) => {
  fake.listeners.set(name, callback);
};
const note = (entry: string) => () => Promise.resolve(void fake.log.push(entry));
vi.mock('../../../background/handle-command', () => ({
  handleCommand: (command: unknown) => Promise.resolve(void fake.log.push(command)),
}));
vi.mock('../../../platform/lifecycle', () => ({
  onInstalled: listener('installed'),
  onBrowserStart: listener('browser start'),
  openWelcome: note('welcome page'),
}));
vi.mock('../../../platform/storage', () => ({
  storedState: { read: () => Promise.resolve({ ...INITIAL_STATE, isWelcomed: fake.isWelcomed }) },
  watchState: listener('state'),
  lockStorage: note('storage locked'),
}));
vi.mock('../../../platform/policies', () => ({
  watchPolicies: listener('policies'),
  warnOfPolicies: note('policies checked'),
}));
vi.mock('../../../platform/host-access', () => ({ onHostAccessChanged: listener('host access') }));
vi.mock('../../../platform/shortcuts', () => ({ onToggleBanner: listener('shortcut') }));
vi.mock('../../../platform/receive-messages', () => ({
  receiveMessages: ({ fromContent }: { fromContent: Callback }) => {
    fake.listeners.set('content', fromContent);
  },
}));
vi.mock('../../../platform/detectors', () => ({
  updateSites: note('sites updated'),
  runDetectorsInOpenTabs: note('detectors run'),
}));
vi.mock('../../../platform/surfaces', () => ({ paintBadge: note('badge painted') }));
vi.mock('../../../platform/tabs', () => ({
  openTabs: () => Promise.resolve([{ id: 1, url: 'https://www.facebook.com/' }, { id: 2 }]),
}));
vi.mock('../../../platform/panel', () => ({}));
vi.mock('../../../platform/translate', () => ({ translate: (key: string) => key }));
vi.mock('../../../background/tab-environment', () => ({ tabEnvironment: {} }));
vi.mock('../../../background/show-tab', () => ({
  createTabPresenter: () => ({
    show: (...args: unknown[]) => Promise.resolve(void fake.log.push(['show', ...args])),
  }),
}));
const { startBackground } = await import('../../../background/start-background');
startBackground();
const atStart = fake.log;

const TAB = { tabId: 1, url: 'https://a.example/' };

/** What the background does when something happens. */
async function after(name: string, ...args: unknown[]): Promise<unknown[]> {
  fake.log = [];
  fake.listeners.get(name)?.(...(args as never[]));
  await new Promise((next) => setImmediate(next));
  return fake.log;
}

beforeEach(() => {
  fake.isWelcomed = false;
});

test('all listeners are added synchronously, and the storage is locked', () => {
  expect([...fake.listeners.keys()].sort()).toEqual([
    'browser start',
    'content',
    'host access',
    'installed',
    'policies',
    'shortcut',
    'state',
  ]);
  expect(atStart).toContain('storage locked');
});

test('commands from before the browser was closed can’t be undone any more', async () => {
  expect(await after('browser start')).toEqual([{ type: 'end-undo' }]);
});

test('the welcome page opens at the first installation, and it is noted once it has', async () => {
  const welcomed = await after('installed', true);
  expect(welcomed.filter((entry) => entry === 'welcome page')).toHaveLength(1);
  expect(welcomed.slice(-2)).toEqual([
    { type: 'note-welcome' },
    // What is new to everybody else isn’t news to a new person.
    { type: 'note-news', version: 'news.version' },
  ]);
});

test('it opens neither a second time nor at an update', async () => {
  const update = ['sites updated', 'detectors run'];
  expect(await after('installed', false)).toEqual(update);
  fake.isWelcomed = true;
  expect(await after('installed', true)).toEqual(update);
});

test('a change of the state is shown in the tabs that the extension has access to', async () => {
  expect(await after('state')).toEqual([['show', 1, 'change']]);
});

test('the policies are checked at the start and after a change, which the tabs then follow', async () => {
  expect(atStart).toContain('policies checked');
  expect(await after('policies')).toEqual(['policies checked', ['show', 1, 'policies']]);
});

test.each([
  [true, 'load'],
  [false, 'navigation'],
])('a page that was loaded (%s) is shown as such', async (isPageLoad, reason) => {
  const url = 'https://a.example/x';
  expect(await after('content', { type: 'page-matched', url, isPageLoad }, TAB)).toEqual([
    ['show', 1, reason, url],
  ]);
});

test('a page can’t report a URL of another origin', async () => {
  const message = { type: 'page-matched', url: 'https://b.example/', isPageLoad: true };
  expect(await after('content', message, TAB)).toEqual([]);
});
