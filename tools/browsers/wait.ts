/** How long a test waits for a condition before it fails. Ten seconds were too few on a busy machine. */
export const DEADLINE_MS = 20_000;
const POLL_MS = 25;

/**
 * Calls `probe` until it returns something truthy, and returns that. Errors of the probe count as "not yet": a page may
 * be navigating. After the deadline it throws an error that says what was waited for, and the last value.
 */
export async function waitUntil<T>(
  description: string,
  probe: () => T | Promise<T>,
  deadlineMs = DEADLINE_MS,
): Promise<NonNullable<T>> {
  const end = Date.now() + deadlineMs;
  let last = 'nothing';
  do {
    try {
      const answer = await within(`${description}: one look`, Promise.resolve(probe()), deadlineMs);
      if (answer) return answer;
      last = shown(answer);
    } catch (error) {
      last = String(error);
    }
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  } while (Date.now() < end);
  throw new Error(`Waited ${deadlineMs} ms for ${description}. Seen last: ${last}`);
}

/** The promise's value, or an error with its description if it takes longer than the deadline. */
export async function within<T>(
  description: string,
  promise: Promise<T>,
  deadlineMs = DEADLINE_MS,
): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new Error(`${description} took longer than ${deadlineMs} ms`)),
      deadlineMs,
    );
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** A value as one short line for a message. */
export function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  return text.length > 400 ? `${text.slice(0, 400)}…` : text;
}
