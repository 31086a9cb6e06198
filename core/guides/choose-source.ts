import type { GuideSummary } from './guide';
import type { PageMatch, ServiceId } from '../pages/service';

/** The source of a new transfer: the service whose page the person is on, else the guide's first source. */
export function chooseSource({ sources }: Pick<GuideSummary, 'sources'>, match?: PageMatch): ServiceId {
  const here = match ? [match.service, ...(match.exportsFor ?? [])] : [];
  return here.find((service) => sources.includes(service)) ?? sources[0] ?? '';
}
