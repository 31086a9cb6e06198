import { beforeEach, expect, test, vi } from 'vitest';

/** A browser with a storage, with or without an administrator's policy. */
interface FakeBrowser {
  stored: Record<string, unknown>;
  policy: unknown;
  opened: string[];
}
const browser = vi.hoisted((): FakeBrowser => ({ stored: {}, policy: undefined, opened: [] }));
vi.mock('webextension-polyfill', () => ({
  default: {
    storage: {
      local: {
        get: (key: string) => Promise.resolve(key in browser.stored ? { [key]: browser.stored[key] } : {}),
        set: (items: object) => Promise.resolve(void Object.assign(browser.stored, items)),
      },
      managed: {
        get: () =>
          browser.policy === undefined
            ? Promise.reject(new Error('Managed storage manifest not found'))
            : Promise.resolve(browser.policy),
      },
    },
    runtime: { getURL: (path: string) => `extension:/${path}` },
    tabs: { create: ({ url }: { url: string }) => Promise.resolve(void browser.opened.push(url)) },
  },
}));
const { openWelcome } = await import('../../../platform/lifecycle');

beforeEach(() => {
  browser.stored = {};
  browser.policy = undefined;
  browser.opened = [];
});

test('the welcome page opens once in a lifetime', async () => {
  await openWelcome();
  await openWelcome();
  expect(browser.opened).toEqual(['extension://welcome.html']);
});

test.each([{}, { welcome: true }, { welcome: 'no' }])(
  'a policy that does not forbid it: %j',
  async (policy) => {
    browser.policy = policy;
    await openWelcome();
    expect(browser.opened).toHaveLength(1);
  },
);

test('an administrator’s policy forbids it, for good', async () => {
  browser.policy = { welcome: false };
  await openWelcome();
  browser.policy = undefined;
  await openWelcome();
  expect(browser.opened).toEqual([]);
});
