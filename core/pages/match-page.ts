import { matchesPath, pathOf, type PagePattern } from './page-pattern';
import { PAGE_KINDS, type PageKind, type PageMatch, type ServiceId } from './service';
import { parseUrl } from '../parse-url';

export interface PageRule {
  readonly service: ServiceId;
  readonly kind: PageKind;
  readonly pattern: PagePattern;
  readonly exportsFor?: readonly ServiceId[];
  /** Present exactly for the kind `transfer`. */
  readonly tool?: string;
}

/** The rules by host. */
export type PageTable = Readonly<Record<string, readonly PageRule[]>>;

/** How specific a pattern is: the number of its literal segments; if equal, an exact path beats `/*`. */
const specificity = ({ segments, below }: PagePattern) =>
  segments.filter((segment) => segment !== '*').length * 2 + (below ? 0 : 1);

/**
 * Matches a URL against the rules of its host. Of several matches the most specific kind wins, then the most specific
 * pattern.
 */
export function matchRules(rules: readonly PageRule[], url: string): PageMatch | undefined {
  const parsed = parseUrl(url);
  if (parsed?.protocol !== 'https:' || parsed.port !== '') return undefined;
  const rank = (rule: PageRule) => PAGE_KINDS.indexOf(rule.kind);
  const [best] = rules
    .filter(
      ({ pattern }) => pattern.host === parsed.hostname && matchesPath(pathOf(pattern), parsed.pathname),
    )
    .sort((a, b) => rank(a) - rank(b) || specificity(b.pattern) - specificity(a.pattern));
  if (!best) return undefined;
  const { service, kind, exportsFor, tool } = best;
  return { service, kind, ...(exportsFor && { exportsFor }), ...(tool !== undefined && { tool }) };
}

/** Matches a URL against the rules of all hosts. */
export function matchPage(table: PageTable, url: string): PageMatch | undefined {
  const host = parseUrl(url)?.hostname;
  return host !== undefined && Object.hasOwn(table, host) ? matchRules(table[host] ?? [], url) : undefined;
}

export function buildPageTable(rules: readonly PageRule[]): PageTable {
  const byHost = new Map<string, PageRule[]>();
  for (const rule of rules) {
    const host = byHost.get(rule.pattern.host) ?? [];
    host.push(rule);
    byHost.set(rule.pattern.host, host);
  }
  return Object.fromEntries(byHost);
}
