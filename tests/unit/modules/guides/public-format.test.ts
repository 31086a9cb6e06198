import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { INITIAL_STATE } from '../../../../core/state/state';
import { openGuideSearch } from '../../../../core/guides/search-guides';
import { compileCollection } from '../../../../modules/guides/compile-collection';
import { packCollection } from '../../../../modules/guides/pack-collection';
import { formatProblem } from '../../../../modules/guides/problem';
import { makeFolder, STEPS, type Files } from './collection-folder';

/** A folder like the public collection's: articles without service files. */
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

test('an article of the public collection compiles, with warnings', () => {
  const text = readFileSync('tests/fixtures/guides/public-article.md', 'utf8');
  const { collection, lines } = compilePublic({ 'a.md': text });
  expect(lines).toEqual([
    'a.md:1:1 steps: the guide has no steps, so it’s shown as plain text (warning)',
    'a.md:20:40 link: "portmap.dtinit.org" leads nowhere: write the whole address, with https:// (warning)',
  ]);
  expect(collection?.guides[0]?.sections.map(({ kind }) => kind)).toEqual(['can', 'cannot']);
});

describe('a service without a service file', () => {
  test('is a warning, and an error in a strict build', () => {
    const files = { 'a.md': article(STEPS, 'Kofr') };
    const lines = [
      'a.md:4:10 sources: there’s no service file for "Tune Cellar"',
      'a.md:5:15 destinations: there’s no service file for "Kofr"; did you mean "Koofr"?',
    ];
    expect(compilePublic(files).lines).toEqual(lines.map((line) => `${line} (warning)`));
    expect(compilePublic(files, { strict: true })).toEqual({ collection: undefined, lines });
  });

  test('is an error if its collection has service files, or its name makes no id', () => {
    const service = { 'services/koofr.yaml': 'name: Koofr\nhome: https://koofr.eu/\n' };
    expect(compilePublic({ 'a.md': article(STEPS), ...service }).collection).toBeUndefined();
    expect(compilePublic({ 'a.md': article(STEPS, '[Constructor, __proto__]') }).lines).toEqual(
      expect.arrayContaining([
        'a.md:5:16 destinations: unknown service "Constructor"',
        'a.md:5:29 destinations: unknown service "__proto__"',
      ]),
    );
  });

  test('has its guide in the picker and in the search, under its own name', () => {
    const { collection } = compilePublic({ 'a.md': article(STEPS) });
    const files = collection && packCollection(collection).files;
    const { names } = JSON.parse(files?.get('index/types/playlists.json') ?? '{}') as { names?: object };
    expect(names).toEqual({ 'tune-cellar': 'Tune Cellar', koofr: 'Koofr' });
    const search = openGuideSearch(files?.get('index/search.json') ?? '');
    expect(search('tune celar', INITIAL_STATE.preferences).map(({ id }) => id)).toEqual(['a']);
  });

  test('is one service, whatever the case of its name', () => {
    const { collection } = compilePublic({ 'a.md': article('Prose.', 'Tiktok, SquareSpace, TikTok') });
    expect(collection?.guides[0]?.destinations).toEqual(['tiktok', 'squarespace']);
  });
});

test('only services that guides name have their pages in the bundle', () => {
  const hostsOf = (destinations: string) => {
    const { collection } = compilePublic({ 'a.md': article('Prose.', destinations) });
    return [collection?.requiredHosts, collection?.optionalHosts];
  };
  expect(hostsOf('Koofr, Flickr')).toEqual([['app.koofr.net'], ['flickr.com', 'www.flickr.com']]);
  expect(hostsOf('Elsewhere')).toEqual([[], []]);
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

  test('headings with other wording are recognized', () => {
    const headings = {
      'What these solutions will do': 'can',
      'What this does': 'can',
      'What does this solution do?': 'other',
      'What it does not do?': 'cannot',
      "What this solution can't do": 'cannot',
      'What now?': 'other',
    };
    const body = Object.keys(headings).map((heading) => `## ${heading}\n\nText.\n`);
    expect(sectionsOf(body.join('\n'))?.map(([kind]) => kind)).toEqual(Object.values(headings));
  });

  test('a long item is a step with a short slug', () => {
    const long = `${'a'.repeat(300)}\n`;
    const [[, , slugs] = []] = sectionsOf(`1. ${long}2. ${long}`) ?? [];
    expect(slugs).toEqual(['a'.repeat(190), `${'a'.repeat(190)}-2`]);
  });
});
