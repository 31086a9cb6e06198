import type { Browser, Page } from 'puppeteer-core';

/** A serialized value of the protocol, as far as the harness reads it. */
export interface RemoteValue {
  type: string;
  sharedId?: string;
  value?: unknown;
}

interface CallResult {
  type: 'success' | 'exception';
  result?: RemoteValue;
  exceptionDetails?: { text: string };
}

/** WebDriver BiDi, below puppeteer's own API. */
export interface Bidi {
  send(method: string, params: object): Promise<unknown>;
  on(event: string, handler: (params: never) => void): void;
}

/** The BiDi connection of a Firefox started by puppeteer, which is missing from puppeteer's types. */
export function bidiOf(browser: Browser): Bidi {
  const { connection } = browser as unknown as {
    connection: {
      send(method: string, params: object): Promise<{ result: unknown }>;
      on(event: string, handler: (params: never) => void): void;
    };
  };
  return {
    send: async (method, params) => (await connection.send(method, params)).result,
    on: (event, handler) => connection.on(event, handler),
  };
}

/** The id of a page's browsing context. */
export function contextOf(page: Page): string {
  return (page.mainFrame() as unknown as { _id: string })._id;
}

/** Calls a function, given as source, in a context and returns the remote value; throws what it throws. */
export async function callInContext(
  bidi: Bidi,
  context: string,
  functionDeclaration: string,
  args: object[] = [],
  serializationOptions: object = {},
): Promise<RemoteValue> {
  const answer = (await bidi.send('script.callFunction', {
    functionDeclaration,
    arguments: args,
    target: { context },
    awaitPromise: true,
    userActivation: false,
    serializationOptions,
  })) as CallResult;
  if (answer.type === 'exception')
    throw new Error(answer.exceptionDetails?.text ?? 'An exception without a text');
  return answer.result ?? { type: 'undefined' };
}

/** A string as an argument of `callInContext`. */
export function textArgument(value: string): object {
  return { type: 'string', value };
}
