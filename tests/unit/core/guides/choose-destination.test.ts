import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { chooseDestination } from '../../../../core/guides/choose-destination';
import { DEFAULT_PREFERENCES } from '../../../../core/state/preferences';
import { anyGuide, anyMatch, anyPreferences, guideSummary, preferring } from '../samples';

const guide = guideSummary({ destinations: ['koofr', 'dropbox'] });
const preferKoofr = preferring({ Photos: 'koofr' });

test('the site that the person is on goes before what they prefer', () => {
  expect(chooseDestination(guide, preferKoofr, { service: 'dropbox', kind: 'site' })).toBe('dropbox');
});

test.each(['transfer', 'settings'] as const)('a %s page says nothing of the destination', (kind) => {
  expect(chooseDestination(guide, preferKoofr, { service: 'dropbox', kind })).toBe('koofr');
  expect(chooseDestination(guide, DEFAULT_PREFERENCES, { service: 'dropbox', kind })).toBeUndefined();
});

test('a site where the guide does not lead says nothing either', () => {
  expect(chooseDestination(guide, preferKoofr, { service: 'elsewhere', kind: 'site' })).toBe('koofr');
});

test('what is preferred for the data type', () => {
  expect(chooseDestination(guide, preferKoofr)).toBe('koofr');
  expect(chooseDestination(guide, preferring({ Posts: 'koofr' }))).toBeUndefined();
  expect(chooseDestination(guide, preferring({ Photos: 'elsewhere' }))).toBeUndefined();
});

test('the only one there is', () => {
  const single = guideSummary({ destinations: ['koofr'] });
  expect(chooseDestination(single, DEFAULT_PREFERENCES)).toBe('koofr');
  expect(chooseDestination(single, preferring({ Photos: 'elsewhere' }))).toBe('koofr');
});

test('of several without a preference, the person has to choose', () => {
  expect(chooseDestination(guide, DEFAULT_PREFERENCES)).toBeUndefined();
});

test('it is always one of the guide’s, or none', () => {
  fc.assert(
    fc.property(
      anyGuide,
      anyPreferences,
      fc.option(anyMatch, { nil: undefined }),
      (any, preferences, match) => {
        const destination = chooseDestination(any, preferences, match);
        if (destination === undefined) expect(any.destinations.length).toBeGreaterThan(1);
        else expect(any.destinations).toContain(destination);
      },
    ),
  );
});
