/*
 * A browser with nothing but a storage in memory. Import it before anything of `platform/`, which looks for the browser
 * when it is loaded.
 */

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

const browser = { runtime: { id: 'own' }, storage: { local } };
Object.assign(globalThis, { chrome: browser, browser });
