import { expect, test } from 'vitest';
import { chooseDestination } from '../../../../core/guides/choose-destination';
import { withDefaults } from '../../../../core/policies/policies';
import { ASK_EACH_TIME, INITIAL_STATE } from '../../../../core/state/state';
import { guideSummary, preferring } from '../samples';

const guide = guideSummary({ dataType: 'photos', destinations: ['koofr', 'dropbox'] });

/** The destination of a guide for photos, for somebody whose organization chose Dropbox. */
function chosenFor(own: Readonly<Record<string, string>>): string | undefined {
  const state = { ...INITIAL_STATE, preferences: preferring(own) };
  const { preferences } = withDefaults(state, { destinations: { photos: 'dropbox' } });
  return chooseDestination(guide, preferences);
}

test('the organization’s destination counts for who has never chosen one', () => {
  expect(chosenFor({})).toBe('dropbox');
  expect(chosenFor({ posts: 'koofr' })).toBe('dropbox');
});

test('a person’s own choice wins', () => {
  expect(chosenFor({ photos: 'koofr' })).toBe('koofr');
});

test('so does that they want to be asked each time', () => {
  expect(chosenFor({ photos: ASK_EACH_TIME })).toBeUndefined();
});
