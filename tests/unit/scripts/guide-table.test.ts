import { expect, test } from 'vitest';
import { withGuideTable } from '../../../scripts/tables/guide-table';
import { compile, FRONT, STEPS } from '../modules/guides/collection-folder';

const README =
  'Before\n\n<!-- npm run guides:table writes what follows -->\nold\n<!-- until here -->\n\nAfter\n';
const { collection } = compile({ 'x.md': FRONT.replace('Move photos', 'Photos | all') + STEPS });

test('the table replaces the old one, and nothing else changes', () => {
  const text = collection && withGuideTable(README, collection);
  expect(text?.split('\n')).toEqual([
    'Before',
    '',
    '<!-- npm run guides:table writes what follows -->',
    '',
    '| Guide                 | Data   | From     | To    | Transfer tool | Checked |',
    '| --------------------- | ------ | -------- | ----- | ------------- | ------- |',
    '| [Photos \\| all](x.md) | Photos | Facebook | Koofr | not known     | never   |',
    '',
    '<!-- until here -->',
    '',
    'After',
    '',
  ]);
  expect(text && collection && withGuideTable(text, collection)).toBe(text);
});

test('without its two marker lines there is an error', () => {
  expect(() => collection && withGuideTable('Before', collection)).toThrow('The file needs the two lines');
});
