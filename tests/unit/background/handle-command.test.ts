import { beforeEach, expect, test, vi } from 'vitest';

const stored = new Map<string, unknown>();
let refuses = false;
vi.mock('webextension-polyfill', () => ({
  default: {
    runtime: {
      id: 'extension',
      getURL: (path: string) => path,
      openOptionsPage: () => Promise.reject(new Error('No window')),
    },
    storage: {
      local: {
        get: (key: string) => Promise.resolve(stored.has(key) ? { [key]: stored.get(key) } : {}),
        set: (items: Record<string, unknown>) =>
          refuses
            ? Promise.reject(new Error('QUOTA_BYTES quota exceeded'))
            : Promise.resolve(Object.entries(items).forEach(([key, value]) => stored.set(key, value))),
      },
    },
  },
}));
vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
vi.spyOn(console, 'warn').mockImplementation(() => undefined);
const { handleCommand } = await import('../../../background/handle-command');

beforeEach(() => {
  stored.clear();
  refuses = false;
});

test('what a person did is stored', async () => {
  expect(await handleCommand({ type: 'mute', service: 'koofr' })).toBe('saved');
  expect(JSON.stringify(stored.get('quiet'))).toContain('"koofr":{"kind":"mute"');
});

test('a browser that would not store it is named as the cause', async () => {
  refuses = true;
  expect(await handleCommand({ type: 'mute', service: 'koofr' })).toBe('not-stored');
});

test('a guide that is gone is named as the cause, not the disk', async () => {
  const snooze = { type: 'snooze', service: 'koofr', guide: 'gone', length: 'close' } as const;
  expect(await handleCommand(snooze)).toBe('guide-gone');
});

test('anything else is not blamed on the disk either', async () => {
  expect(await handleCommand({ type: 'open-options' })).toBe('failed');
  expect(await handleCommand({ type: 'import', backup: 'no backup' })).toBe('failed');
});
