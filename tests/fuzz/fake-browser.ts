import { compileCollection } from '../../modules/guides/compile-collection';
import { packCollection } from '../../modules/guides/pack-collection';

/*
 * A browser of which the background needs no more: a storage in memory, messages from nobody, the files of the package.
 * Import it before anything of `platform/`, which looks for the browser when it is loaded.
 */

type Listener = (message: unknown, sender: object) => Promise<unknown> | undefined;

export const OWN_URL = 'extension://own/';
const listeners: Listener[] = [];
let items = new Map<string, unknown>();

const local = {
  get: (key: string) => Promise.resolve(items.has(key) ? { [key]: structuredClone(items.get(key)) } : {}),
  set: (changed: Record<string, unknown>) => {
    for (const [key, value] of Object.entries(changed)) items.set(key, structuredClone(value));
    return Promise.resolve();
  },
  remove: (key: string) => Promise.resolve(void items.delete(key)),
  clear: () => Promise.resolve(items.clear()),
};

/** Replaces all that is stored. */
export function store(stored: Readonly<Record<string, unknown>>): void {
  items = new Map(Object.entries(structuredClone(stored)));
}
export const stored = (): Readonly<Record<string, unknown>> => Object.fromEntries(items);

/** Sends a message to the background, from a page of the extension or from a tab. Answers what it answers. */
export const send = (message: unknown, from: 'page' | 'tab'): (Promise<unknown> | undefined)[] =>
  listeners.map((listener) =>
    listener(
      message,
      from === 'page'
        ? { id: 'own', url: `${OWN_URL}popup.html` }
        : { id: 'own', url: 'https://www.facebook.com/tyi', frameId: 0, tab: { id: 1 } },
    ),
  );

const browser = {
  runtime: {
    id: 'own',
    getURL: (path: string) => OWN_URL + path.replace(/^\//, ''),
    onMessage: { addListener: (listener: Listener) => listeners.push(listener) },
    openOptionsPage: () => Promise.resolve(),
  },
  storage: { local },
};
Object.assign(globalThis, { chrome: browser, browser });

const { collection } = compileCollection('guides');
if (!collection) throw new Error('The guides that ship have faults.');
export const SHIPPED = collection;
const files = packCollection(collection);
globalThis.fetch = (url) => {
  const text = files.get(decodeURIComponent((url as string).slice(OWN_URL.length)));
  return text === undefined
    ? Promise.reject(new TypeError('no such file'))
    : Promise.resolve(new Response(text));
};
