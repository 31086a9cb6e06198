import assert from 'node:assert/strict';
import * as v from 'valibot';
import { DATA_TYPE_IDS } from '../../core/guides/data-types';
import { openGuideSearch } from '../../core/guides/search-guides';
import { SECTION_HEADINGS, type Guide } from '../../core/guides/guide';
import type { Block as BlockNode, Inline as InlineNode } from '../../core/guides/rich-text';
import { INITIAL_STATE } from '../../core/state/state';
import type { Collection } from '../../modules/guides/compile-collection';
import { packCollection } from '../../modules/guides/pack-collection';

// What the compiler may return, as schemas that share no code with it.

const UNSEEN =
  /[\0-\x08\x0B-\x1F\x7F-\x9F\xAD\u034F\u115F\u1160\u180E\u200B\u2028-\u202E\u2060-\u206F\u3164\uFEFF\uFFA0\uFFF9-\uFFFB\p{Cs}\u{1BCA0}-\u{1BCA3}\u{1D173}-\u{1D17A}\u{E0000}-\u{E0FFF}]/u;

const Text = v.pipe(
  v.string(),
  v.check((text) => !UNSEEN.test(text), 'has hidden characters'),
);
const Slug = v.pipe(Text, v.minLength(1), v.maxLength(200));
const Id = v.pipe(
  Slug,
  v.check((id) => !(id in Object.prototype)),
);
const Address = v.pipe(
  Text,
  v.regex(/^https:\/\/[^/@\\\s]+(\/|$)/),
  v.check((href) => {
    const { protocol, username, password, href: again } = new URL(href);
    return protocol === 'https:' && username === '' && password === '' && again === href;
  }),
);

const Inlines: v.GenericSchema<readonly InlineNode[]> = v.lazy(() => v.array(v.union([Text, InlineObject])));
const InlineObject = v.variant('type', [
  v.strictObject({ type: v.picklist(['strong', 'emphasis', 'deleted']), children: Inlines }),
  v.strictObject({ type: v.literal('code'), text: Text }),
  v.strictObject({ type: v.literal('break') }),
  v.strictObject({ type: v.literal('link'), href: Address, children: Inlines }),
  v.strictObject({ type: v.literal('guide-link'), guide: Id, children: Inlines }),
]);

const Blocks: v.GenericSchema<readonly BlockNode[]> = v.lazy(() => v.array(BlockObject));
const Action = v.strictObject({ label: Text, href: Address, opensTool: v.boolean() });
const ListItem = v.strictObject({ service: v.exactOptional(Id), children: Blocks });
const BlockObject = v.variant('type', [
  v.strictObject({ type: v.picklist(['paragraph', 'subheading']), children: Inlines }),
  v.strictObject({ type: v.literal('actions'), actions: v.array(Action) }),
  v.strictObject({ type: v.literal('list'), ordered: v.boolean(), items: v.array(ListItem) }),
  v.strictObject({ type: v.literal('quote'), children: Blocks }),
  v.strictObject({ type: v.literal('code-block'), text: Text }),
  v.strictObject({ type: v.literal('table'), head: v.array(Inlines), rows: v.array(v.array(Inlines)) }),
  v.strictObject({ type: v.literal('for-service'), service: Id, children: Blocks }),
]);

const Section = v.pipe(
  v.strictObject({
    kind: v.picklist(['other', ...(Object.keys(SECTION_HEADINGS) as (keyof typeof SECTION_HEADINGS)[])]),
    heading: Text,
    blocks: Blocks,
    steps: v.array(v.strictObject({ slug: Slug, title: Inlines, blocks: Blocks, reachedOn: v.array(Id) })),
  }),
  v.check(({ kind, steps }) => (kind === 'steps') === steps.length > 0, 'has steps but for its kind'),
);
const BODY = { intro: Blocks, sections: v.array(Section) };
const Body = v.object(BODY);
const Names = v.record(Id, Text);
const Day = v.pipe(Text, v.regex(/^\d{4}-\d\d-\d\d$/));
const Line = v.pipe(Text, v.regex(/^.*$/));
const GuideFile = v.strictObject({
  ...BODY,
  id: Id,
  title: Line,
  language: v.literal('en'),
  headline: Line,
  promise: v.pipe(Text, v.maxLength(200)),
  leaving: v.exactOptional(
    v.strictObject({ headline: v.exactOptional(Line), promise: v.exactOptional(Line) }),
  ),
  dataType: v.picklist(DATA_TYPE_IDS),
  sources: v.array(Id),
  destinations: v.array(Id),
  checked: v.exactOptional(Day),
  version: Text,
  direct: v.boolean(),
  tool: v.exactOptional(Address),
  toolId: v.exactOptional(Id),
  names: Names,
  formatted: v.record(Text, v.strictObject({ sources: Text, checked: v.exactOptional(Text) })),
});
const Service = v.strictObject({
  id: Id,
  name: Text,
  aliases: v.array(Text),
  home: v.exactOptional(Address),
  online: v.boolean(),
  exportsFor: v.array(Id),
  default: v.boolean(),
});
const Path = v.pipe(
  Text,
  v.check((path) => path === '' || path.split('/').every((part) => part !== '')),
);
const Paths = v.pipe(
  v.string(),
  v.check((list) => list.startsWith(' ') && list.endsWith(' ')),
  v.transform((list) =>
    list
      .split(' ')
      .filter(Boolean)
      .map((page) => page.slice(page.indexOf('/') + 1)),
  ),
  v.array(v.union([v.literal('/'), Path])),
);

export const checkText = (text: string): void => v.assert(Text, text);

export function checkBody(body: Pick<Guide, 'intro' | 'sections'>, guides: readonly string[]): void {
  v.assert(Body, body);
  const slugs = body.sections.flatMap(({ steps }) => steps.map(({ slug }) => slug));
  assert.equal(new Set(slugs).size, slugs.length);
  for (const [, guide] of JSON.stringify(body).matchAll(/"type":"guide-link","guide":"([^"]*)"/g))
    assert.ok(guides.includes(guide ?? ''), guide);
}

/** Checks a collection and all files that are made of it. */
export function checkCollection(collection: Collection): void {
  v.assert(v.array(Service), collection.services);
  v.assert(Names, collection.names);
  const { files, pageList, requiredHosts, optionalHosts } = packCollection(collection);
  const ids = collection.guides.map(({ id }) => id);
  for (const guide of collection.guides) {
    v.assert(GuideFile, guide);
    checkBody(guide, ids);
    for (const id of [...guide.sources, ...guide.destinations]) assert.ok(Object.hasOwn(guide.names, id), id);
    // Nothing but plain data: no getter, no object of a class.
    assert.deepStrictEqual(JSON.parse(files.get(`guides/${guide.id}.json`) ?? ''), guide);
  }
  for (const host of [...requiredHosts, ...optionalHosts])
    assert.equal(new URL(`https://${host}/`).host, host);
  v.parse(Paths, pageList);
  for (const [path, text] of files) checkFile(path, text);
  const [first] = collection.guides;
  const search = openGuideSearch(files.get('index/search.json') ?? '');
  if (first) search(first.title, INITIAL_STATE.preferences);
}

function checkFile(path: string, text: string): void {
  assert.match(path, /^(guides|index|index\/hosts|index\/types|pages)\/[a-z0-9][\w.-]*\.js(on)?$/i);
  if (path.endsWith('.json')) return assert.equal(JSON.stringify(JSON.parse(text)), text);
  const [, list = ''] = /^globalThis\..*\(globalThis\.transferGuides=(".*")\);\n$/.exec(text) ?? [];
  v.parse(Paths, JSON.parse(list));
}
