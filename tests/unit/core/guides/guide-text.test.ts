import { expect, test } from 'vitest';
import { guideText } from '../../../../core/guides/guide-text';
import type { Block } from '../../../../core/guides/rich-text';

const paragraph = (text: string): Block => ({ type: 'paragraph', children: [text] });

test('contains every word that a person can read, and no address', () => {
  const text = guideText({
    intro: [
      { type: 'paragraph', children: ['a', { type: 'break' }, { type: 'strong', children: ['b'] }] },
      { type: 'subheading', children: [{ type: 'code', text: 'c' }] },
      { type: 'quote', children: [paragraph('d')] },
      { type: 'code-block', text: 'e' },
      { type: 'table', head: [['f']], rows: [[['g'], ['h']]] },
      {
        type: 'paragraph',
        children: [{ type: 'link', href: 'https://address.example/', children: ['i'] }],
      },
    ],
    sections: [
      {
        kind: 'steps',
        heading: 'j',
        blocks: [
          { type: 'list', ordered: false, items: [{ service: 'address', children: [paragraph('k')] }] },
        ],
        steps: [
          {
            slug: 'address',
            title: ['l'],
            blocks: [
              { type: 'for-service', service: 'address', children: [paragraph('m')] },
              {
                type: 'actions',
                actions: [{ label: 'n', href: 'https://address.example/', opensTool: true }],
              },
              { type: 'paragraph', children: [{ type: 'guide-link', guide: 'address', children: ['o'] }] },
            ],
            reachedOn: ['address'],
          },
        ],
      },
    ],
  });
  expect(text.split(' ')).toEqual([...'abcdefghijklmno']);
});
