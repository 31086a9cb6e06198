import { describe, expect, test } from 'vitest';
import type { GuideSummary } from '../../../../core/guides/guide';
import { buildSearchIndex, openGuideSearch, type SearchEntry } from '../../../../core/guides/search-guides';
import { guideSummary, preferring } from '../samples';

const entry = (guide: GuideSummary, services: readonly string[], text = ''): SearchEntry => ({
  guide,
  services,
  text,
});
const NO_PREFERENCE = preferring({});
const entries = [
  entry(
    guideSummary({ id: 'photos', title: 'Transfer your pictures', sources: ['facebook', 'instagram'] }),
    ['Facebook', 'Facebook Photos', 'Instagram', 'IG', 'Koofr', 'Dropbox'],
    'Take the albums with you. Meta asks for the password.',
  ),
  entry(guideSummary({ id: 'playlists', title: 'Take your playlists with you', dataType: 'playlists' }), [
    'Spotify',
    'unknown-service',
  ]),
];
const searchIn = (all: readonly SearchEntry[], preferences = NO_PREFERENCE) => {
  const search = openGuideSearch(buildSearchIndex(all));
  return (query: string) => search(query, preferences).map(({ id }) => id);
};
const find = searchIn(entries);

describe('what is found', () => {
  test.each([
    ['facebook', 'photos'],
    ['facbook', 'photos'],
    ['insta', 'photos'],
    ['ig', 'photos'],
    ['facebook koofr', 'photos'],
    ['Photos', 'photos'],
    ['pictures', 'photos'],
    ['password', 'photos'],
    ['playlist', 'playlists'],
    ['unknown service', 'playlists'],
  ])('%s', (query, id) => {
    expect(find(query)).toEqual([id]);
  });

  test('the guide as it stands in the index', () => {
    expect(openGuideSearch(buildSearchIndex(entries))('koofr', NO_PREFERENCE)[0]).toEqual(entries[0]?.guide);
  });

  test('at most fifty', () => {
    const many = Array.from({ length: 60 }, (_, n) => entry(guideSummary({ id: `g${String(n)}` }), []));
    expect(searchIn(many)('photos')).toHaveLength(50);
  });
});

describe('the order', () => {
  test('a match in the title comes before one in the data type', () => {
    const titled = entry(guideSummary({ id: 'titled', title: 'Playlists', dataType: 'posts' }), []);
    const mere = entry(guideSummary({ id: 'mere', title: 'Songs', dataType: 'playlists' }), []);
    expect(searchIn([mere, titled])('playlists')).toEqual(['titled', 'mere']);
  });

  const toKoofr = guideSummary({ id: 'to-koofr', destinations: ['koofr'] });
  const toDropbox = guideSummary({ id: 'to-dropbox', destinations: ['dropbox'] });
  const toDevice = guideSummary({ id: 'to-device', destinations: ['device'], direct: false });
  const three = [entry(toDevice, ['Ada']), entry(toDropbox, ['Ada']), entry(toKoofr, ['Ada'])];

  test('a preferred destination first, then direct transfers, then exports', () => {
    expect(searchIn(three)('ada').at(-1)).toBe('to-device');
    expect(searchIn(three, preferring({ photos: 'koofr' }))('ada')).toEqual([
      'to-koofr',
      'to-dropbox',
      'to-device',
    ]);
    expect(searchIn(three, preferring({ photos: 'device' }))('ada')[0]).toBe('to-device');
  });

  test('matches in the text alone come after matches in a name, preferred or not', () => {
    const speaks = entry(guideSummary({ id: 'speaks', destinations: ['koofr'] }), ['Bea'], 'Not from Ada.');
    expect(searchIn([speaks, entry(toDropbox, ['Ada'])], preferring({ photos: 'koofr' }))('ada')).toEqual([
      'to-dropbox',
      'speaks',
    ]);
  });
});

test.each(['zzzzzz', 'facebook spotify', ''])('nothing: "%s"', (query) => {
  expect(find(query)).toEqual([]);
});
