import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { DATA_TYPES } from '../../../core/guides/data-types';
import { newGuide, newGuideFile } from '../../../scripts/guide-template';
import { compile } from '../modules/guides/collection-folder';

const anyTitle = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
  // A title's white space comes out as single spaces.
  .map((text) => `a ${text.replace(/X{3,}/g, 'x')}`.replace(/\s+/g, ' ').trim());

test('whatever its title, a new guide passes: no error, no warning, and every section there', () => {
  fc.assert(
    fc.property(anyTitle, fc.constantFrom(...DATA_TYPES), (title, dataType) => {
      const text = newGuide({
        title,
        dataType,
        sources: ['Facebook'],
        destinations: ['Koofr', 'Dropbox'],
        checked: '2026-11-23',
      });
      const { collection, lines } = compile({ 'x.md': text });
      expect(lines).toEqual([]);
      expect(collection?.guides[0]?.title).toBe(title);
      expect(collection?.guides[0]?.sections.map(({ kind }) => kind)).toEqual([
        'before',
        'steps',
        'arrives',
        'wrong',
        'can',
        'cannot',
        'afterwards',
      ]);
    }),
    { numRuns: 40 },
  );
});

test('its file is named after the title', () => {
  expect(newGuideFile('Move your  photos: now!')).toBe('move-your--photos-now.md');
});
