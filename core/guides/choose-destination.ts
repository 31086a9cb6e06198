import type { GuideSummary } from './guide';
import type { Preferences } from '../state/state';
import type { PageMatch, ServiceId } from '../pages/service';

/**
 * The destination that a guide opens with: the service whose site the person is on, else the preferred one, else the
 * guide's only one. `undefined` if the person has to choose.
 */
export function chooseDestination(
  guide: GuideSummary,
  preferences: Preferences,
  match?: PageMatch,
): ServiceId | undefined {
  if (match?.kind === 'site' && guide.destinations.includes(match.service)) return match.service;
  const preferred = preferences.destinations[guide.dataType];
  if (preferred !== undefined && guide.destinations.includes(preferred)) return preferred;
  return guide.destinations.length === 1 ? guide.destinations[0] : undefined;
}
