import type { DataType } from './data-types';
import type { GuideSummary } from './guide';
import type { GuideRequest } from './guide-model';
import type { ServiceId } from '../pages/service';

/** The selection in the picker, made in this order: data type, source, destination. */
export interface GuideFilter {
  readonly dataType?: DataType;
  readonly source?: ServiceId;
  readonly destination?: ServiceId;
}

/** Where from and where to, as far as the person has chosen. */
export type GuideRoute = Pick<GuideRequest, 'source' | 'destination'>;

const unique = <T>(values: readonly T[]) => [...new Set(values)];

const leadsSomewhere = (guide: GuideSummary, source: ServiceId, destination: ServiceId) =>
  source !== destination && guide.sources.includes(source) && guide.destinations.includes(destination);

const pairs = (guide: GuideSummary) =>
  guide.sources.flatMap((source) =>
    guide.destinations
      .filter((destination) => leadsSomewhere(guide, source, destination))
      .map((destination) => ({ source, destination })),
  );

export function dataTypesOf(guides: readonly GuideSummary[]): readonly DataType[] {
  return unique(guides.filter((guide) => pairs(guide).length > 0).map((guide) => guide.dataType));
}

export function sourcesOf(guides: readonly GuideSummary[], dataType: DataType): readonly ServiceId[] {
  const ofType = guides.filter((guide) => guide.dataType === dataType);
  return unique(ofType.flatMap(pairs).map((pair) => pair.source));
}

export function destinationsOf(
  guides: readonly GuideSummary[],
  dataType: DataType,
  source?: ServiceId,
): readonly ServiceId[] {
  const ofType = guides.filter((guide) => guide.dataType === dataType);
  const fromSource = ofType.flatMap(pairs).filter((pair) => source === undefined || pair.source === source);
  return unique(fromSource.map((pair) => pair.destination));
}

/** The guides that match a filter; an empty filter matches all. */
export function filterGuides(guides: readonly GuideSummary[], filter: GuideFilter): readonly GuideSummary[] {
  return guides.filter(
    (guide) =>
      (filter.dataType === undefined || guide.dataType === filter.dataType) &&
      pairs(guide).some(
        ({ source, destination }) =>
          (filter.source === undefined || source === filter.source) &&
          (filter.destination === undefined || destination === filter.destination),
      ),
  );
}
