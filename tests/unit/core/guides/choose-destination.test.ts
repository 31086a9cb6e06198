import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { chooseDestination } from '../../../../core/guides/choose-destination';
import { anyGuide, anyMatch, anyPreferences, guideSummary, preferring } from '../samples';

const guide = guideSummary({ destinations: ['koofr', 'dropbox'] });
const NO_PREFERENCE = preferring({});
const preferKoofr = preferring({ photos: 'koofr' });

test('the site that the person is on takes precedence over their preference', () => {
  expect(chooseDestination(guide, preferKoofr, { service: 'dropbox', kind: 'site' })).toBe('dropbox');
});

test('a page that is not a site does not affect the destination', () => {
  expect(chooseDestination(guide, preferKoofr, { service: 'dropbox', kind: 'settings' })).toBe('koofr');
});

test('nor does a site that is not a destination of the guide', () => {
  expect(chooseDestination(guide, preferKoofr, { service: 'elsewhere', kind: 'site' })).toBe('koofr');
});

test('a preference counts for its data type, where the guide leads there', () => {
  expect(chooseDestination(guide, preferring({ posts: 'koofr' }))).toBeUndefined();
  expect(chooseDestination(guide, preferring({ photos: 'elsewhere' }))).toBeUndefined();
});

test('the only destination there is needs no choice', () => {
  const single = guideSummary({ destinations: ['koofr'] });
  expect(chooseDestination(single, preferring({ photos: 'elsewhere' }))).toBe('koofr');
});

test('of several without a preference, the person has to choose', () => {
  expect(chooseDestination(guide, NO_PREFERENCE)).toBeUndefined();
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
