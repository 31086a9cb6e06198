import { expect, test, vi } from 'vitest';

let answer: () => Promise<unknown>;
vi.mock('webextension-polyfill', () => ({
  default: { runtime: { sendMessage: () => answer() } },
}));
const { CommandFailed, sendFromPage } = await import('../../../platform/receive-messages');

const reset = { type: 'reset' } as const;

test('a command is saved when the background says so', async () => {
  answer = () => Promise.resolve('saved');
  await expect(sendFromPage(reset)).resolves.toBeUndefined();
});

test.each(['not-stored', 'guide-gone', 'failed'] as const)(
  '"%s" is passed on as the cause',
  async (reason) => {
    answer = () => Promise.resolve(reason);
    await expect(sendFromPage(reset)).rejects.toEqual(new CommandFailed(reason));
  },
);

test('a background that was stopped leaves no answer: nobody knows whether it is saved', async () => {
  answer = () => Promise.resolve(undefined);
  await expect(sendFromPage(reset)).rejects.toMatchObject({ reason: 'no-answer' });
  answer = () => Promise.reject(new Error('The message port closed before a response was received.'));
  await expect(sendFromPage(reset)).rejects.toMatchObject({ reason: 'no-answer' });
});
