import { describe, expect, test } from 'vitest';
import type { Section, Step } from '../../../../core/guides/guide';
import { isForPlace, stepsOf } from '../../../../core/guides/steps';
import type { Block } from '../../../../core/guides/rich-text';

const paragraph = (text: string): Block => ({ type: 'paragraph', children: [text] });
const step = (slug: string, ...blocks: Block[]): Step => ({ slug, title: [slug], blocks });
const section = (kind: Section['kind'], ...steps: Step[]): Section => ({
  kind,
  heading: kind,
  blocks: [paragraph('around')],
  steps,
});
const forService = (service: string, ...children: Block[]): Block => ({
  type: 'for-service',
  service,
  children,
});
const list = (...items: Extract<Block, { type: 'list' }>['items']): Block => ({
  type: 'list',
  ordered: false,
  items,
});

describe('the steps of a guide', () => {
  test('are those of all its sections, in order', () => {
    const sections = [
      section('before'),
      section('steps', step('a'), step('b')),
      section('other'),
      section('steps', step('c')),
    ];
    expect(stepsOf({ sections }).map(({ slug }) => slug)).toEqual(['a', 'b', 'c']);
  });

  test('are none where there are none', () => {
    expect(stepsOf({ sections: [] })).toEqual([]);
    expect(stepsOf({ sections: [section('before')] })).toEqual([]);
  });
});

describe('a step has to be done anew for another place', () => {
  const guide = { destinations: ['koofr', 'dropbox'] };
  const forPlace = (...blocks: Block[]) => isForPlace(step('s', ...blocks), guide);

  test.each<[string, Block]>([
    ['a part is about one', forService('koofr', paragraph('x'))],
    ['a list item is about one', list({ children: [] }, { service: 'dropbox', children: [paragraph('x')] })],
    ['a part deep in a list is', list({ children: [list({ service: 'koofr', children: [] })] })],
    ['a quote has such a part', { type: 'quote', children: [forService('koofr')] }],
  ])('where %s', (_name, block) => {
    expect(forPlace(block)).toBe(true);
    expect(forPlace(paragraph('first'), block, paragraph('last'))).toBe(true);
  });

  test.each<[string, Block]>([
    ['says nothing of a service', paragraph('Koofr')],
    ['is about a source', forService('facebook', paragraph('x'))],
    ['has a list about a source', list({ service: 'facebook', children: [paragraph('x')] })],
    ['has a plain list', list({ children: [paragraph('x')] })],
    ['has a plain quote', { type: 'quote', children: [paragraph('x')] }],
    ['has a table', { type: 'table', head: [['koofr']], rows: [[['dropbox']]] }],
  ])('but not where it %s', (_name, block) => {
    expect(forPlace(block)).toBe(false);
  });

  test('nor where it says nothing at all', () => {
    expect(forPlace()).toBe(false);
  });
});
