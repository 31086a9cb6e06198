import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { GuideSummary } from '../../../../core/guides/guide';
import { dataTypesOf, destinationsOf, filterGuides, sourcesOf } from '../../../../core/guides/filter-guides';
import { anyGuides, guideSummary } from '../samples';

const photos = guideSummary({ sources: ['facebook', 'koofr'], destinations: ['koofr', 'dropbox'] });
const posts = guideSummary({ id: 'posts', dataType: 'posts', sources: ['ada'], destinations: ['bea'] });
const guides = [photos, posts];

test('each choice leaves only options that lead to a guide', () => {
  expect(dataTypesOf(guides)).toEqual(['photos', 'posts']);
  expect(sourcesOf(guides, 'photos')).toEqual(['facebook', 'koofr']);
  expect(destinationsOf(guides, 'photos', 'facebook')).toEqual(['koofr', 'dropbox']);
  expect(destinationsOf(guides, 'photos', 'koofr')).toEqual(['dropbox']);
  expect(destinationsOf(guides, 'photos')).toEqual(['koofr', 'dropbox']);
  expect(destinationsOf(guides, 'posts', 'facebook')).toEqual([]);
  expect(sourcesOf(guides, 'playlists')).toEqual([]);
});

test('an empty filter leaves all', () => {
  expect(filterGuides(guides, {})).toEqual(guides);
});

test('a guide fits a filter only by one pair of source and destination that fits it as a whole', () => {
  expect(filterGuides(guides, { dataType: 'photos' })).toEqual([photos]);
  expect(filterGuides(guides, { source: 'koofr' })).toEqual([photos]);
  expect(filterGuides(guides, { source: 'koofr', destination: 'koofr' })).toEqual([]);
  expect(filterGuides(guides, { dataType: 'posts', source: 'facebook' })).toEqual([]);
});

/** All combinations that the picker offers. */
const offers = (all: readonly GuideSummary[]) =>
  dataTypesOf(all).flatMap((dataType) =>
    sourcesOf(all, dataType).flatMap((source) =>
      destinationsOf(all, dataType, source).map((destination) => ({ dataType, source, destination })),
    ),
  );

test('every option leads to at least one guide, and none from a service to itself', () => {
  fc.assert(
    fc.property(anyGuides, (all) => {
      for (const { dataType, source, destination } of offers(all)) {
        expect(source).not.toBe(destination);
        const found = filterGuides(all, { dataType, source, destination });
        expect(found.length).toBeGreaterThan(0);
        for (const guide of found) {
          expect(guide.dataType).toBe(dataType);
          expect(guide.sources).toContain(source);
          expect(guide.destinations).toContain(destination);
        }
      }
    }),
    { numRuns: 40 },
  );
});

test('every guide is reached by each of its pairs', () => {
  fc.assert(
    fc.property(anyGuides, (all) => {
      const offered = new Set(offers(all).map((offer) => JSON.stringify(offer)));
      for (const guide of all)
        for (const source of guide.sources)
          for (const destination of guide.destinations.filter((id) => id !== source)) {
            const filter = { dataType: guide.dataType, source, destination };
            expect(offered).toContain(JSON.stringify(filter));
            expect(filterGuides(all, filter)).toContain(guide);
          }
    }),
    { numRuns: 40 },
  );
});
