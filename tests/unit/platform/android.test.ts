import { beforeEach, expect, test, vi } from 'vitest';

/** Firefox for Android: no `commands`, `windows`, `sidebarAction`, `sidePanel`, nor `storage.managed`. */
const fake = vi.hoisted(() => ({
  tabs: [] as { id: number; windowId: number; url?: string }[],
  opened: [] as string[],
}));
vi.mock('../../../platform/browser', () => ({
  browser: {
    runtime: { getURL: (path: string) => `extension:/${path}` },
    management: { getSelf: () => Promise.resolve({ installType: 'normal' }) },
    storage: { local: {} },
    tabs: {
      create: ({ url }: { url: string }) => Promise.resolve(void fake.opened.push(url)),
      query: () => Promise.resolve(fake.tabs),
    },
  },
}));
const { openWelcome } = await import('../../../platform/lifecycle');
const { canOpenFromPage, openPanelBeside, panelKind } = await import('../../../platform/panel');
const { onToggleBanner, readShortcuts } = await import('../../../platform/shortcuts');
const { lockStorage } = await import('../../../platform/storage');
const { currentWindowId } = await import('../../../platform/tabs');

beforeEach(() => {
  fake.tabs = [];
  fake.opened = [];
});

test('there is no panel, and nothing offers one', async () => {
  expect(panelKind()).toBeUndefined();
  expect(canOpenFromPage()).toBe(false);
  // A banner of an older version may still ask for it.
  await openPanelBeside(1);
});

test('there are no shortcuts, and listening for one does nothing', async () => {
  expect(await readShortcuts()).toEqual([]);
  expect(() => {
    onToggleBanner(() => undefined);
  }).not.toThrow();
});

test('a window is known by its tab', async () => {
  fake.tabs = [{ id: 10_007, windowId: 7 }];
  expect(await currentWindowId()).toBe(7);
});

test('where no tab is open, as on the start page, it is no window’s id', async () => {
  expect(await currentWindowId()).toBe(-1);
});

test('the welcome page opens, though there are no policies', async () => {
  await openWelcome();
  expect(fake.opened).toEqual(['extension://welcome.html']);
});

test('storage that can’t be locked stays as it is', async () => {
  await expect(lockStorage()).resolves.toBeUndefined();
});
