import { expect, test, vi } from 'vitest';

const fake = vi.hoisted(() => ({ welcome: true, opened: [] as string[] }));
vi.mock('../../../platform/policies', () => ({
  readPoliciesAtInstallation: () => Promise.resolve({ welcome: fake.welcome }),
}));
vi.mock('../../../platform/browser', () => ({
  browser: {
    runtime: { getURL: (path: string) => `extension:/${path}` },
    tabs: { create: ({ url }: { url: string }) => Promise.resolve(void fake.opened.push(url)) },
  },
}));
const { openWelcome } = await import('../../../platform/lifecycle');

test.each([
  [true, ['extension://welcome.html']],
  [false, []],
])('the welcome page opens if the organization allows it: %j', async (welcome, opened) => {
  fake.welcome = welcome;
  fake.opened = [];
  await openWelcome();
  expect(fake.opened).toEqual(opened);
});
