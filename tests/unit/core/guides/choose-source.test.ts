import { expect, test } from 'vitest';
import { chooseSource } from '../../../../core/guides/choose-source';
import { guideSummary } from '../samples';

const guide = guideSummary({ sources: ['facebook', 'instagram'] });

test('the service of the page that the person is on', () => {
  expect(chooseSource(guide, { service: 'instagram', kind: 'settings' })).toBe('instagram');
});

test('on the page of a shared tool, the service whose tool it is', () => {
  const match = { service: 'meta', kind: 'transfer', exportsFor: ['threads', 'instagram'] } as const;
  expect(chooseSource(guide, match)).toBe('instagram');
});

test('the page’s own service goes before those whose tool it is', () => {
  const match = { service: 'instagram', kind: 'transfer', exportsFor: ['facebook'] } as const;
  expect(chooseSource(guide, match)).toBe('instagram');
});

test('elsewhere it is the guide’s first', () => {
  expect(chooseSource(guide)).toBe('facebook');
  expect(chooseSource(guide, { service: 'koofr', kind: 'site', exportsFor: ['flickr'] })).toBe('facebook');
});
