import * as fc from 'fast-check';
import type { Guide, GuideSummary } from '../../../core/guides/guide';
import { PAGE_KINDS, type PageMatch } from '../../../core/pages/service';
import {
  AUTO_DISPLAYS,
  INITIAL_STATE,
  POSITIONS,
  type PortableState,
  type Preferences,
  type Transfer,
} from '../../../core/state/state';

export function guideSummary(fields: Partial<GuideSummary> = {}): GuideSummary {
  return {
    id: 'photos',
    title: 'Transfer your photos',
    dataType: 'photos',
    sources: ['facebook'],
    destinations: ['koofr', 'dropbox'],
    version: 'v1',
    direct: true,
    ...fields,
  };
}

export function sampleGuide(fields: Partial<Guide> = {}): Guide {
  const summary = guideSummary(fields);
  return {
    ...summary,
    language: 'en',
    headline: summary.title,
    promise: '',
    names: { facebook: 'Facebook', koofr: 'Koofr', dropbox: 'Dropbox' },
    formatted: {},
    intro: [],
    sections: [],
    ...fields,
  };
}

/** A guide with a step for each slug. Those in capitals lead to the tool `meta`, under their slug in small letters. */
export const guideWithSteps = (slugs: readonly string[], fields: Partial<Guide> = {}): Guide =>
  sampleGuide({
    sections: [
      {
        kind: 'steps',
        heading: 'Steps',
        blocks: [],
        steps: slugs.map((slug) => ({
          slug: slug.toLowerCase(),
          title: [`Step ${slug}`],
          blocks: [],
          reachedOn: slug === slug.toLowerCase() ? [] : ['meta'],
        })),
      },
    ],
    ...fields,
  });

export function sampleTransfer(fields: Partial<Transfer> = {}): Transfer {
  return {
    id: 't1',
    guide: 'photos',
    title: 'Transfer your photos',
    source: 'facebook',
    destination: 'koofr',
    done: ['open'],
    startedAt: 1_000,
    ...fields,
  };
}

export const preferring = (destinations: Preferences['destinations']): Preferences => ({
  ...INITIAL_STATE.preferences,
  destinations,
});

/** The content of the fixtures `storage-1.json` and `backup-1.json` in the current version. */
export const PORTABLE_FROM_VERSION_1: PortableState = {
  preferences: {
    destinations: { photos: 'koofr', textPosts: 'mastodon' },
    autoDisplay: { leaving: 'expanded', transfer: 'expanded', settings: 'minimized', site: 'badge' },
    position: 'top',
  },
  transfers: [
    {
      id: 'b',
      guide: 'meta-photos',
      title: 'Move your photos',
      source: 'facebook',
      destination: 'koofr',
      done: ['open-metas-transfer-tool'],
      startedAt: 5,
      remindedAt: 6,
    },
    {
      id: 'a',
      guide: 'meta-posts',
      title: 'Move your posts',
      source: 'facebook',
      destination: 'blogger',
      done: [],
      startedAt: 1,
      completedAt: 3,
    },
  ],
};

/** The content of the fixtures `storage-2.json` and `backup-2.json`, which were written before the kind `leaving`. */
export const PORTABLE_FROM_VERSION_2: PortableState = {
  preferences: {
    destinations: { photos: 'koofr', textPosts: 'mastodon' },
    autoDisplay: { leaving: 'expanded', transfer: 'minimized', settings: 'badge', site: 'expanded' },
    position: 'top',
  },
  transfers: [
    {
      id: 'c',
      guide: 'meta-photos',
      title: 'Move your Facebook and Instagram photos',
      source: 'facebook',
      destination: 'koofr',
      done: ['open-metas-transfer-tool', 'choose-the-account'],
      startedAt: 1764000000000,
      remindedAt: 1764100000000,
    },
    {
      id: 'b',
      guide: 'meta-videos',
      title: 'Move your Facebook and Instagram videos',
      source: 'instagram',
      done: [],
      startedAt: 1763900000000,
    },
    {
      id: 'a',
      guide: 'meta-posts',
      title: 'Move your Facebook posts',
      source: 'facebook',
      destination: 'blogger',
      done: ['open-metas-transfer-tool'],
      startedAt: 1763000000000,
      completedAt: 1763500000000,
    },
  ],
};

/** Few services and data types, so that guides often have them in common. */
export const anyService = fc.constantFrom('ada', 'bea', 'cleo', 'dora');
export const anyDataType = fc.constantFrom('photos', 'posts', 'textPosts');
const someServices = fc.uniqueArray(anyService, { minLength: 1 });

export const anyGuide: fc.Arbitrary<GuideSummary> = fc.record({
  id: fc.stringMatching(/^[a-z]{1,3}$/),
  title: fc.constantFrom('Alpha', 'alpha', 'Beta', 'Äther', 'Zeta'),
  dataType: anyDataType,
  sources: someServices,
  destinations: someServices,
  version: fc.constantFrom('v1', 'v2'),
  direct: fc.boolean(),
});

export const anyGuides = fc.uniqueArray(anyGuide, { selector: (guide) => guide.id, maxLength: 10 });

export const anyMatch: fc.Arbitrary<PageMatch> = fc.record({
  service: anyService,
  kind: fc.constantFrom(...PAGE_KINDS),
});

const anyAutoDisplay = fc.constantFrom(...AUTO_DISPLAYS);

export const anyPreferences: fc.Arbitrary<Preferences> = fc.record({
  destinations: fc.dictionary(anyDataType, anyService),
  autoDisplay: fc.record({
    leaving: anyAutoDisplay,
    transfer: anyAutoDisplay,
    settings: anyAutoDisplay,
    site: anyAutoDisplay,
  }),
  position: fc.constantFrom(...POSITIONS),
});

/** From 1970 to some 300 years on, in milliseconds. */
export const anyTime = fc.integer({ min: 0, max: 1e13 });

/** Some in progress, some completed; none before it was started. */
export const anyTransfer: fc.Arbitrary<Transfer> = fc
  .record(
    {
      id: fc.stringMatching(/^[a-l]$/),
      guide: fc.stringMatching(/^[a-z]{1,3}$/),
      title: fc.string({ maxLength: 20 }),
      source: anyService,
      destination: anyService,
      done: fc.uniqueArray(fc.constantFrom('open', 'sign-in', 'start')),
      startedAt: anyTime,
      completedAt: anyTime,
      remindedAt: anyTime,
    },
    { requiredKeys: ['id', 'guide', 'title', 'source', 'done', 'startedAt'] },
  )
  .map(({ completedAt, ...rest }) =>
    completedAt === undefined ? rest : { ...rest, completedAt: rest.startedAt + completedAt },
  );

export const anyTransfers = fc.uniqueArray(anyTransfer, { selector: ({ id }) => id, maxLength: 8 });
