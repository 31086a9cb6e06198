import type { GuideSummary } from './guide';
import type { PageMatch, ServiceId } from '../pages/service';

/** The service that a transfer leaves: the one whose page the person is on, else the guide's first. */
export function chooseSource({ sources }: Pick<GuideSummary, 'sources'>, match?: PageMatch): ServiceId {
  const here = match ? [match.service, ...(match.exportsFor ?? [])] : [];
  return here.find((service) => sources.includes(service)) ?? sources[0] ?? '';
}
