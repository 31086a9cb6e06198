import { matchesPath, pathSegments, type PagePattern } from './page-pattern';
import { PAGE_KINDS, type PageKind, type PageMatch, type ServiceId } from './service';

export interface PageRule {
  readonly service: ServiceId;
  readonly kind: PageKind;
  readonly pattern: PagePattern;
}

/** The rules by host. */
export type PageTable = Readonly<Record<string, readonly PageRule[]>>;

/** What a URL means, or `undefined` when it means nothing. Of several kinds, the most specific wins. */
export function matchPage(table: PageTable, url: string): PageMatch | undefined {
  const parsed = URL.parse(url);
  if (parsed?.protocol !== 'https:' || parsed.port !== '' || !Object.hasOwn(table, parsed.hostname))
    return undefined;
  const path = pathSegments(parsed.pathname);
  const rules = (table[parsed.hostname] ?? []).filter((rule) => matchesPath(rule.pattern, path));
  for (const kind of PAGE_KINDS) {
    const rule = rules.find((candidate) => candidate.kind === kind);
    if (rule) return { service: rule.service, kind };
  }
  return undefined;
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
