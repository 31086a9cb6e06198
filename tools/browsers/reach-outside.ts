/** The results of the attempts. `refused`: by kind, the directive of the policy that refused it. */
export interface Attempts {
  tried: string[];
  refused: { [kind: string]: string };
}

/** The hosts that are tried are `fetch.outside.example` and so on: a refusal reports only the origin of a URL. */
export const OUTSIDE = 'outside.example';

/**
 * Runs in a page or a worker: tries to reach a subdomain of `outside` in every possible way, and resolves when all were
 * refused or `deadlineMs` is over. A content security policy reports a refusal by an event, which tells it from a
 * failure of the network.
 */
export async function reachOutside(outside: string, deadlineMs: number): Promise<Attempts> {
  const { document } = globalThis as { document?: Document };
  const attempts: Attempts = { tried: [], refused: {} };
  const append = (element: HTMLElement, properties: object) =>
    document!.documentElement.append(Object.assign(element, properties));
  const ways: Record<string, (url: string) => unknown> = {
    fetch: (url) => fetch(url, { mode: 'no-cors' }),
    socket: (url) => new WebSocket(url.replace('https', 'wss')),
    events: (url) => new EventSource(url),
  };
  const { importScripts } = globalThis as { importScripts?: (url: string) => void };
  if (importScripts)
    ways['script'] = (url) => {
      try {
        importScripts(url);
      } catch (error) {
        // A restarted service worker may not import scripts that it did not import before, whatever the policy.
        attempts.refused['script'] ??= (error as Error).name;
      }
    };
  if (document)
    Object.assign(ways, {
      request: (url: string) => {
        const request = new XMLHttpRequest();
        request.open('GET', url);
        request.send();
      },
      beacon: (url: string) => navigator.sendBeacon(url, 'x'),
      image: (src: string) => append(document.createElement('img'), { src }),
      video: (src: string) => append(document.createElement('video'), { src, preload: 'auto' }),
      style: (href: string) => append(document.createElement('link'), { rel: 'stylesheet', href }),
      script: (src: string) => append(document.createElement('script'), { src }),
      module: (src: string) => append(document.createElement('script'), { src, type: 'module' }),
      frame: (src: string) => append(document.createElement('iframe'), { src }),
      form: (action: string) => {
        append(document.createElement('iframe'), { name: 'of-the-form' });
        const form = document.createElement('form');
        append(form, { action, method: 'post', target: 'of-the-form' });
        form.submit();
      },
    });
  await new Promise<void>((done) => {
    setTimeout(done, deadlineMs);
    (document ?? globalThis).addEventListener('securitypolicyviolation', (event) => {
      const { blockedURI, effectiveDirective } = event as SecurityPolicyViolationEvent;
      const kind = attempts.tried.find((one) => URL.parse(blockedURI)?.host === `${one}.${outside}`);
      if (kind !== undefined) attempts.refused[kind] = effectiveDirective;
      if (Object.keys(attempts.refused).length === Object.keys(ways).length) done();
    });
    for (const [kind, go] of Object.entries(ways)) {
      attempts.tried.push(kind);
      try {
        const going = go(`https://${kind}.${outside}/`);
        if (going instanceof Promise) going.catch(() => undefined);
      } catch {
        // Some refusals throw an exception as well as firing the event.
      }
    }
  });
  return attempts;
}

/**
 * The source of an expression that imports a script from outside, and resolves to whether the policy refused it. It is
 * a string, since the test runner replaces `import()` in functions by its own.
 */
export const IMPORT_OUTSIDE = `new Promise((done) => {
  (globalThis.document ?? globalThis).addEventListener('securitypolicyviolation', ({ blockedURI, effectiveDirective }) => {
    if (blockedURI.startsWith('https://import.${OUTSIDE}')) done('refused by ' + effectiveDirective);
  });
  import('https://import.${OUTSIDE}/').then(() => done('arrived'), (error) => {
    if (!globalThis.document) done(String(error));
  });
})`;
