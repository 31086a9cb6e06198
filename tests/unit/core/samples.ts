import * as fc from 'fast-check';
import type { GuideSummary } from '../../../core/guides/guide';
import { DEFAULT_PREFERENCES, type Preferences } from '../../../core/state/preferences';
import { PAGE_KINDS, type PageMatch } from '../../../core/pages/service';
import type { Transfer } from '../../../core/state/transfer';

export function guideSummary(fields: Partial<GuideSummary> = {}): GuideSummary {
  return {
    id: 'photos',
    title: 'Move your photos',
    dataType: 'Photos',
    sources: ['facebook'],
    destinations: ['koofr', 'dropbox'],
    version: 'v1',
    stepCount: 3,
    direct: true,
    ...fields,
  };
}

export function sampleTransfer(fields: Partial<Transfer> = {}): Transfer {
  return {
    id: 't1',
    guide: 'photos',
    title: 'Move your photos',
    source: 'facebook',
    destination: 'koofr',
    done: ['open'],
    started: 1_000,
    ...fields,
  };
}

export const preferring = (destinations: Preferences['destinations']): Preferences => ({
  ...DEFAULT_PREFERENCES,
  destinations,
});

/** Few services and data types, so that guides meet often; some with names that every object has. */
export const anyService = fc.constantFrom('ada', 'bea', 'cleo', 'dora', 'constructor');
export const anyDataType = fc.constantFrom('Photos', 'Posts', 'toString');
const someServices = fc.uniqueArray(anyService, { minLength: 1 });

export const anyGuide: fc.Arbitrary<GuideSummary> = fc.record({
  id: fc.stringMatching(/^[a-z]{1,3}$/),
  title: fc.constantFrom('Alpha', 'alpha', 'Beta', 'Äther', 'Zeta'),
  dataType: anyDataType,
  sources: someServices,
  destinations: someServices,
  version: fc.constantFrom('v1', 'v2'),
  stepCount: fc.nat(12),
  direct: fc.boolean(),
});

export const anyGuides = fc.uniqueArray(anyGuide, { selector: (guide) => guide.id, maxLength: 10 });

export const anyMatch: fc.Arbitrary<PageMatch> = fc.record({
  service: anyService,
  kind: fc.constantFrom(...PAGE_KINDS),
});

export const anyPreferences = fc.dictionary(anyDataType, anyService).map(preferring);

/** From 1970 to some 300 years on, in milliseconds. */
export const anyTime = fc.integer({ min: 0, max: 1e13 });

/** Some under way, some that arrived; none before it began. */
export const anyTransfer: fc.Arbitrary<Transfer> = fc
  .record(
    {
      id: fc.stringMatching(/^[a-l]$/),
      guide: fc.stringMatching(/^[a-z]{1,3}$/),
      title: fc.string({ maxLength: 20 }),
      source: anyService,
      destination: anyService,
      done: fc.uniqueArray(fc.constantFrom('open', 'start', 'toString')),
      started: anyTime,
      arrived: anyTime,
      askedAt: anyTime,
    },
    { requiredKeys: ['id', 'guide', 'title', 'source', 'destination', 'done', 'started'] },
  )
  .map(({ arrived, ...rest }) =>
    arrived === undefined ? rest : { ...rest, arrived: rest.started + arrived },
  );

export const anyTransfers = fc.uniqueArray(anyTransfer, { selector: ({ id }) => id, maxLength: 8 });
