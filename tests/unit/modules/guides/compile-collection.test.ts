import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { compile, compileGuide, FRONT, STEPS } from './collection-folder';

const fixture = (name: string) =>
  readFileSync(new URL(`../../../fixtures/guides/${name}`, import.meta.url), 'utf8');

describe('front matter', () => {
  test.each([
    ['a list', '["Koofr", Dropbox]'],
    ['a string', '"Koofr, Dropbox"'],
    ['other spellings', 'koofr,  DROPBOX'],
    ['a block list', '\n  - Koofr\n  - "Dropbox"'],
    ['one service twice', 'Koofr, Dropbox, koofr'],
  ])('services as %s', (_, destinations) => {
    const { collection } = compileGuide(
      FRONT.replace('destinations: Koofr', `destinations: ${destinations}`) + STEPS,
    );
    expect(collection?.guides[0]?.destinations).toEqual(['koofr', 'dropbox']);
  });

  test('where it leads and when it was checked is put in words, in every language of the UI', () => {
    const front = FRONT.replace('Koofr\n', 'Koofr, Dropbox\nchecked: 2026-11-23\n');
    const { collection } = compileGuide(front + STEPS);
    expect(Object.keys(collection?.guides[0]?.formatted ?? {})).toEqual(
      readdirSync('locales').map((file) => file.slice(0, -'.yml'.length)),
    );
    expect(collection?.guides[0]?.formatted['en']).toEqual({
      sources: 'Facebook',
      destinations: 'Koofr or Dropbox',
      checked: 'Nov 23, 2026',
    });
  });

  test('a name and an alias of one service are one service', () => {
    const { collection } = compileGuide(
      FRONT.replace('sources: Facebook', 'sources: Facebook Photos, Facebook') + STEPS,
    );
    expect(collection?.guides[0]?.sources).toEqual(['facebook']);
  });

  test('the data type is known by its name, whatever its capitals and spaces', () => {
    const { collection } = compileGuide(FRONT.replace('Photos', 'book  HISTORY') + STEPS);
    expect(collection?.guides[0]?.dataType).toBe('bookHistory');
  });
});

describe('text as it comes', () => {
  test('a byte order mark and CRLF change nothing but the version', () => {
    const text = `${FRONT}See <b>it</b>\n${STEPS}`;
    const plain = compileGuide(text);
    const windows = compileGuide(`\uFEFF${text.replaceAll('\n', '\r\n')}`);
    expect(windows.lines).toEqual(plain.lines);
    expect(windows.collection).toEqual(plain.collection);
  });

  test('a file without a final newline', () => {
    expect(compileGuide((FRONT + STEPS).trimEnd()).collection?.guides[0]?.stepCount).toBe(1);
  });
});

