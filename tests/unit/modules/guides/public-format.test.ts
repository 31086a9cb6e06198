import { describe, expect, test } from 'vitest';
import { DEFAULT_PREFERENCES } from '../../../../core/state/preferences';
import { openGuideSearch } from '../../../../core/guides/search-guides';
import { compileCollection } from '../../../../modules/guides/compile-collection';
import { packCollection } from '../../../../modules/guides/pack-collection';
import { formatProblem } from '../../../../modules/guides/problem';
import { makeFolder, type Files } from './collection-folder';

/** A folder as the public collection's: articles, and no description of any service. */
function compilePublic(files: Files, options = {}) {
  const folder = makeFolder(files);
  const { collection, problems } = compileCollection(folder, options);
  return {
    collection,
    lines: problems.map((problem) => formatProblem(problem).replace(/^.*\/(?=[^/]*:\d)/, '')),
  };
}

const article = (body: string, destinations = 'Koofr') =>
  `---\ntitle: Songs from here to there\ndatatype: Playlists\nsources: Tune Cellar\ndestinations: ${destinations}\n---\n${body}`;

describe('a service that nobody has described', () => {
  const { collection, lines } = compilePublic({ 'a.md': article('\n## Steps\n\n1. **Go.** Now.\n') });

  test('is a warning, and an error in a strict build', () => {
    expect(lines).toEqual(['a.md:4:10 sources: nobody has described the service "Tune Cellar" (warning)']);
    expect(compilePublic({ 'a.md': article('\n## Steps\n\n1. **Go.** Now.\n') }, { strict: true })).toEqual({
      collection: undefined,
      lines: ['a.md:4:10 sources: nobody has described the service "Tune Cellar"'],
    });
  });

  test('has its guide found by the picker and by the search, under its own name', () => {
    const files = collection && packCollection(collection).files;
    const read = (path: string) => JSON.parse(files?.get(path) ?? 'null') as Record<string, unknown>;
    expect(read('index/picker.json')).toMatchObject({
      dataTypes: [{ name: 'Playlists', file: 'playlists' }],
    });
    expect(read('index/types/playlists.json')['names']).toEqual({
      'tune-cellar': 'Tune Cellar',
      koofr: 'Koofr',
    });
    const search = openGuideSearch(files?.get('index/search.json') ?? '');
    expect(search('tune celar', DEFAULT_PREFERENCES).map(({ id }) => id)).toEqual(['a']);
  });

  test('two spellings that differ in capitals are one', () => {
    const { collection: both } = compilePublic({
      'a.md': article('Prose.', 'TikTok'),
      'b.md': article('Prose.', 'Tiktok, Squarespace, SquareSpace'),
    });
    expect(both?.guides.map(({ destinations }) => destinations)).toEqual([
      ['tiktok'],
      ['tiktok', 'squarespace'],
    ]);
  });

  test('near to one that is described, that one is asked after', () => {
    expect(compilePublic({ 'a.md': article('Prose.', 'Kofr') }).lines).toContain(
      'a.md:5:15 destinations: nobody has described the service "Kofr"; did you mean "Koofr"? (warning)',
    );
  });

  test('does not stop a collection that describes its services from being strict about them', () => {
    const described = {
      'a.md': article('Prose.'),
      'services/koofr.yaml': 'name: Koofr\nhome: https://koofr.eu/\n',
    };
    expect(compilePublic(described).collection).toBeUndefined();
  });
});

test('the services of ours that its guides name bring their pages, and no other does', () => {
  const { collection } = compilePublic({ 'a.md': article('Prose.', 'Koofr, Flickr') });
  expect(collection?.requiredHosts).toEqual(['app.koofr.net']);
  expect(collection?.optionalHosts).toEqual(['www.flickr.com']);
});

test('a collection whose services are all unknown asks for no host at all', () => {
  const { collection } = compilePublic({ 'a.md': article('Prose.', 'Elsewhere') });
  expect([collection?.requiredHosts, collection?.optionalHosts]).toEqual([[], []]);
});

describe('steps are found where they are', () => {
  const sectionsOf = (body: string) =>
    compilePublic({ 'a.md': article(body) }).collection?.guides[0]?.sections.map(
      ({ kind, heading, steps }) => [kind, heading, steps.map(({ slug }) => slug)],
    );

  test.each<[string, string, unknown]>([
    [
      'under another heading',
      '## Instructions\n\n1. Go there\n2. Press it\n',
      [['steps', 'Instructions', ['go-there', 'press-it']]],
    ],
    [
      'before any heading',
      'So:\n\n1. Go there\n2. Go there\n',
      [['steps', 'Steps', ['go-there', 'go-there-2']]],
    ],
    [
      'in the first list of several items, and only there',
      '## One\n\n1. Alone\n\n## Two\n\n1. Go\n2. Press\n\n## Three\n\n1. Go\n2. Press\n',
      [
        ['other', 'One', []],
        ['steps', 'Two', ['go', 'press']],
        ['other', 'Three', []],
      ],
    ],
    [
      'not in what a solution can do',
      '## What this solution can do\n\n1. This\n2. That\n',
      [['can', 'What this solution can do', []]],
    ],
    [
      'in items that begin with something else than words',
      '## How\n\n1. > Go\n2. `press`\n3. …\n',
      [['steps', 'How', ['step', 'press', 'step-2']]],
    ],
  ])('%s', (_, body, expected) => {
    expect(sectionsOf(body)).toEqual(expected);
  });

  test.each([
    ['What these solutions will do', 'can'],
    ['What does this solution do?', 'other'],
    ['What this does', 'can'],
    ['What it does not do?', 'cannot'],
    ["What this solution can't do", 'cannot'],
    ['What these solutions will not do', 'cannot'],
    ['What now?', 'other'],
  ])('the heading "%s" is of the kind "%s"', (heading, kind) => {
    expect(sectionsOf(`## ${heading}\n\nText.\n`)?.[0]?.[0]).toBe(kind);
  });
});

test('an e-mail address in the text is text, with a warning', () => {
  const { collection, lines } = compilePublic({ 'a.md': article('Write to a@b.example today.') });
  expect(collection?.guides[0]?.intro).toEqual([
    { type: 'paragraph', children: ['Write to a@b.example today.'] },
  ]);
  expect(lines).toContain(
    'a.md:7:10 link: "mailto:a@b.example" is shown as text: a guide links to pages only (warning)',
  );
});
