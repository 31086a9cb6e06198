import { bidiOf, callInContext } from './bidi';
import type { BrowserSession } from './session';

const NOTE = `() => {
  globalThis.__lookedUp ??= [];
  if (globalThis.__lookedUp.length === 0)
    Services.obs.addObserver((_subject, _topic, host) => globalThis.__lookedUp.push(host), 'dns-resolution-request');
  Services.prefs.setBoolPref('network.dns.notifyResolution', true);
  // With a proxy there are no DNS prefetches; without one there are, and every name resolves to this machine.
  Services.prefs.setCharPref('network.dns.forceResolve', '127.0.0.1');
  Services.prefs.setIntPref('network.proxy.type', 0);
}`;

/**
 * Makes Firefox look up names as it does without a proxy, and returns a function that reads the names looked up since.
 * A link on a page can be enough for a lookup. No lookup leaves the machine. Chromium has no equivalent.
 */
export async function noteNameLookups({ browser }: BrowserSession): Promise<() => Promise<string[]>> {
  const bidi = bidiOf(browser);
  const { contexts } = (await bidi.send('browsingContext.getTree', {
    'moz:scope': 'chrome',
    maxDepth: 0,
  })) as {
    contexts: { context: string }[];
  };
  const window = contexts[0]?.context ?? '';
  await callInContext(bidi, window, NOTE);
  return async () => {
    const { value } = await callInContext(bidi, window, '() => JSON.stringify(globalThis.__lookedUp)');
    return JSON.parse(String(value)) as string[];
  };
}
