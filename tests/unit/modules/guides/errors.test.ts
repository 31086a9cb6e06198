import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { compileCollection } from '../../../../modules/guides/compile-collection';
import { compile, compileGuide, FRONT, makeFolder, SERVICES, STEPS, type Files } from './collection-folder';

const BODY = FRONT + STEPS;
const NAMED = 'name: A\nhome: https://a.example/\n';

/** A guide of `FRONT` in which some lines of the front matter read otherwise. */
function front(changes: Readonly<Record<string, string | undefined>>): string {
  const fields = { title: 'Move photos', datatype: 'Photos', sources: 'Facebook', destinations: 'Koofr' };
  const lines = Object.entries({ ...fields, ...changes })
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}: ${value ?? ''}`);
  return `---\n${lines.join('\n')}\n---\n${STEPS}`;
}

const service = (text: string): Files => ({ 'x.md': BODY, 'services/a.yaml': text });
const pattern = (text: string) => service(`${NAMED}pages:\n  site: ["${text}"]\n`);

describe('an error in a guide', () => {
  test.each<[string, string, string[]]>([
    ['missing title', front({ title: undefined }), ['2:1 title: is missing']],
    ['empty title', front({ title: '' }), ['2:1 title: is empty']],
    ['missing sources', front({ sources: undefined }), ['2:1 sources: is missing or empty']],
    ['empty list', front({ sources: '[]' }), ['4:1 sources: is missing or empty']],
    ['only commas', front({ destinations: '","' }), ['5:1 destinations: is missing or empty']],
    ['a list as data type', front({ datatype: '[Photos]' }), ['3:1 datatype: must be one text']],
    [
      'unknown data type',
      front({ datatype: 'Photo' }),
      ['3:11 datatype: unknown data type "Photo"; did you mean "Photos"?'],
    ],
    [
      'far data type',
      front({ datatype: 'Fotos und so' }),
      ['3:11 datatype: unknown data type "Fotos und so"'],
    ],
    [
      'unknown service',
      front({ destinations: 'Koofr, Kofr' }),
      ['5:15 destinations: unknown service "Kofr"; did you mean "Koofr"?'],
    ],
    [
      'unknown service in a list',
      front({ destinations: '\n  - Koofr\n  - Kofr' }),
      ['7:5 destinations: unknown service "Kofr"; did you mean "Koofr"?'],
    ],
    ['unknown key', front({ souces: 'x' }), ['6:1 souces: unknown field; did you mean "sources"?']],
    ['template title', front({ title: 'XXX' }), ['2:8 title: still has the template\'s "XXX"']],
    ['template body', `${FRONT}\nAn XXX here\n${STEPS}`, ['8:4 text: still has the template\'s "XXX"']],
    [
      'no such day',
      front({ checked: '2026-02-30' }),
      ['6:10 checked: "2026-02-30" is not a day: write it as 2026-11-23'],
    ],
    ['to itself', front({ sources: 'Koofr' }), ['5:1 destinations: lead from a service to itself only']],
    [
      'a slug met twice',
      `${FRONT}## Steps\n1. **Go.** a\n2. **Go:** b\n`,
      ['9:1 steps: two steps are named "go": give one another title'],
    ],
    [
      'javascript: link',
      `${FRONT}\n[a](javascript:alert(1))\n${STEPS}`,
      ['8:1 link: a link must not start with "javascript:"; only https: is allowed'],
    ],
    [
      'javascript: link, disguised',
      `${FRONT}\n[a](JaVa&#10;Script:alert)\n${STEPS}`,
      ['8:1 link: a link must not start with "javascript:"; only https: is allowed'],
    ],
    [
      'javascript: reference',
      `${FRONT}\nsee [a][r]\n\n[r]: javascript:x\n${STEPS}`,
      ['8:5 link: a link must not start with "javascript:"; only https: is allowed'],
    ],
    [
      'data: link',
      `${FRONT}\n[a](data:text/html,x)\n${STEPS}`,
      ['8:1 link: a link must not start with "data:"; only https: is allowed'],
    ],
    [
      'link with a password',
      `${FRONT}\n[a](https://u:p@x.example/)\n${STEPS}`,
      ['8:1 link: a link must not hold a user name or a password'],
    ],
    [
      'broken YAML',
      `---\ntitle: a: b\n---\n${STEPS}`,
      ['2:8 yaml: Nested mappings are not allowed in compact mappings'],
    ],
    ['a key twice', front({}).replace('---\n', '---\ntitle: a\n'), ['3:1 yaml: Map keys must be unique']],
    ['---json', '---json\n{}\n---\n', ['1:1 front matter: must be YAML between two lines of "---"']],
    ['nested too deeply', `${FRONT}${'>'.repeat(8_000)} x\n`, ['1:1 text: is nested too deeply']],
    ['over 256 KB', BODY + 'x'.repeat(256 * 1024), ['1:1 file: has over 256 KB of text: split it']],
  ])('%s', (_, text, expected) => {
    const { collection, lines } = compileGuide(text);
    expect(lines).toEqual(expected.map((line) => `guides/x.md:${line}`));
    expect(collection).toBeUndefined();
  });

  test('---js is reported and never run', () => {
    const { lines } = compileGuide('---js\n{ title: (globalThis.frontMatterRan = true) }\n---\n');
    expect(lines).toEqual(['guides/x.md:1:1 front matter: must be YAML between two lines of "---"']);
    expect('frontMatterRan' in globalThis).toBe(false);
  });

  test('all errors of all files are reported at once, in order', () => {
    const { lines } = compile({
      'b.md': front({ title: '', souces: 'x' }),
      'a.md': front({ datatype: 'Photo' }),
      'services/koofr.yaml': 'name: Koofr\nhome: http://koofr.eu/\n',
    });
    expect(lines.map((line) => line.replace(/:? .*/, ''))).toEqual([
      'guides/a.md:3:11',
      'guides/b.md:2:1',
      'guides/b.md:6:1',
      'guides/services/koofr.yaml:2:7',
    ]);
  });
});

