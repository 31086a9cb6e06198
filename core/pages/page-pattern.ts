import { parseUrl } from '../parse-url';

/**
 * A page pattern of a service file: `https://app.koofr.net/*`.
 *
 * It matches whole path segments: `/tyi` doesn't match `/tyisusdv`. A trailing slash, the query and the fragment are
 * ignored. `*` matches any one segment; as the last segment it matches the path itself and everything below.
 */
export interface PagePattern {
  readonly host: string;
  readonly segments: readonly string[];
  /** Whether the pattern ends in `/*`, which is then not part of `segments`. */
  readonly below: boolean;
}

export type ParsedPattern = { readonly pattern: PagePattern } | { readonly reason: string };

const HOST = /^(?!-)[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z][a-z0-9-]*$/;

/** Parses a pattern, or returns the reason why it is invalid. */
export function parsePagePattern(text: string): ParsedPattern {
  if (/^(<all_urls>|[a-z*]+:\/\/\*?(\/.*)?)$/.test(text)) return { reason: 'matches every host' };
  if (!text.startsWith('https://')) return { reason: 'must start with "https://"' };
  const [host = '', ...path] = text.slice('https://'.length).split('/');
  if (host.includes('*')) return { reason: 'must name one host: "*" is only for the path' };
  if (!HOST.test(host)) return { reason: `"${host}" isn’t a host name in lowercase letters` };
  if (/[?#]/.test(text))
    return { reason: 'can’t have a query ("?") or a fragment ("#"): they make no difference' };
  if (path.length === 0) return { reason: 'must have a path: add "/" for the first page or "/*" for all' };
  const segments = path.at(-1) === '' ? path.slice(0, -1) : path;
  if (segments.includes('')) return { reason: 'has an empty path segment ("//")' };
  if (segments.some((segment) => segment !== '*' && segment.includes('*')))
    return { reason: '"*" must be a whole path segment' };
  // Reject what is not in the URL parser's normal form: `location.pathname` can never equal it.
  const asBrowsersSay = parseUrl(`https://${host}/${segments.join('/')}`);
  if (asBrowsersSay?.host !== host) return { reason: `"${host}" isn’t a host name` };
  if (asBrowsersSay.pathname !== `/${segments.join('/')}`)
    return { reason: `must be as the browser writes it: "https://${host}${asBrowsersSay.pathname}"` };
  const below = segments.at(-1) === '*';
  return { pattern: { host, segments: below ? segments.slice(0, -1) : segments, below } };
}

/** A pattern's path without its leading slash: `settings/*`. */
export const pathOf = ({ segments, below }: PagePattern): string =>
  [...segments, ...(below ? ['*'] : [])].join('/');

/** Whether a URL's path matches a pattern's path, as `pathOf` returns it. A trailing slash is ignored. */
export function matchesPath(pattern: string, pathname: string): boolean {
  const path = segmentsOf(pathname.slice(1));
  const wanted = segmentsOf(pattern);
  const below = wanted.at(-1) === '*';
  if (below) wanted.pop();
  return (
    path.length >= wanted.length &&
    path.every((segment, at) => {
      if (at >= wanted.length) return below;
      return wanted[at] === '*' ? segment !== '' : segment === wanted[at];
    })
  );
}

/**
 * The paths of several hosts' patterns in one text: ` app.koofr.net/app/* www.facebook.com/tyi `. A host's first page is
 * `host//`. A text costs a page less than an object.
 */
export type PageList = string;

export const pageList = (paths: Readonly<Record<string, readonly string[]>>): PageList =>
  ` ${Object.entries(paths)
    .flatMap(([host, ofHost]) => ofHost.map((path) => `${host}/${path || '/'} `))
    .join('')}`;

/** Whether a page can be in a list, by its host and the first part of its path: hardly any other page gets past this. */
export function mayBeListed(list: PageList, host: string, pathname: string): boolean {
  const ofHost = ` ${host}/`;
  return list.includes(ofHost + (pathname.split('/')[1] || '/')) || list.includes(`${ofHost}*`);
}

/** Whether a page is in a list. */
export const isListedPage = (list: PageList, host: string, pathname: string): boolean =>
  // A host is matched like a part of a path.
  list.split(' ').some((page) => matchesPath(page, `/${host}${pathname}`));

// No regular expression: the first one costs a page more than the rest of the matching.
function segmentsOf(path: string): string[] {
  const segments = path.split('/');
  while (segments.at(-1) === '') segments.pop();
  return segments;
}
