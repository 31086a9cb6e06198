import { describe, expect, test } from 'vitest';
import { createGuideSearch } from '../../../core/search-guides';
import { guideSummary } from './samples';

const service = (id: string, name: string, aliases: readonly string[] = []) => ({
  id,
  name,
  aliases,
  home: `https://${id}.example/`,
});

const services = {
  facebook: service('facebook', 'Facebook', ['Facebook Photos']),
  instagram: service('instagram', 'Instagram', ['IG']),
  koofr: service('koofr', 'Koofr'),
  dropbox: service('dropbox', 'Dropbox'),
  spotify: service('spotify', 'Spotify'),
};
const guides = [
  guideSummary({ id: 'photos', title: 'Move your pictures', sources: ['facebook', 'instagram'] }),
  guideSummary({
    id: 'playlists',
    title: 'Take your playlists with you',
    dataType: 'Playlists',
    sources: ['spotify'],
    destinations: ['unknown-place'],
  }),
];
const search = createGuideSearch({ guides, services });
const find = (query: string) => search(query).map(({ id }) => id);

describe('what is found', () => {
  test.each([
    ['facebook', 'photos'],
    ['FACEBOOK', 'photos'],
    ['facbook', 'photos'],
    ['Dropbx', 'photos'],
    ['insta', 'photos'],
    ['Facebook Photos', 'photos'],
    ['ig', 'photos'],
    ['facebook koofr', 'photos'],
    ['Photos', 'photos'],
    ['pictures', 'photos'],
    ['playlist', 'playlists'],
    ['Spotfy', 'playlists'],
    ['unknown place', 'playlists'],
  ])('%s', (query, id) => {
    expect(find(query)).toEqual([id]);
  });

  test('the guide itself, as it stands in the catalogue', () => {
    expect(search('koofr')[0]).toBe(guides[0]);
  });

  test('a title goes before a mere data type', () => {
    const titled = guideSummary({ id: 'titled', title: 'Playlists', dataType: 'Music' });
    const mere = guideSummary({ id: 'mere', title: 'Songs', dataType: 'Playlists' });
    const found = createGuideSearch({ guides: [mere, titled], services })('playlists');
    expect(found.map(({ id }) => id)).toEqual(['titled', 'mere']);
  });
});

test.each(['zzzzzz', 'facebook spotify', '', '   ', '<script>', '\\', '*'])('nothing: "%s"', (query) => {
  expect(find(query)).toEqual([]);
});

test('no guides, nothing found', () => {
  expect(createGuideSearch({ guides: [], services: {} })('facebook')).toEqual([]);
});
