import { expect, test, vi } from 'vitest';

let answer: unknown;
vi.mock('webextension-polyfill', () => ({
  default: { runtime: { sendMessage: () => Promise.resolve(answer) } },
}));
const { NotKept, sendFromPage } = await import('../../../platform/receive-messages');

test('an act counts as kept when the background says so', async () => {
  answer = 'kept';
  await expect(sendFromPage({ type: 'reset' })).resolves.toBeUndefined();
});

// A background that is ended in the middle of an act leaves the page without an answer.
test.each([['not-kept'], [undefined]])('the answer %s is none of the kind', async (given) => {
  answer = given;
  await expect(sendFromPage({ type: 'reset' })).rejects.toThrow(NotKept);
});
