import { expect, test, vi } from 'vitest';

let answer: () => Promise<unknown>;
vi.mock('../../../platform/browser', () => ({
  browser: { runtime: { sendMessage: () => answer() } },
}));
const { CommandFailed, sendCommand } = await import('../../../platform/receive-messages');

const erase = { type: 'erase' } as const;

test('a command is saved when the background says so', async () => {
  answer = () => Promise.resolve('saved');
  await expect(sendCommand(erase)).resolves.toBeUndefined();
});

test('a failure is passed on with its reason', async () => {
  answer = () => Promise.resolve('not-stored');
  await expect(sendCommand(erase)).rejects.toEqual(new CommandFailed('not-stored'));
});

test('a background that was stopped gives no answer: it is unknown whether the command is saved', async () => {
  answer = () => Promise.resolve(undefined);
  await expect(sendCommand(erase)).rejects.toMatchObject({ reason: 'no-answer' });
  answer = () => Promise.reject(new Error('The message port closed before a response was received.'));
  await expect(sendCommand(erase)).rejects.toMatchObject({ reason: 'no-answer' });
});
