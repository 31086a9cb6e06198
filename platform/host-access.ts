import { parseUrl } from '../core/parse-url';
import { browser } from './browser';

interface HostLists {
  readonly host_permissions?: readonly string[];
  readonly optional_host_permissions?: readonly string[];
}

const lists = () => browser.runtime.getManifest() as HostLists;
const required = () => lists().host_permissions ?? [];
const optional = () => lists().optional_host_permissions ?? [];

export const patternOf = (host: string) => `https://${host}/*`;
const hostOf = (pattern: string) => pattern.slice('https://'.length, -'/*'.length);

/** Whether the manifest lists a host, whether or not access to it is granted. */
export const isListed = (host: string): boolean =>
  required().includes(patternOf(host)) || optional().includes(patternOf(host));

/** The required hosts that the extension has no access to. */
export async function missingHosts(): Promise<readonly string[]> {
  // Usually all are granted: then one call is enough.
  if (required().length === 0 || (await browser.permissions.contains({ origins: [...required()] })))
    return [];
  const granted = new Set((await browser.permissions.getAll()).origins);
  return required()
    .filter((pattern) => !granted.has(pattern))
    .map(hostOf);
}

export const isOptional = (host: string): boolean => optional().includes(patternOf(host));

async function grantedOf(patterns: readonly string[]): Promise<readonly string[]> {
  const granted = new Set((await browser.permissions.getAll()).origins);
  return patterns.filter((pattern) => granted.has(pattern)).map(hostOf);
}

/** Whether the extension has access to a page's site. A click on its icon, which gives it to the page alone, doesn't count. */
export async function isSiteOn(url: string): Promise<boolean> {
  const host = parseUrl(url)?.hostname;
  return host !== undefined && browser.permissions.contains({ origins: [patternOf(host)] });
}

/** The hosts of the sites that the person has turned on. */
export const grantedOptionalHosts = (): Promise<readonly string[]> => grantedOf(optional());

/** All listed hosts that the extension has access to. */
export const grantedHosts = (): Promise<readonly string[]> => grantedOf([...required(), ...optional()]);

/** Requests access; resolves to whether it was granted. Must be called from a click. */
export function requestHosts(hosts: readonly string[]): Promise<boolean> {
  return browser.permissions.request({ origins: hosts.map(patternOf) });
}

/** Gives up access to hosts. */
export function removeHosts(hosts: readonly string[]): Promise<boolean> {
  return browser.permissions.remove({ origins: hosts.map(patternOf) });
}

/** Calls back after access was granted or removed, by the extension or in the browser. Returns a function to stop. */
export function onHostAccessChanged(onChange: () => void): () => void {
  const { onAdded, onRemoved } = browser.permissions;
  onAdded.addListener(onChange);
  onRemoved.addListener(onChange);
  return () => {
    onAdded.removeListener(onChange);
    onRemoved.removeListener(onChange);
  };
}