describe('body', () => {
  const guideOf = (body: string) => compileGuide(FRONT + body).collection?.guides[0];

  test('sections are known whatever their case and last punctuation', () => {
    const guide = guideOf(`## BEFORE you start:\n\n## What now?\n${STEPS}\n## If something goes wrong!\n`);
    expect(guide?.sections.map(({ kind }) => kind)).toEqual(['before', 'other', 'steps', 'wrong']);
  });

  test('the first h1 is left out, another opens a section', () => {
    const guide = guideOf(`# Title\n\nIntro\n\n# More\n\nText\n${STEPS}`);
    expect(guide?.intro).toEqual([{ type: 'paragraph', children: ['Intro'] }]);
    expect(guide?.sections.map(({ heading }) => heading)).toEqual(['More', 'Steps']);
  });

  test('a heading with a service’s name opens its part, up to the next of its level', () => {
    const guide = guideOf(
      `## Before you start\n\n### koofr\n\nA\n\n#### Deeper\n\nB\n\n### All\n\nC\n${STEPS}`,
    );
    expect(guide?.sections[0]?.blocks).toEqual([
      {
        type: 'for-service',
        service: 'koofr',
        children: [
          { type: 'paragraph', children: ['A'] },
          { type: 'subheading', children: ['Deeper'] },
          { type: 'paragraph', children: ['B'] },
        ],
      },
      { type: 'subheading', children: ['All'] },
      { type: 'paragraph', children: ['C'] },
    ]);
  });

  test('list items that lead with a service', () => {
    const guide = guideOf(`- **Koofr:** one\n- **Facebook Photos**: two\n- **Nobody:** three\n${STEPS}`);
    expect(guide?.intro).toMatchObject([
      {
        items: [
          { service: 'koofr', children: [{ children: ['one'] }] },
          { service: 'facebook', children: [{ children: ['two'] }] },
          { children: [{ children: [{ type: 'strong', children: ['Nobody:'] }, ' three'] }] },
        ],
      },
    ]);
  });

  test('steps have a title, a slug and the rest', () => {
    const guide = guideOf('## Steps\n\n1. **Open *the* tool:** now.\n\n   More.\n2. **Wait.**\n');
    expect(guide?.sections[0]?.steps).toEqual([
      {
        slug: 'open-the-tool',
        title: ['Open ', { type: 'emphasis', children: ['the'] }, ' tool'],
        blocks: [
          { type: 'paragraph', children: ['now.'] },
          { type: 'paragraph', children: ['More.'] },
        ],
      },
      { slug: 'wait', title: ['Wait'], blocks: [] },
    ]);
    expect(guide?.stepCount).toBe(2);
  });

  test('a paragraph of links is buttons in a step, and nowhere else', () => {
    const links = '[Tool](https://www.facebook.com/tyi) [Files](https://app.koofr.net)';
    const guide = guideOf(`${links}\n\n## Steps\n\n1. **Go.** ${links}\n`);
    expect(guide?.intro).toMatchObject([{ type: 'paragraph' }]);
    expect(guide?.sections[0]?.steps[0]?.blocks).toEqual([
      {
        type: 'actions',
        actions: [
          { label: 'Tool', href: 'https://www.facebook.com/tyi', opensTool: true },
          { label: 'Files', href: 'https://app.koofr.net/', opensTool: false },
        ],
      },
    ]);
  });

  test('a relative link to another guide is a link to that guide', () => {
    const { collection, lines } = compile({
      'a.md': `${FRONT}[one](b.md) [two](./b.md) [three](b.md#steps)\n${STEPS}`,
      'b.md': FRONT + STEPS,
    });
    const link = (text: string) => ({ type: 'guide-link', guide: 'b', children: [text] });
    expect(collection?.guides[0]?.intro).toEqual([
      { type: 'paragraph', children: [link('one'), ' ', link('two'), ' ', link('three')] },
    ]);
    expect(lines).toEqual([]);
  });
});

test('an article of the public collection’s kind builds, with warnings', () => {
  const { collection, lines } = compileGuide(fixture('public-article.md'));
  expect(lines).toEqual([
    'guides/x.md:1:1 steps: the guide has no steps: it is shown as prose (warning)',
    'guides/x.md:20:40 link: "portmap.dtinit.org" leads nowhere: write the whole address, with https:// (warning)',
  ]);
  expect(collection?.guides[0]).toMatchObject({
    sources: ['facebook'],
    destinations: ['koofr', 'dropbox'],
  });
  expect(collection?.guides[0]?.sections.map(({ kind }) => kind)).toEqual(['can', 'cannot']);
});

test('guides and hosts come in a fixed order, and compiling twice gives the same', () => {
  const files = { 'b.md': FRONT + STEPS, 'a.md': FRONT + STEPS, 'README.md': '# Not a guide' };
  const first = compile(files).collection;
  expect(first?.guides.map(({ id }) => id)).toEqual(['a', 'b']);
  expect(first?.optionalHosts).toEqual(['app.koofr.net', 'www.facebook.com']);
  expect(JSON.stringify(compile(files).collection)).toBe(JSON.stringify(first));
});

test('the version follows the text', () => {
  const version = (text: string) => compileGuide(text).collection?.guides[0]?.version;
  expect(version(FRONT + STEPS)).toMatch(/^[0-9a-f]{10}$/);
  expect(version(`${FRONT}${STEPS} `)).not.toBe(version(FRONT + STEPS));
});
