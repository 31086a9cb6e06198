import { describe, expect, test } from 'vitest';
import { fold, introduce, isIntroduced, NOTHING_SHOWN, unfold } from '../../../../core/state/banner-history';
import { guideSummary } from '../samples';

const guide = guideSummary();

describe('introductions', () => {
  test('at first there is none', () => {
    expect(isIntroduced(NOTHING_SHOWN, 'koofr', guide)).toBe(false);
  });

  test('one is of a service, a guide and its version', () => {
    const shown = introduce(NOTHING_SHOWN, 'koofr', guide);
    expect(isIntroduced(shown, 'koofr', guide)).toBe(true);
    expect(isIntroduced(shown, 'dropbox', guide)).toBe(false);
    expect(isIntroduced(shown, 'koofr', guideSummary({ id: 'other' }))).toBe(false);
    expect(isIntroduced(shown, 'koofr', guideSummary({ version: 'v2' }))).toBe(false);
  });

  test('a newer version takes the place of the old one', () => {
    const newer = guideSummary({ version: 'v2' });
    const shown = introduce(introduce(NOTHING_SHOWN, 'koofr', guide), 'koofr', newer);
    expect(isIntroduced(shown, 'koofr', newer)).toBe(true);
    expect(isIntroduced(shown, 'koofr', guide)).toBe(false);
    expect(Object.keys(shown.introduced)).toHaveLength(1);
  });

  test('what stood there before stays, and the old value is not changed', () => {
    const first = fold(introduce(NOTHING_SHOWN, 'koofr', guide), 'other');
    const second = introduce(first, 'dropbox', guide);
    expect(isIntroduced(second, 'koofr', guide)).toBe(true);
    expect(second.folded).toEqual(['other']);
    expect(isIntroduced(first, 'dropbox', guide)).toBe(false);
    expect(NOTHING_SHOWN).toEqual({ folded: [], introduced: {} });
  });

  test('what every object has is no introduction', () => {
    const inherited = {
      folded: [],
      introduced: Object.create({ 'koofr/photos': 'v1' }) as Record<string, string>,
    };
    expect(isIntroduced(inherited, 'koofr', guide)).toBe(false);
  });
});

describe('folding', () => {
  test('adds the guide, once', () => {
    const shown = fold(NOTHING_SHOWN, 'photos');
    expect(shown.folded).toEqual(['photos']);
    expect(fold(shown, 'posts').folded).toEqual(['photos', 'posts']);
    expect(fold(shown, 'photos').folded).toEqual(['photos']);
  });

  test('a second time is the same value, so that nothing is written', () => {
    const shown = fold(NOTHING_SHOWN, 'photos');
    expect(fold(shown, 'photos')).toBe(shown);
  });

  test('leaves the introductions alone', () => {
    const shown = introduce(NOTHING_SHOWN, 'koofr', guide);
    expect(fold(shown, 'photos').introduced).toBe(shown.introduced);
  });
});

describe('unfolding', () => {
  const shown = fold(fold(introduce(NOTHING_SHOWN, 'koofr', guide), 'photos'), 'posts');

  test('takes the guide out, and no other', () => {
    expect(unfold(shown, 'photos').folded).toEqual(['posts']);
    expect(shown.folded).toEqual(['photos', 'posts']);
  });

  test('of a guide that is not folded is the same value, so that nothing is written', () => {
    expect(unfold(shown, 'videos')).toBe(shown);
    expect(unfold(NOTHING_SHOWN, 'photos')).toBe(NOTHING_SHOWN);
  });

  test('leaves the introductions alone', () => {
    expect(unfold(shown, 'photos').introduced).toBe(shown.introduced);
  });

  test('undoes a folding', () => {
    expect(unfold(fold(shown, 'videos'), 'videos')).toEqual(shown);
  });
});
