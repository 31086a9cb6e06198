/** What can be sent to the browser and back: JSON and `undefined`. */
export type Json = string | number | boolean | null | undefined | Json[] | { [key: string]: Json };

/**
 * The source of an async arrow function of one parameter (`root`) that runs `fn` in the browser and returns JSON. `fn`
 * is sent as text: it can use its arguments and the page's globals, but nothing of the test file. `__name` is the
 * helper that esbuild (tsx) adds to functions.
 */
export function rootFunctionSource(fn: (...args: never[]) => unknown, args: readonly Json[]): string {
  const rest = args.map((arg) => (arg === undefined ? 'undefined' : JSON.stringify(arg)));
  return `async (root) => {
    const __name = (f) => f;
    const answer = await (${fn.toString()})(${['root', ...rest].join(', ')});
    return JSON.stringify({ answer });
  }`;
}

/** Like `rootFunctionSource`, for a function without a root: an expression whose promise resolves to JSON. */
export function expressionSource(fn: (...args: never[]) => unknown, args: readonly Json[]): string {
  const rest = args.map((arg) => (arg === undefined ? 'undefined' : JSON.stringify(arg)));
  return `(async () => {
    const __name = (f) => f;
    const answer = await (${fn.toString()})(${rest.join(', ')});
    return JSON.stringify({ answer });
  })()`;
}

/** Parses what the two sources above return. */
export function answerOf<T>(text: unknown): T {
  if (typeof text !== 'string') throw new Error(`The browser answered ${String(text)} instead of text`);
  return (JSON.parse(text) as { answer: T }).answer;
}
