import type { GuideSummary } from './guide';
import type { Preferences } from './preferences';
import type { PageMatch } from './service';

/** Whether a guide helps on a page: on a destination's site it is one that leads there. */
function fits(guide: GuideSummary, match: PageMatch): boolean {
  const services = match.kind === 'site' ? guide.destinations : guide.sources;
  return services.includes(match.service);
}

const leadsToPreferred = (guide: GuideSummary, preferences: Preferences) => {
  const preferred = preferences.destinations[guide.dataType];
  return preferred !== undefined && guide.destinations.includes(preferred);
};

/** The guides that fit a page, best first: those that lead to a preferred destination, then by title. */
export function rankGuides(
  guides: readonly GuideSummary[],
  match: PageMatch,
  preferences: Preferences,
): readonly GuideSummary[] {
  const rank = (guide: GuideSummary) => (leadsToPreferred(guide, preferences) ? 0 : 1);
  return guides
    .filter((guide) => fits(guide, match))
    .sort((a, b) => rank(a) - rank(b) || a.title.localeCompare(b.title, 'en') || (a.id < b.id ? -1 : 1));
}
