import type { PageTable } from '../../core/pages/match-page';
import { matchesPath, pathOf } from '../../core/pages/page-pattern';

/** For the detector: by host the paths, to be read by `matchesPath`, of all pages that mean something. */
export function pagePaths(table: PageTable): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    Object.entries(table).map(([host, rules]) => [
      host,
      withoutCovered([...new Set(rules.map(({ pattern }) => pathOf(pattern)))].sort()),
    ]),
  );
}

/** Leaves out the single pages that another path speaks of as well. */
const withoutCovered = (paths: readonly string[]) =>
  paths.filter(
    (path) => path.endsWith('*') || !paths.some((other) => other !== path && matchesPath(other, `/${path}`)),
  );
