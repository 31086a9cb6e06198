import type { GuideSummary } from './guide';
import type { PageMatch, ServiceId } from '../pages/service';

type Sources = Pick<GuideSummary, 'sources'>;

/** The source that a guide is read for: the service whose page the person is on, else the guide's only source. */
export function knownSource({ sources }: Sources, match?: PageMatch): ServiceId | undefined {
  if (match && sources.includes(match.service)) return match.service;
  const here = sources.filter((source) => match?.exportsFor?.includes(source));
  const [only, ...others] = here.length > 0 ? here : sources;
  return others.length === 0 ? only : undefined;
}

/** The source of a new transfer: the known one, else the guide's first source. */
export const chooseSource = (guide: Sources, match?: PageMatch): ServiceId =>
  knownSource(guide, match) ?? guide.sources[0] ?? '';
