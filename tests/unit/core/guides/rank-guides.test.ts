import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rankGuides } from '../../../../core/guides/rank-guides';
import type { PageKind, PageMatch } from '../../../../core/pages/service';
import { anyGuides, anyMatch, anyPreferences, guideSummary, preferring } from '../samples';

const toKoofr = guideSummary({ id: 'to-koofr', title: 'B', destinations: ['koofr'] });
const toDropbox = guideSummary({ id: 'to-dropbox', title: 'A', destinations: ['dropbox'] });
const posts = guideSummary({ id: 'posts', title: 'C', dataType: 'posts', destinations: ['koofr'] });
const fromKoofr = guideSummary({ id: 'from-koofr', sources: ['koofr'], destinations: ['dropbox'] });
const NO_PREFERENCE = preferring({});
const all = [posts, fromKoofr, toKoofr, toDropbox];

const rank = (kind: PageKind, service: string, preferences = NO_PREFERENCE) =>
  rankGuides(all, { service, kind }, preferences).map(({ id }) => id);

describe('which guides fit', () => {
  test('a page that is no site: those that lead out of the service', () => {
    expect(rank('transfer', 'facebook')).toEqual(['to-dropbox', 'to-koofr', 'posts']);
    expect(rank('settings', 'koofr')).toEqual(['from-koofr']);
    expect(rank('leaving', 'koofr')).toEqual(['from-koofr']);
  });

  test('a site: those that lead to the service', () => {
    expect(rank('site', 'koofr')).toEqual(['to-koofr', 'posts']);
    expect(rank('site', 'facebook')).toEqual([]);
  });
});

describe('the order', () => {
  test('direct transfers before exports, then what most people ask for, whatever the title', () => {
    const guides = [
      guideSummary({ id: 'export', title: 'A', direct: false }),
      guideSummary({ id: 'posts', title: 'B', dataType: 'posts' }),
      guideSummary({ id: 'everything', title: 'C', dataType: 'everything' }),
      guideSummary({ id: 'photos', title: 'D' }),
    ];
    const ranked = rankGuides(guides, { service: 'facebook', kind: 'transfer' }, NO_PREFERENCE);
    expect(ranked.map(({ id }) => id)).toEqual(['photos', 'posts', 'everything', 'export']);
  });

  test('guides whose tool the page belongs to come first, except for exports', () => {
    const here = guideSummary({ id: 'here', title: 'Z', toolId: 'meta' });
    const there = guideSummary({ id: 'there', title: 'A', toolId: 'other' });
    const none = guideSummary({ id: 'none', title: 'B' });
    const saved = guideSummary({ id: 'saved', toolId: 'meta', direct: false });
    const on = (match: Pick<PageMatch, 'kind' | 'tool'>) =>
      rankGuides([saved, none, there, here], { service: 'facebook', ...match }, NO_PREFERENCE).map(
        ({ id }) => id,
      );
    expect(on({ kind: 'transfer', tool: 'meta' })).toEqual(['here', 'there', 'none', 'saved']);
    expect(on({ kind: 'transfer', tool: 'third' })).toEqual(['there', 'none', 'here', 'saved']);
    expect(on({ kind: 'settings' })).toEqual(['there', 'none', 'here', 'saved']);
  });

  test('on the page of a shared tool, guides from the services that it exports fit', () => {
    const match = { service: 'tool', kind: 'transfer', exportsFor: ['facebook'] } as const;
    expect(rankGuides(all, match, NO_PREFERENCE)).toHaveLength(3);
  });

  test('by title, then by id', () => {
    const twins = [
      guideSummary({ id: 'z' }),
      guideSummary({ id: 'a' }),
      guideSummary({ id: 'm', title: 'Aaa' }),
    ];
    const ranked = rankGuides(twins, { service: 'facebook', kind: 'transfer' }, NO_PREFERENCE);
    expect(ranked.map(({ id }) => id)).toEqual(['m', 'a', 'z']);
  });

  test('a preferred destination goes first, for its data type alone', () => {
    expect(rank('transfer', 'facebook', preferring({ photos: 'koofr' }))).toEqual([
      'to-koofr',
      'to-dropbox',
      'posts',
    ]);
    expect(rank('transfer', 'facebook', preferring({ posts: 'koofr' }))[0]).toBe('posts');
  });
});

test('the order is the same however the guides were shuffled', () => {
  const shuffled = anyGuides.chain((guides) =>
    fc.tuple(fc.constant(guides), fc.shuffledSubarray(guides, { minLength: guides.length })),
  );
  fc.assert(
    fc.property(shuffled, anyMatch, anyPreferences, ([guides, others], match, preferences) => {
      expect(rankGuides(others, match, preferences)).toEqual(rankGuides(guides, match, preferences));
    }),
  );
});
