import { expect, test, vi } from 'vitest';

const getAll = vi.hoisted(() => vi.fn<() => Promise<unknown>>());
vi.mock('../../../platform/browser', () => ({ browser: { commands: { getAll } } }));
const { readShortcuts } = await import('../../../platform/shortcuts');

test('what a browser says nothing of is empty: Firefox gives null', async () => {
  getAll.mockResolvedValue([{ name: '_execute_action', description: null, shortcut: null }]);
  expect(await readShortcuts()).toEqual([{ name: '_execute_action', description: '', keys: '' }]);
});
