import { beforeEach, expect, test, vi } from 'vitest';

/** A browser with or without an administrator's policy. */
interface FakeBrowser {
  policy: unknown;
  opened: string[];
}
const fake = vi.hoisted((): FakeBrowser => ({ policy: undefined, opened: [] }));
vi.mock('../../../platform/browser', () => ({
  browser: {
    storage: {
      managed: {
        get: () =>
          fake.policy === undefined
            ? Promise.reject(new Error('Managed storage manifest not found'))
            : Promise.resolve(fake.policy),
      },
    },
    runtime: { getURL: (path: string) => `extension:/${path}` },
    tabs: { create: ({ url }: { url: string }) => Promise.resolve(void fake.opened.push(url)) },
  },
}));
const { openWelcome } = await import('../../../platform/lifecycle');

beforeEach(() => {
  fake.opened = [];
});

test.each([undefined, {}, { welcome: 'no' }])('the welcome page opens with the policy %j', async (policy) => {
  fake.policy = policy;
  await openWelcome();
  expect(fake.opened).toEqual(['extension://welcome.html']);
});

test('an administrator’s policy may forbid it', async () => {
  fake.policy = { welcome: false };
  await openWelcome();
  expect(fake.opened).toEqual([]);
});
