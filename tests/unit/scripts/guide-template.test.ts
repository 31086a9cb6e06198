import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { SECTION_HEADINGS } from '../../../core/guides/guide';
import { newGuide, newGuideFile } from '../../../scripts/guide-template';
import { compile } from '../modules/guides/collection-folder';

const anyTitle = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
  // White space becomes single spaces, "XXX" is an error, and a character that can't be seen gets a warning.
  .map((text) => text.replace(/X{3,}/g, 'x').replace(/\p{Default_Ignorable_Code_Point}/gu, ''))
  .map((text) => `a ${text}`.replace(/\s+/g, ' ').trim());

test('whatever its title, a new guide has every section, and no problem but the notes in it', () => {
  const fields = { dataType: 'Photos', sources: ['Facebook'], destinations: ['Koofr', 'Dropbox'] };
  fc.assert(
    fc.property(anyTitle, (title) => {
      const text = newGuide({ title, ...fields, checked: '2026-11-23' });
      const { collection, lines } = compile({ 'x.md': text });
      expect(lines.filter((line) => !/^guides\/x\.md:\d+:\d+ TODO: .+ \(warning\)$/.test(line))).toEqual([]);
      expect(lines).toHaveLength(text.split('<!--').length - 1);
      expect(collection?.guides[0]?.title).toBe(title);
      expect(collection?.guides[0]?.sections.map(({ kind }) => kind)).toEqual(Object.keys(SECTION_HEADINGS));
    }),
    { numRuns: 40 },
  );
});

test('its file is named after the title', () => {
  expect(newGuideFile('Move your  photos: now!')).toBe('move-your--photos-now.md');
});
