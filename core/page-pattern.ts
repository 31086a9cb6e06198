/**
 * A page pattern of a service file: `https://app.koofr.net/*`.
 *
 * It speaks of whole path segments: `/tyi` is not `/tyisusdv`, and a last slash, the query and the
 * fragment make no difference. `*` stands for any one segment; as the last segment it stands for
 * everything below, and for the path itself.
 */
export interface PagePattern {
  readonly host: string;
  readonly segments: readonly string[];
  /** Whether the pattern ended in `/*`, which is then not among `segments`. */
  readonly below: boolean;
}

export type ParsedPattern = { readonly pattern: PagePattern } | { readonly reason: string };

const HOST = /^(?!-)[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z][a-z0-9-]*$/;

/** Reads a pattern, or says in a few words why it is none. */
export function parsePagePattern(text: string): ParsedPattern {
  if (/^(<all_urls>|[a-z*]+:\/\/\*?(\/.*)?)$/.test(text)) return { reason: 'matches every host' };
  if (!text.startsWith('https://')) return { reason: 'must start with "https://"' };
  const [host = '', ...path] = text.slice('https://'.length).split('/');
  if (host.includes('*')) return { reason: 'must name one host: "*" is only for the path' };
  if (!HOST.test(host)) return { reason: `"${host}" is not a host name in small letters` };
  if (/[?#]/.test(text)) return { reason: 'must not have a query or a fragment: they make no difference' };
  if (path.length === 0) return { reason: 'must have a path: add "/" for the first page or "/*" for all' };
  const segments = path.at(-1) === '' ? path.slice(0, -1) : path;
  if (segments.includes('')) return { reason: 'has an empty path segment ("//")' };
  if (segments.some((segment) => segment !== '*' && segment.includes('*')))
    return { reason: '"*" must be a whole path segment' };
  const below = segments.at(-1) === '*';
  return { pattern: { host, segments: below ? segments.slice(0, -1) : segments, below } };
}

/** Splits a URL's path into its segments; a last slash makes no difference. */
export function pathSegments(pathname: string): readonly string[] {
  const path = pathname.replace(/^\//, '');
  return path === '' ? [] : path.replace(/\/$/, '').split('/');
}

export function matchesPath(pattern: PagePattern, path: readonly string[]): boolean {
  const longEnough = pattern.below
    ? path.length >= pattern.segments.length
    : path.length === pattern.segments.length;
  return (
    longEnough &&
    pattern.segments.every((segment, i) => (segment === '*' ? path[i] !== '' : segment === path[i]))
  );
}
