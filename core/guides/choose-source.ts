import type { GuideSummary } from './guide';
import type { PageMatch, ServiceId } from '../pages/service';

type Sources = Pick<GuideSummary, 'sources'>;

/** The source that a guide is read for: the service whose page the person is on, else the guide's only source. */
export function knownSource({ sources }: Sources, match?: PageMatch): ServiceId | undefined {
  const here = match ? [match.service, ...(match.exportsFor ?? [])] : [];
  return here.find((service) => sources.includes(service)) ?? (sources.length === 1 ? sources[0] : undefined);
}

/** The source of a new transfer: the known one, else the guide's first source. */
export const chooseSource = (guide: Sources, match?: PageMatch): ServiceId =>
  knownSource(guide, match) ?? guide.sources[0] ?? '';
