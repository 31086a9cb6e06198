import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { GuideSummary } from '../../../../core/guides/guide';
import { dataTypesOf, destinationsOf, pickGuides, sourcesOf } from '../../../../core/guides/filter-guides';
import { anyGuides, guideSummary } from '../samples';

const photos = guideSummary({ sources: ['facebook', 'koofr'], destinations: ['koofr', 'dropbox'] });
const posts = guideSummary({ id: 'posts', dataType: 'Posts', sources: ['ada'], destinations: ['bea'] });
const guides = [photos, posts];

test('each choice leaves only what leads somewhere', () => {
  expect(dataTypesOf(guides)).toEqual(['Photos', 'Posts']);
  expect(sourcesOf(guides, 'Photos')).toEqual(['facebook', 'koofr']);
  expect(destinationsOf(guides, 'Photos', 'facebook')).toEqual(['koofr', 'dropbox']);
  expect(destinationsOf(guides, 'Photos', 'koofr')).toEqual(['dropbox']);
  expect(destinationsOf(guides, 'Photos')).toEqual(['koofr', 'dropbox']);
  expect(destinationsOf(guides, 'Posts', 'facebook')).toEqual([]);
  expect(sourcesOf(guides, 'Music')).toEqual([]);
});

test('a choice of nothing leaves all', () => {
  expect(pickGuides(guides, {})).toEqual(guides);
});

test('a guide fits a choice only by one pair that fits it as a whole', () => {
  expect(pickGuides(guides, { dataType: 'Photos' })).toEqual([photos]);
  expect(pickGuides(guides, { source: 'koofr' })).toEqual([photos]);
  expect(pickGuides(guides, { source: 'koofr', destination: 'koofr' })).toEqual([]);
  expect(pickGuides(guides, { dataType: 'Posts', source: 'facebook' })).toEqual([]);
});

/** All that the picker offers, choice by choice. */
const offers = (all: readonly GuideSummary[]) =>
  dataTypesOf(all).flatMap((dataType) =>
    sourcesOf(all, dataType).flatMap((source) =>
      destinationsOf(all, dataType, source).map((destination) => ({ dataType, source, destination })),
    ),
  );

test('every offer leads to at least one guide, and none from a service to itself', () => {
  fc.assert(
    fc.property(anyGuides, (all) => {
      for (const { dataType, source, destination } of offers(all)) {
        expect(source).not.toBe(destination);
        const found = pickGuides(all, { dataType, source, destination });
        expect(found.length).toBeGreaterThan(0);
        for (const guide of found) {
          expect(guide.dataType).toBe(dataType);
          expect(guide.sources).toContain(source);
          expect(guide.destinations).toContain(destination);
        }
      }
    }),
  );
});

test('no choice on the way is a dead end, and none is offered twice', () => {
  fc.assert(
    fc.property(anyGuides, (all) => {
      for (const dataType of dataTypesOf(all)) {
        const sources = sourcesOf(all, dataType);
        expect(sources.length).toBeGreaterThan(0);
        expect(new Set(sources).size).toBe(sources.length);
        for (const source of sources) expect(destinationsOf(all, dataType, source).length).toBeGreaterThan(0);
      }
      const told = offers(all).map((offer) => JSON.stringify(offer));
      expect(new Set(told).size).toBe(told.length);
    }),
  );
});

test('every guide is reached by each of its pairs', () => {
  fc.assert(
    fc.property(anyGuides, (all) => {
      const offered = new Set(offers(all).map((offer) => JSON.stringify(offer)));
      for (const guide of all)
        for (const source of guide.sources)
          for (const destination of guide.destinations.filter((id) => id !== source)) {
            const pick = { dataType: guide.dataType, source, destination };
            expect(offered).toContain(JSON.stringify(pick));
            expect(pickGuides(all, pick)).toContain(guide);
          }
    }),
  );
});
