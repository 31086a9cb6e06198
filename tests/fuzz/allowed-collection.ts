import assert from 'node:assert/strict';
import { openGuideSearch } from '../../core/guides/search-guides';
import { SECTION_HEADINGS, type Guide } from '../../core/guides/guide';
import type { Block, Inline } from '../../core/guides/rich-text';
import { DEFAULT_PREFERENCES } from '../../core/state/preferences';
import type { Collection } from '../../modules/guides/compile-collection';
import { packCollection } from '../../modules/guides/pack-collection';

/*
 * What may come out of the compiler, written down once more and in another way than there. Each check throws where
 * something else has come out.
 */

const NODE_KEYS: Readonly<Record<string, readonly string[]>> = {
  strong: ['type', 'children'],
  emphasis: ['type', 'children'],
  deleted: ['type', 'children'],
  code: ['type', 'text'],
  break: ['type'],
  link: ['type', 'href', 'children'],
  'guide-link': ['type', 'guide', 'children'],
  paragraph: ['type', 'children'],
  actions: ['type', 'actions'],
  subheading: ['type', 'children'],
  list: ['type', 'ordered', 'items'],
  quote: ['type', 'children'],
  'code-block': ['type', 'text'],
  table: ['type', 'head', 'rows'],
  'for-service': ['type', 'service', 'children'],
};
const INLINES = ['strong', 'emphasis', 'deleted', 'code', 'break', 'link', 'guide-link'];

const UNSEEN =
  /[\0-\x08\x0B-\x1F\x7F-\x9F\xAD\u034F\u115F\u1160\u180E\u200B\u2028-\u202E\u2060-\u206F\u3164\uFEFF\uFFA0\uFFF9-\uFFFB\p{Cs}\u{1BCA0}-\u{1BCA3}\u{1D173}-\u{1D17A}\u{E0000}-\u{E0FFF}]/u;

/** An object of exactly these keys, optional ones with a question mark; no getter, and of no class. */
function checkKeys(value: unknown, ...keys: readonly string[]): void {
  assert.ok(typeof value === 'object' && value !== null);
  assert.equal(Object.getPrototypeOf(value), Object.prototype);
  const own = Reflect.ownKeys(value);
  for (const key of own)
    assert.ok(typeof key === 'string' && (keys.includes(key) || keys.includes(`${key}?`)), String(key));
  for (const key of keys) assert.ok(key.endsWith('?') || own.includes(key), `${key} is missing`);
}

const checkList = (value: unknown) => assert.ok(Array.isArray(value));

export function checkText(text: unknown): void {
  assert.equal(typeof text, 'string');
  assert.doesNotMatch(text as string, UNSEEN, `hidden: ${JSON.stringify(text)}`);
}

export function checkAddress(href: unknown): void {
  checkText(href);
  assert.match(href as string, /^https:\/\/[^/@\\\s]+(\/|$)/);
  const { protocol, username, password, href: again } = new URL(href as string);
  assert.deepEqual([protocol, username, password, again], ['https:', '', '', href]);
}

export function checkInlines(inlines: readonly Inline[], guides: readonly string[]): void {
  checkList(inlines);
  for (const inline of inlines) {
    if (typeof inline === 'string') {
      checkText(inline);
      continue;
    }
    assert.ok(INLINES.includes(inline.type), inline.type);
    checkKeys(inline, ...(NODE_KEYS[inline.type] ?? []));
    if (inline.type === 'link') checkAddress(inline.href);
    if (inline.type === 'guide-link') assert.ok(guides.includes(inline.guide));
    if (inline.type === 'code') checkText(inline.text);
    if ('children' in inline) checkInlines(inline.children, guides);
  }
}

export function checkBlocks(blocks: readonly Block[], guides: readonly string[]): void {
  checkList(blocks);
  for (const block of blocks) {
    assert.ok(!INLINES.includes(block.type) && Object.hasOwn(NODE_KEYS, block.type), block.type);
    checkKeys(block, ...(NODE_KEYS[block.type] ?? []));
    switch (block.type) {
      case 'paragraph':
      case 'subheading':
        checkInlines(block.children, guides);
        break;
      case 'actions':
        for (const action of block.actions) {
          checkKeys(action, 'label', 'href', 'opensTool');
          checkText(action.label);
          checkAddress(action.href);
          assert.equal(typeof action.opensTool, 'boolean');
        }
        break;
      case 'list':
        assert.equal(typeof block.ordered, 'boolean');
        for (const item of block.items) {
          checkKeys(item, 'service?', 'children');
          if (item.service !== undefined) checkText(item.service);
          checkBlocks(item.children, guides);
        }
        break;
      case 'for-service':
        checkText(block.service);
        checkBlocks(block.children, guides);
        break;
      case 'quote':
        checkBlocks(block.children, guides);
        break;
      case 'code-block':
        checkText(block.text);
        break;
      case 'table':
        for (const cell of [block.head, ...block.rows].flat()) checkInlines(cell, guides);
    }
  }
}

