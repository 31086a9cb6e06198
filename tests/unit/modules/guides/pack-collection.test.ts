import { expect, test } from 'vitest';
import { parsePagePattern } from '../../../../core/pages/page-pattern';
import { listPages, packCollection } from '../../../../modules/guides/pack-collection';
import { compile, FRONT, STEPS, type Files } from './collection-folder';

const FILES: Files = {
  'photos.md': FRONT + STEPS,
  'posts.md': FRONT.replace('Photos', 'Posts') + STEPS,
  'services/facebook.yaml': `name: Facebook
default: true
home: https://www.facebook.com/
pages: {transfer: [https://www.facebook.com/tyi]}
`,
  'services/tool.yaml': `name: Tool
home: https://tool.example/
exportsFor: [Facebook]
pages: {transfer: [https://tool.example/move]}
`,
  'services/unused.yaml': 'name: Unused\nhome: https://u.example/\npages: {site: [https://u.example/*]}\n',
};
const { collection } = compile(FILES);
const packed = collection && packCollection(collection);
const files = packed?.files ?? new Map<string, string>();
const read = (path: string) => JSON.parse(files.get(path) ?? 'null') as Record<string, unknown>;

test('there is a file for each part of the index, and none for a service that no guide names', () => {
  expect([...files.keys()].sort()).toEqual([
    'guides/photos.json',
    'guides/posts.json',
    'index/hosts/app.koofr.net.json',
    'index/hosts/tool.example.json',
    'index/hosts/www.facebook.com.json',
    'index/picker.json',
    'index/search.json',
    'index/services.json',
    'index/sites.json',
    'index/types/photos.json',
    'index/types/posts.json',
    'pages/app.koofr.net.js',
    'pages/tool.example.js',
  ]);
});

test('a host has the guides from its sources and tools, and those to its destinations', () => {
  const away = { 'away.md': FRONT.replace('Facebook', 'Dropbox') + STEPS };
  const { collection: larger } = compile({ ...FILES, ...away });
  const guidesOf = (host: string) => {
    const text = larger && packCollection(larger).files.get(`index/hosts/${host}.json`);
    return (JSON.parse(text ?? 'null') as { guides: { id: string }[] }).guides.map(({ id }) => id);
  };
  expect(guidesOf('www.facebook.com')).toEqual(['photos', 'posts']);
  expect(guidesOf('tool.example')).toEqual(['photos', 'posts']);
  expect(guidesOf('app.koofr.net')).toEqual(['away', 'photos', 'posts']);
  expect(read('index/hosts/tool.example.json')).toMatchObject({
    names: { tool: 'Tool' },
    rules: [{ service: 'tool', kind: 'transfer', exportsFor: ['facebook'], tool: 'tool' }],
  });
});

test('the picker has the summaries and names of a small collection, and none of a large one', () => {
  const { guides, names } = read('index/picker.json');
  const [summary] = guides as object[];
  expect(names).toMatchObject({ facebook: 'Facebook', koofr: 'Koofr' });
  expect(summary).toHaveProperty('title');
  expect(Object.keys(summary ?? {}).sort()).toEqual(
    ['dataType', 'destinations', 'direct', 'id', 'sources', 'title', 'version'].sort(),
  );
  const many = Object.fromEntries(Array.from({ length: 31 }, (_, n) => [`g${String(n)}.md`, FRONT + STEPS]));
  const large = compile({ ...FILES, ...many }).collection;
  const text = large && packCollection(large).files.get('index/picker.json');
  expect(JSON.parse(text ?? 'null')).toEqual({
    guides: [],
    names: {},
    dataTypes: ['photos', 'posts'],
  });
});

test('the optional sites are those of the services that are not on by default', () => {
  expect(read('index/sites.json')).toEqual([
    { service: 'koofr', name: 'Koofr', hosts: ['app.koofr.net'] },
    { service: 'tool', name: 'Tool', hosts: ['tool.example'], exportsFor: ['facebook'] },
  ]);
});

test('the detector has the pages of default services, and each optional host a script with its own', () => {
  expect(packed?.pageList).toBe(' www.facebook.com/tyi ');
  expect(files.get('pages/tool.example.js')).toBe(
    'globalThis.transferGuides?.runtime?.id||(globalThis.transferGuides=" tool.example/move ");\n',
  );
});

test('the detector gets each path once, and no path that another one covers', () => {
  const rules = ['/a/b', '/a/*', '/*/c', '/a/b', '/d'].flatMap((path) => {
    const parsed = parsePagePattern(`https://x.example${path}`);
    return 'pattern' in parsed ? [{ service: 's', kind: 'site' as const, pattern: parsed.pattern }] : [];
  });
  expect(listPages({ 'x.example': rules })).toBe(' x.example/*/c x.example/a/* x.example/d ');
});
