import { beforeEach, expect, test, vi } from 'vitest';
import { guideSummary, sampleTransfer } from '../core/samples';

const fake = vi.hoisted(() => ({ stored: {}, isFull: false }));
vi.mock('../../../platform/browser', () => ({
  browser: {
    runtime: { getURL: (path: string) => path },
    storage: {
      local: {
        get: () => Promise.resolve(structuredClone(fake.stored)),
        set: (items: Record<string, unknown>) =>
          fake.isFull
            ? Promise.reject(new Error('QUOTA_BYTES quota exceeded'))
            : Promise.resolve(void Object.assign(fake.stored, structuredClone(items))),
        clear: () => Promise.resolve(void (fake.stored = {})),
      },
    },
  },
}));

const forKoofr = { type: 'for-service', service: 'koofr', children: [] };
const guide = {
  ...guideSummary(),
  sections: [
    {
      steps: [
        { slug: 'open', blocks: [] },
        { slug: 'sign-in', blocks: [forKoofr] },
      ],
    },
  ],
};
vi.stubGlobal('fetch', (path: string) =>
  path === '/guides/photos.json'
    ? Promise.resolve(Response.json(guide))
    : Promise.reject(new TypeError('Failed to fetch')),
);
vi.spyOn(console, 'warn').mockImplementation(() => undefined);
const { handleCommand } = await import('../../../background/handle-command');
const { storedState } = await import('../../../platform/storage');

const store = (value: object) => {
  fake.stored = { state: { version: 2, value } };
};

beforeEach(() => {
  fake.stored = {};
  fake.isFull = false;
});

test('a command is stored', async () => {
  expect(await handleCommand({ type: 'mute-site', service: 'koofr' })).toBe('saved');
  expect(fake.stored).toMatchObject({ state: { value: { hiddenSites: { koofr: { kind: 'mute' } } } } });
});

test('what is read right after a command has its result, for a page that is reloaded at once', async () => {
  const minimizing = handleCommand({ type: 'collapse-guide', guide: 'photos' });
  expect((await storedState.read()).bannerHistory.collapsed).toEqual(['photos']);
  await minimizing;
});

test('a command is carried out with the steps of its guide', async () => {
  store({ transfers: [sampleTransfer({ done: ['open', 'sign-in'] })] });
  const destination = 'dropbox';
  await handleCommand({ type: 'choose-destination', dataType: 'photos', destination, transfer: 't1' });
  expect(fake.stored).toMatchObject({
    state: {
      value: {
        preferences: { destinations: { photos: destination } },
        transfers: [{ destination, done: ['open'] }],
      },
    },
  });
});

test('a transfer whose guide is gone can still be removed', async () => {
  store({ transfers: [sampleTransfer({ guide: 'gone' })] });
  expect(await handleCommand({ type: 'remove-transfer', transfer: 't1' })).toBe('saved');
  expect(fake.stored).toMatchObject({ state: { value: { transfers: [] } } });
});

test('erasing removes everything that is stored', async () => {
  fake.stored = { 'quarantine/state/1': 'damaged', quiet: {} };
  await handleCommand({ type: 'erase' });
  expect(Object.keys(fake.stored)).toEqual(['state']);
});

test('a full storage is named as the cause', async () => {
  fake.isFull = true;
  expect(await handleCommand({ type: 'mute-site', service: 'koofr' })).toBe('not-stored');
});

test('a guide that is gone is named as the cause', async () => {
  const snooze = { type: 'snooze-site', service: 'koofr', guide: 'gone', period: 'month' } as const;
  expect(await handleCommand(snooze)).toBe('guide-gone');
});

test('anything else has failed', async () => {
  expect(await handleCommand({ type: 'import-backup', backup: 'no backup' })).toBe('failed');
});
