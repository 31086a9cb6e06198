import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { chooseSource } from '../../../../core/guides/choose-source';
import { PAGE_KINDS } from '../../../../core/pages/service';
import { anyGuide, anyMatch, anyService, guideSummary } from '../samples';

const guide = guideSummary({ sources: ['facebook', 'instagram'] });

test.each(PAGE_KINDS)('the service of the %s page that the person is on', (kind) => {
  expect(chooseSource(guide, { service: 'instagram', kind })).toBe('instagram');
});

test('on the page of a shared tool, the service whose tool it is', () => {
  const match = { service: 'meta', kind: 'transfer', toolOf: ['threads', 'instagram'] } as const;
  expect(chooseSource(guide, match)).toBe('instagram');
});

test('the page’s own service goes before those whose tool it is', () => {
  const match = { service: 'instagram', kind: 'transfer', toolOf: ['facebook'] } as const;
  expect(chooseSource(guide, match)).toBe('instagram');
});

test('elsewhere it is the guide’s first', () => {
  expect(chooseSource(guide)).toBe('facebook');
  expect(chooseSource(guide, { service: 'koofr', kind: 'site' })).toBe('facebook');
  expect(chooseSource(guide, { service: 'koofr', kind: 'site', toolOf: ['flickr'] })).toBe('facebook');
});

test('it is always one of the guide’s', () => {
  const anyTool = fc.tuple(anyMatch, fc.array(anyService)).map(([match, toolOf]) => ({ ...match, toolOf }));
  fc.assert(
    fc.property(anyGuide, fc.option(fc.oneof(anyMatch, anyTool), { nil: undefined }), (any, match) => {
      expect(any.sources).toContain(chooseSource(any, match));
    }),
  );
});
