import { expect, test } from 'vitest';
import { chooseSource, knownSource } from '../../../../core/guides/choose-source';
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

test('elsewhere it is known only if the guide has one, and else the guide’s first', () => {
  const site = { service: 'koofr', kind: 'site', exportsFor: ['flickr'] } as const;
  expect(knownSource(guide)).toBeUndefined();
  expect(knownSource(guide, site)).toBeUndefined();
  expect(knownSource(guide, { service: 'instagram', kind: 'leaving' })).toBe('instagram');
  expect(knownSource(guideSummary({ sources: ['facebook'] }), site)).toBe('facebook');
  expect(chooseSource(guide)).toBe('facebook');
  expect(chooseSource(guide, { service: 'koofr', kind: 'site', exportsFor: ['flickr'] })).toBe('facebook');
});
