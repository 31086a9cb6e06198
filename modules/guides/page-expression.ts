import type { PageTable } from '../../core/match-page';
import type { PagePattern } from '../../core/page-pattern';

const escape = (text: string) => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

function pathSource({ segments, below }: PagePattern): string {
  const path = segments.map((segment) => `/${segment === '*' ? '[^/]+' : escape(segment)}`).join('');
  if (below) return `${path}(/.*)?`;
  return path === '' ? '/' : `${path}/?`;
}

/**
 * One regular expression for all patterns of a table, to be tested against a location's host and path.
 * It holds exactly where `matchPage` finds something. Hosts with the same paths stand together.
 */
export function pageExpression(table: PageTable): RegExp {
  const hostsByPaths = new Map<string, string[]>();
  for (const [host, rules] of Object.entries(table)) {
    const paths = [...new Set(rules.map((rule) => pathSource(rule.pattern)))].sort().join('|');
    hostsByPaths.set(paths, [...(hostsByPaths.get(paths) ?? []), escape(host)]);
  }
  const groups = [...hostsByPaths].map(([paths, hosts]) => `(${hosts.sort().join('|')})(${paths})`);
  // An expression that matches nothing, for a collection without pages.
  return new RegExp(groups.length === 0 ? '(?!)' : `^(${groups.sort().join('|')})$`);
}
