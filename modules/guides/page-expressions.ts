import type { PageTable } from '../../core/match-page';
import type { PagePattern } from '../../core/page-pattern';

const escape = (text: string) => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

function pathSource({ segments, below }: PagePattern): string {
  const path = segments.map((segment) => `/${segment === '*' ? '[^/]+' : escape(segment)}`).join('');
  if (below) return `${path}(/.*)?`;
  return path === '' ? '/' : `${path}/?`;
}

/**
 * For each host the source of one regular expression, to be tested against a location's path. It holds
 * exactly where `matchPage` finds something. Sources and not expressions: a page compiles its own host's alone.
 */
export function pageExpressions(table: PageTable): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(table).map(([host, rules]) => {
      const paths = [...new Set(rules.map((rule) => pathSource(rule.pattern)))].sort();
      return [host, `^(${paths.join('|')})$`];
    }),
  );
}
