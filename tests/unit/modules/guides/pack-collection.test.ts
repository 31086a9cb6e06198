import { describe, expect, test } from 'vitest';
import { packCollection } from '../../../../modules/guides/pack-collection';
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
toolOf: [Facebook]
pages: {transfer: [https://tool.example/move]}
`,
  'services/unused.yaml': 'name: Unused\nhome: https://u.example/\npages: {site: [https://u.example/*]}\n',
};
const { collection } = compile(FILES);
const packed = collection && packCollection(collection);
const files = packed?.files ?? new Map<string, string>();
const read = (path: string) => JSON.parse(files.get(path) ?? 'null') as Record<string, unknown>;
const ids = (index: unknown) => (index as { guides: { id: string }[] }).guides.map(({ id }) => id);

test('there is a file for each question, and none for a service that no guide has to do with', () => {
  expect([...files.keys()].sort()).toEqual([
    'guides/photos.json',
    'guides/posts.json',
    'index/hosts/app.koofr.net.json',
    'index/hosts/tool.example.json',
    'index/hosts/www.facebook.com.json',
    'index/picker.json',
    'index/search.json',
    'index/sites.json',
    'index/types/photos.json',
    'index/types/posts.json',
    'pages/app.koofr.net.js',
    'pages/tool.example.js',
  ]);
});

describe('a host’s file', () => {
  test('has the guides that fit its pages: from a source, from a tool’s service, to a destination', () => {
    for (const host of ['www.facebook.com', 'tool.example', 'app.koofr.net'])
      expect(ids(read(`index/hosts/${host}.json`))).toEqual(['photos', 'posts']);
    expect(read('index/hosts/tool.example.json')).toMatchObject({
      names: { tool: 'Tool' },
      rules: [{ service: 'tool', kind: 'transfer', toolOf: ['facebook'] }],
    });
  });

  test('has no guide that does not fit', () => {
    const away = compile({ ...FILES, 'away.md': FRONT.replace('Facebook', 'Dropbox') + STEPS }).collection;
    const text = away && packCollection(away).files.get('index/hosts/www.facebook.com.json');
    expect(ids(JSON.parse(text ?? 'null'))).toEqual(['photos', 'posts']);
  });
});

test('a summary has nothing of the text', () => {
  expect(Object.keys((read('index/picker.json')['guides'] as object[])[0] ?? {})).not.toContain('sections');
  expect(read('guides/photos.json')).toHaveProperty('sections');
});

test('the guides of a large collection are not in the picker’s first file', () => {
  const many = Object.fromEntries(Array.from({ length: 31 }, (_, n) => [`g${String(n)}.md`, FRONT + STEPS]));
  const large = compile({ ...FILES, ...many }).collection;
  const text = large && packCollection(large).files.get('index/picker.json');
  expect(JSON.parse(text ?? 'null')).toMatchObject({
    guides: [],
    dataTypes: [{ name: 'Photos' }, { name: 'Posts' }],
  });
});

test('the sites to switch on are those of the services that are no default ones', () => {
  expect(read('index/sites.json')).toEqual([
    { service: 'koofr', name: 'Koofr', hosts: ['app.koofr.net'] },
    { service: 'tool', name: 'Tool', hosts: ['tool.example'], toolOf: ['facebook'] },
  ]);
});

test('the detector brings the pages of the default services, and a script of its own those of each other host', () => {
  expect(packed?.paths).toEqual({ 'www.facebook.com': ['tyi'] });
  expect(files.get('pages/tool.example.js')).toBe(
    'globalThis.transferGuidesPages={"tool.example":["move"]};\n',
  );
});
