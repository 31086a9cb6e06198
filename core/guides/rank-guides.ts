import { byDataType } from './data-types';
import type { GuideSummary } from './guide';
import type { Preferences } from '../state/state';
import type { PageMatch } from '../pages/service';

/** Whether a guide fits a page: on a site, the service is a destination of the guide; elsewhere, it is a source. */
function fits(guide: GuideSummary, match: PageMatch): boolean {
  if (match.kind === 'site') return guide.destinations.includes(match.service);
  return [match.service, ...(match.exportsFor ?? [])].some((service) => guide.sources.includes(service));
}

export function leadsToPreferred(
  { dataType, destinations }: Pick<GuideSummary, 'dataType' | 'destinations'>,
  preferences: Preferences,
): boolean {
  const preferred = preferences.destinations[dataType];
  return preferred !== undefined && destinations.includes(preferred);
}

/** Whether the page is the tool of a direct transfer. */
const startsHere = ({ direct, toolId }: GuideSummary, { tool }: PageMatch): boolean =>
  direct && tool !== undefined && toolId === tool;

/** The order without page and preferences: direct transfers before exports, then by data type, title and id. */
export function byDefaultOrder(a: GuideSummary, b: GuideSummary): number {
  return (
    Number(b.direct) - Number(a.direct) ||
    byDataType(a.dataType, b.dataType) ||
    a.title.localeCompare(b.title, 'en') ||
    (a.id < b.id ? -1 : 1)
  );
}

/**
 * The guides that fit a page, best first: guides whose tool is this page, then guides to a preferred destination, then
 * the default order.
 */
export function rankGuides(
  guides: readonly GuideSummary[],
  match: PageMatch,
  preferences: Preferences,
): readonly GuideSummary[] {
  const rank = (guide: GuideSummary) =>
    (startsHere(guide, match) ? 0 : 2) + (leadsToPreferred(guide, preferences) ? 0 : 1);
  return guides
    .filter((guide) => fits(guide, match))
    .map((guide) => ({ guide, rank: rank(guide) }))
    .sort((a, b) => a.rank - b.rank || byDefaultOrder(a.guide, b.guide))
    .map(({ guide }) => guide);
}

/** The same guides, with those to a preferred destination first. */
export function preferredFirst(
  guides: readonly GuideSummary[],
  preferences: Preferences,
): readonly GuideSummary[] {
  const rank = (guide: GuideSummary) => (leadsToPreferred(guide, preferences) ? 0 : 1);
  return [...guides].sort((a, b) => rank(a) - rank(b));
}