export function checkBody({ intro, sections }: Pick<Guide, 'intro' | 'sections'>, guides: readonly string[]) {
  checkBlocks(intro, guides);
  const slugs = sections.flatMap(({ steps }) => steps.map(({ slug }) => slug));
  assert.equal(new Set(slugs).size, slugs.length);
  for (const section of sections) {
    checkKeys(section, 'kind', 'heading', 'blocks', 'steps');
    assert.ok(section.kind === 'other' || Object.hasOwn(SECTION_HEADINGS, section.kind));
    assert.equal(section.kind === 'steps', section.steps.length > 0);
    checkText(section.heading);
    checkBlocks(section.blocks, guides);
    for (const step of section.steps) {
      checkKeys(step, 'slug', 'title', 'blocks');
      checkText(step.slug);
      assert.ok(step.slug.length > 0 && step.slug.length <= 200);
      checkInlines(step.title, guides);
      checkBlocks(step.blocks, guides);
    }
  }
}

const GUIDE_KEYS = [
  ...['id', 'title', 'dataType', 'sources', 'destinations', 'checked?', 'version', 'stepCount', 'direct'],
  ...['tool?', 'names', 'formatted', 'intro', 'sections'],
];

function checkGuide(guide: Guide, guides: readonly string[]): void {
  checkKeys(guide, ...GUIDE_KEYS);
  const { title, dataType, sources, destinations, checked = '', version, tool, names } = guide;
  for (const text of [title, dataType, checked, version]) checkText(text);
  assert.doesNotMatch(title, /\n/);
  assert.match(checked, /^(\d{4}-\d\d-\d\d)?$/);
  if (tool !== undefined) checkAddress(tool);
  checkNames(names);
  for (const words of Object.values(guide.formatted)) {
    checkKeys(words, 'sources', 'destinations', 'checked?');
    for (const text of Object.values(words)) checkText(text);
  }
  for (const id of [...sources, ...destinations]) assert.ok(Object.hasOwn(names, id), id);
  checkBody(guide, guides);
}

function checkNames(names: Readonly<Record<string, string>>): void {
  assert.equal(Object.getPrototypeOf(names), Object.prototype);
  for (const [id, name] of Object.entries(names)) {
    assert.ok(id.length <= 200 && !(id in Object.prototype), id);
    checkText(id);
    checkText(name);
  }
}

/** Checks a collection and everything that is packed of it. */
export function checkCollection(collection: Collection): void {
  const ids = collection.guides.map(({ id }) => id);
  for (const guide of collection.guides) checkGuide(guide, ids);
  checkNames(collection.names);
  for (const service of collection.services) {
    checkKeys(service, 'id', 'name', 'aliases', 'home?', 'online', 'toolOf', 'default');
    for (const text of [service.name, ...service.aliases]) checkText(text);
    if (service.home !== undefined) checkAddress(service.home);
  }
  const { files, paths, requiredHosts, optionalHosts } = packCollection(collection);
  for (const host of [...requiredHosts, ...optionalHosts])
    assert.equal(new URL(`https://${host}/`).host, host);
  checkPaths(paths);
  for (const [path, text] of files) checkFile(path, text);
  for (const guide of collection.guides)
    assert.deepStrictEqual(JSON.parse(files.get(`guides/${guide.id}.json`) ?? ''), guide);
  const [first] = collection.guides;
  const search = openGuideSearch(files.get('index/search.json') ?? '');
  if (first) search(first.title, DEFAULT_PREFERENCES);
}

function checkFile(path: string, text: string): void {
  assert.match(path, /^(guides|index|index\/hosts|index\/types|pages)\/[a-z0-9][\w.-]*\.js(on)?$/i);
  if (path.endsWith('.json')) {
    assert.equal(JSON.stringify(JSON.parse(text)), text);
    return;
  }
  const [, paths = ''] = /^globalThis\.transferGuidesPages=(\{.*\});\n$/.exec(text) ?? [];
  checkPaths(JSON.parse(paths) as Record<string, string[]>);
}

function checkPaths(paths: Readonly<Record<string, readonly string[]>>): void {
  for (const path of Object.values(paths).flat())
    assert.ok(path === '' || path.split('/').every((part) => part !== ''), path);
}