describe('an error in a service file', () => {
  test.each<[string, Files, string[]]>([
    ['missing name', service('home: https://a.example/\n'), ['1:1 name: is missing']],
    ['empty name', service('name:\nhome: https://a.example/\n'), ['1:1 name: is empty']],
    [
      'http: home',
      service('name: A\nhome: http://a.example/\n'),
      ['2:7 home: must be an address that starts with "https://"'],
    ],
    ['unknown key', service(`${NAMED}page: {}\n`), ['3:1 page: unknown field; did you mean "pages"?']],
    [
      'unknown page kind',
      service(`${NAMED}pages: {sites: []}\n`),
      ['3:9 sites: unknown field; did you mean "site"?'],
    ],
    ['pages that are a text', service(`${NAMED}pages: x\n`), ['3:1 pages: must have fields of its own']],
    ['aliases that are a map', service(`${NAMED}aliases: {a: b}\n`), ['3:1 aliases: must be a list']],
    [
      'an empty alias',
      service(`${NAMED}aliases: [B, ""]\n`),
      ['3:14 aliases: must have only texts, none of them empty'],
    ],
    [
      'pages of a kind that are a map',
      service(`${NAMED}pages:\n  site: {a: b}\n`),
      ['4:3 pages.site: must be a list'],
    ],
    [
      'several at once',
      service('nam: A\nhom: x\n'),
      [
        '1:1 nam: unknown field; did you mean "name"?',
        '1:1 name: is missing',
        '1:1 home: is missing',
        '2:1 hom: unknown field; did you mean "home"?',
      ],
    ],
    ['a list', service('- a\n'), ['1:1 yaml: must be a list of fields, one `name: value` a line']],
    [
      'broken YAML',
      service('name: [\n'),
      ['2:1 yaml: Flow sequence in block collection must be sufficiently indented and end with a ]'],
    ],
    [
      'template',
      service('name: XXX\nhome: https://a.example/\n'),
      ['1:7 name: still has the template\'s "XXX"'],
    ],
    ['<all_urls>', pattern('<all_urls>'), ['4:10 pages.site: "<all_urls>" matches every host']],
    ['*://*/*', pattern('*://*/*'), ['4:10 pages.site: "*://*/*" matches every host']],
    ['https://*/*', pattern('https://*/*'), ['4:10 pages.site: "https://*/*" matches every host']],
    [
      'bad pattern',
      pattern('http://a.example/'),
      ['4:10 pages.site: "http://a.example/" must start with "https://"'],
    ],
    [
      'example of another kind',
      service(`${NAMED}pages: {site: [https://a.example/*]}\nexamples: {transfer: [https://a.example/b]}\n`),
      ['4:23 examples.transfer: "https://a.example/b" is site by the patterns, not transfer'],
    ],
    [
      'example of nothing',
      service(`${NAMED}examples: {site: [https://a.example/b]}\n`),
      ['3:19 examples.site: "https://a.example/b" is none by the patterns, not site'],
    ],
    [
      'example of another service',
      service(`${NAMED}examples: {site: [https://www.facebook.com/tyi]}\n`),
      [
        '3:19 examples.site: "https://www.facebook.com/tyi" is transfer of facebook by the patterns, not site',
      ],
    ],
    [
      'example of none that matches',
      service(`${NAMED}pages: {site: [https://a.example/*]}\nexamples: {none: [https://a.example/b]}\n`),
      ['4:19 examples.none: "https://a.example/b" is site by the patterns, not none'],
    ],
  ])('%s', (_, files, expected) => {
    const { collection, lines } = compile(files);
    expect(lines).toEqual(expected.map((line) => `guides/services/a.yaml:${line}`));
    expect(collection).toBeUndefined();
  });

  test('a page that two services claim', () => {
    expect(compile(pattern('https://app.koofr.net/*')).lines).toEqual([
      'guides/services/koofr.yaml:4:9 pages.site: "https://app.koofr.net/*" is claimed by guides/services/a.yaml already',
    ]);
  });
});

describe('an error in a folder', () => {
  test.each<[string, Files, string[]]>([
    [
      'not UTF-8',
      { 'x.md': new Uint8Array([0xff, 0xfe, 0x41]) },
      ['guides/x.md:1:1 file: is not UTF-8 text: save it as UTF-8'],
    ],
    [
      'two guides with one id',
      { 'x.md': BODY, 'X.md': BODY },
      ['guides/x.md:1:1 id: has the same id as guides/X.md: rename one of them'],
    ],
    ['no guide', { 'README.md': BODY }, ['guides:1:1 folder: has no guide: add a file that ends in ".md"']],
  ])('%s', (_, files, expected) => {
    const { collection, lines } = compile(files);
    expect(lines).toEqual(expected);
    expect(collection).toBeUndefined();
  });

  test('no folder', () => {
    const { collection, problems } = compileCollection('no/such/folder');
    expect(problems).toMatchObject([
      { file: 'no/such/folder', field: 'folder', reason: 'there is no such folder' },
    ]);
    expect(collection).toBeUndefined();
  });

  test('a link that leaves it', () => {
    const outside = makeFolder({ 'secret.md': BODY });
    const folder = makeFolder(SERVICES);
    symlinkSync(path.join(outside, 'secret.md'), path.join(folder, 'x.md'));
    expect(compileCollection(folder).problems).toMatchObject([
      { reason: 'is a link to a file outside the collection' },
    ]);
  });
});
