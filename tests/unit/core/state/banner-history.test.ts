import { expect, test } from 'vitest';
import { collapse, expand, introduce, isIntroduced } from '../../../../core/state/banner-history';
import { INITIAL_STATE } from '../../../../core/state/state';
import { guideSummary } from '../samples';

const guide = guideSummary();
const EMPTY = INITIAL_STATE.bannerHistory;

test('an introduction is one of a guide in one version on one service’s site', () => {
  expect(isIntroduced(EMPTY, 'koofr', guide)).toBe(false);
  const history = introduce(EMPTY, 'koofr', guide);
  expect(isIntroduced(history, 'koofr', guide)).toBe(true);
  expect(isIntroduced(history, 'dropbox', guide)).toBe(false);
  expect(isIntroduced(history, 'koofr', guideSummary({ id: 'other' }))).toBe(false);
  expect(isIntroduced(history, 'koofr', guideSummary({ version: 'v2' }))).toBe(false);
});

test('an introduction replaces the one of an older version, and leaves all else', () => {
  const before = { collapsed: ['other'], introduced: { 'dropbox/photos': 'v1', 'koofr/photos': 'v1' } };
  expect(introduce(before, 'koofr', guideSummary({ version: 'v2' }))).toEqual({
    collapsed: ['other'],
    introduced: { 'dropbox/photos': 'v1', 'koofr/photos': 'v2' },
  });
});

const collapsed = { collapsed: ['photos', 'posts'], introduced: { 'koofr/photos': 'v1' } };

test('a guide is collapsed once, and expanded by itself', () => {
  expect(collapse(collapsed, 'videos')).toEqual({ ...collapsed, collapsed: ['photos', 'posts', 'videos'] });
  expect(expand(collapsed, 'photos')).toEqual({ ...collapsed, collapsed: ['posts'] });
});

test('without a change the same value is returned, so that nothing is written', () => {
  expect(collapse(collapsed, 'photos')).toBe(collapsed);
  expect(expand(collapsed, 'videos')).toBe(collapsed);
});
