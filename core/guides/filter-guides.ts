import type { GuideSummary } from './guide';
import type { ServiceId } from '../pages/service';

/** A choice in the picker, made from left to right: data type, then source, then destination. */
export interface Pick {
  readonly dataType?: string;
  readonly source?: ServiceId;
  readonly destination?: ServiceId;
}

const unique = <T>(values: readonly T[]) => [...new Set(values)];

const leadsSomewhere = (guide: GuideSummary, source: ServiceId, destination: ServiceId) =>
  source !== destination && guide.sources.includes(source) && guide.destinations.includes(destination);

const pairs = (guide: GuideSummary) =>
  guide.sources.flatMap((source) =>
    guide.destinations
      .filter((destination) => leadsSomewhere(guide, source, destination))
      .map((destination) => ({ source, destination })),
  );

export function dataTypesOf(guides: readonly GuideSummary[]): readonly string[] {
  return unique(guides.filter((guide) => pairs(guide).length > 0).map((guide) => guide.dataType));
}

export function sourcesOf(guides: readonly GuideSummary[], dataType: string): readonly ServiceId[] {
  const ofType = guides.filter((guide) => guide.dataType === dataType);
  return unique(ofType.flatMap(pairs).map((pair) => pair.source));
}

export function destinationsOf(
  guides: readonly GuideSummary[],
  dataType: string,
  source?: ServiceId,
): readonly ServiceId[] {
  const ofType = guides.filter((guide) => guide.dataType === dataType);
  const fromSource = ofType.flatMap(pairs).filter((pair) => source === undefined || pair.source === source);
  return unique(fromSource.map((pair) => pair.destination));
}

/** The guides that a choice leaves over; a choice of nothing leaves all. */
export function pickGuides(guides: readonly GuideSummary[], pick: Pick): readonly GuideSummary[] {
  return guides.filter(
    (guide) =>
      (pick.dataType === undefined || guide.dataType === pick.dataType) &&
      pairs(guide).some(
        ({ source, destination }) =>
          (pick.source === undefined || source === pick.source) &&
          (pick.destination === undefined || destination === pick.destination),
      ),
  );
}
