import { describe, expect, test } from 'vitest';
import type { Section, Step } from '../../../../core/guides/guide';
import { isForDestination, leadsHere, stepsOf, withoutWayHere } from '../../../../core/guides/steps';
import type { Block } from '../../../../core/guides/rich-text';

const paragraph = (text: string): Block => ({ type: 'paragraph', children: [text] });
const step = (slug: string, ...blocks: Block[]): Step => ({ slug, title: [slug], blocks, reachedOn: [] });
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
});

describe('a step has to be done again for another destination', () => {
  const guide = { destinations: ['koofr', 'dropbox'] };
  const isFor = (...blocks: Block[]) => isForDestination(step('s', ...blocks), guide);

  test.each<[string, Block]>([
    ['a part is about one', forService('koofr', paragraph('x'))],
    ['a list item is about one', list({ children: [] }, { service: 'dropbox', children: [paragraph('x')] })],
    ['a part deep in a list is', list({ children: [list({ service: 'koofr', children: [] })] })],
    ['a quote has such a part', { type: 'quote', children: [forService('koofr')] }],
  ])('where %s', (_name, block) => {
    expect(isFor(block)).toBe(true);
    expect(isFor(paragraph('first'), block, paragraph('last'))).toBe(true);
  });

  test.each<[string, Block]>([
    ['says nothing of a service', paragraph('Koofr')],
    ['is about a source', forService('facebook', paragraph('x'))],
    ['has a list about a source', list({ service: 'facebook', children: [paragraph('x')] })],
  ])('but not where it %s', (_name, block) => {
    expect(isFor(block)).toBe(false);
  });
});

test('a step leads to the pages of the tools that its buttons open, and to no other page', () => {
  const open = { reachedOn: ['meta', 'takeout'] };
  const page = { service: 'facebook', kind: 'transfer' } as const;
  expect(leadsHere(open, { ...page, tool: 'takeout' })).toBe(true);
  expect(leadsHere(open, { ...page, tool: 'apple' })).toBe(false);
  expect(leadsHere(open, { service: 'meta', kind: 'settings' })).toBe(false);
  expect(leadsHere(open, undefined)).toBe(false);
});

test('where a step has led to, its way there is left out, with the sentence about it and nothing else', () => {
  const button = (label: string, opensTool: boolean) => ({
    label,
    href: `https://${label}.example/`,
    opensTool,
  });
  const actions = (...buttons: ReturnType<typeof button>[]): Block => ({ type: 'actions', actions: buttons });
  const [tool, help] = [button('tool', true), button('help', false)];
  const quote: Block = { type: 'quote', children: [paragraph('x')] };
  expect(withoutWayHere([paragraph('a'), paragraph('b'), actions(tool), paragraph('c')])).toEqual([
    paragraph('a'),
    paragraph('c'),
  ]);
  expect(withoutWayHere([paragraph('a'), actions(tool, help), actions(tool)])).toEqual([actions(help)]);
  expect(withoutWayHere([paragraph('a'), actions(help), quote, actions(tool)])).toEqual([
    paragraph('a'),
    actions(help),
    quote,
  ]);
  expect(withoutWayHere([])).toEqual([]);
});
