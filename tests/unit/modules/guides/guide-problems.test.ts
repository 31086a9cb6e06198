import { describe, expect, test } from 'vitest';
import { guideText } from '../../../../core/guides/guide-text';
import { compile, compileGuide, FRONT, STEPS } from './collection-folder';

/** The problems of a guide without its path, and the plain text of the guide. */
function compileText(text: string, options = {}) {
  const { collection, lines } = compileGuide(text, options);
  const [guide] = collection?.guides ?? [];
  return { lines: lines.map((line) => line.replace('guides/x.md:', '')), words: guide && guideText(guide) };
}

describe('every problem of the front matter is reported, where it is', () => {
  test.each<[string, string, string[]]>([
    [
      'missing fields',
      'checked: 2026-11-23',
      [
        '2:1 title: is missing',
        '2:1 datatype: is missing',
        '2:1 sources: is missing or empty',
        '2:1 destinations: is missing or empty',
      ],
    ],
    [
      'empty fields',
      'title:\ndatatype: ""\nsources: []\ndestinations: ","',
      [
        '2:1 title: is empty',
        '3:1 datatype: is empty',
        '4:1 sources: is missing or empty',
        '5:1 destinations: is missing or empty',
      ],
    ],
    [
      'values of another kind',
      'title: [a]\ndatatype: {a: b}\nsources: {a: b}\ndestinations: [a, "", [b]]',
      [
        '2:1 title: must be text',
        '3:1 datatype: must be text',
        '4:1 sources: must be a list',
        '5:19 destinations: must contain only text, and no empty items',
        '5:23 destinations: must contain only text, and no empty items',
      ],
    ],
    [
      'values that are unknown, or left from the template',
      'title: XXX\ndatatype: Photo\nsources: Facebook, Elsewhere\ndestinations:\n  - Koofr\n  - Kofr\nsouces: x',
      [
        '2:8 title: still contains "XXX" from the template',
        '3:11 datatype: unknown data type "Photo"; did you mean "Photos"?',
        '4:10 sources: unknown service "Elsewhere"',
        '7:5 destinations: unknown service "Kofr"; did you mean "Koofr"?',
        '8:1 souces: unknown field; did you mean "sources"?',
      ],
    ],
    [
      'a guide to its own source, and no day',
      'title: A\ndatatype: Photos\nsources: Koofr\ndestinations: koofr\nchecked: 2026-02-30',
      [
        '5:1 destinations: must be a different service from the source',
        '6:10 checked: "2026-02-30" isn’t a day: write it as 2026-11-23',
      ],
    ],
    [
      'a mistyped year',
      'title: A\ndatatype: Photos\nsources: Facebook\ndestinations: Koofr\nchecked: 2999-01-01',
      ['6:10 checked: "2999-01-01" is far in the future'],
    ],
    [
      'first words that are too long, and an unknown field among them',
      `title: A\ndatatype: Photos\nsources: Facebook\ndestinations: Koofr\nheadline: ${'h'.repeat(121)}\nleaving:\n  headlin: B\n  promise: ${'p'.repeat(201)}`,
      [
        '6:11 headline: must have at most 120 characters, and has 121',
        '8:3 headlin: unknown field; did you mean "headline"?',
        '9:12 leaving.promise: must have at most 200 characters, and has 201',
      ],
    ],
    ['broken YAML', 'title: a: b', ['2:8 yaml: Nested mappings are not allowed in compact mappings']],
  ])('%s', (_, front, expected) => {
    expect(compileText(`---\n${front}\n---\n${STEPS}`)).toEqual({ lines: expected, words: undefined });
  });

  const UNREADABLE = '1:1 front matter: must be YAML between two lines of "---"';
  test.each([
    [
      'Text\n---\n',
      '1:1 front matter: is missing: start with "---", title, datatype, sources, destinations, "---"',
    ],
    [
      '---\n\n---\n',
      '1:1 front matter: is missing: start with "---", title, datatype, sources, destinations, "---"',
    ],
    ['---json\n{}\n---\n', UNREADABLE],
    ['---constructor\ntitle: x\n---\n', UNREADABLE],
    ['---\ntitle: x\n\nText\n', UNREADABLE],
    ['---\ntitle: x\n---x\nText\n---\n', UNREADABLE],
    [`---\n- a\n---\n${STEPS}`, '2:1 yaml: must contain fields, one `name: value` per line'],
  ])('its shape: %j', (text, expected) => {
    expect(compileText(text).lines).toEqual([expected]);
  });

  test('front matter in a programming language is never run', () => {
    compileText('---js\n{ title: (globalThis.frontMatterRan = true) }\n---\n');
    expect('frontMatterRan' in globalThis).toBe(false);
  });

  test('a tag that YAML does not know is a warning', () => {
    expect(compileText(FRONT.replace('Move', '!!js/function Move') + STEPS).lines).toEqual([
      '2:8 yaml: Unresolved tag: tag:yaml.org,2002:js/function (warning)',
    ]);
  });
});

describe('every problem of the text is reported, where it is', () => {
  test('what may not be in a bundle is an error, even below invalid front matter', () => {
    const body = `[a](javascript:x) [a](JaVa&#10;Script:x) [a](java&#9;script://[)
see [r], [a](data:text/html,x) [a](https://u:p@x.example/) XXX

[r]: javascript:x
`;
    const script = 'link: a link can’t start with "javascript:": use https://';
    expect(compileText(FRONT.replace('Move photos', '') + body + STEPS).lines).toEqual([
      '2:1 title: is empty',
      ...[`7:1 ${script}`, `7:19 ${script}`, `7:42 ${script}`, `8:5 ${script}`],
      '8:10 link: a link can’t start with "data:": use https://',
      '8:32 link: a link can’t contain a user name or a password',
      '8:60 text: still contains "XXX" from the template',
    ]);
  });

  test('what can be left out or shown as text is a warning', () => {
    const body = `<aside>

Hi <b>you</b><!-- note --> ![it](https://x.example/a.png) a[^1]

</aside>

<!-- note -->

[t](http://x.example) www.y.example a@x.example [y](y.md) [z](//x.example)
[https://x.example/a](https://y.example/) [www.x.example](https://x.example.org) [www.x.example](https://m.x.example)

[^1]: note
`;
    const { lines, words } = compileText(FRONT + body + STEPS);
    expect(lines.map((line) => line.replace(/ \(warning\)$/, ''))).toEqual([
      '7:1 text: raw HTML is left out: <aside>',
      '9:4 text: raw HTML is left out: <b>',
      '9:10 text: raw HTML is left out: </b>',
      '9:28 text: a picture is left out: guides are text only',
      '9:60 text: a footnote is left out',
      '11:1 text: raw HTML is left out: </aside>',
      '15:1 link: "http://x.example" isn’t secure: use its https:// address',
      '15:23 link: "http://www.y.example" isn’t secure: use its https:// address',
      '15:37 link: "mailto:a@x.example" is shown as plain text: guides can link only to web pages',
      '15:49 link: "y.md" leads nowhere: write the whole address, with https://',
      '15:59 link: "//x.example" leads nowhere: write the whole address, with https://',
      '16:1 link: its text shows a different site from "https://y.example/"',
      '16:43 link: its text shows a different site from "https://x.example.org/"',
      '18:1 text: a footnote is left out',
    ]);
    expect(words?.replace(/\s+/g, ' ')).toBe(
      'Hi you it a t www.y.example a@x.example y z https://x.example/a www.x.example www.x.example Steps Go Now.',
    );
  });
});

test('a note that begins with TODO is a warning until it is gone', () => {
  const body = `<!-- TODO: What to
have ready. -->

<!-- Not for today: TODO -->

Hi <!--TODO--> <!-- TODOS --> you
`;
  const { lines, words } = compileText(FRONT + body + STEPS);
  expect(lines).toEqual(['7:1 TODO: What to have ready. (warning)', '12:4 TODO: write this part (warning)']);
  expect(words).not.toContain('ready');
});

describe('every problem of the steps is reported, where it is', () => {
  const NO_STEPS = '1:1 steps: the guide has no steps, so it’s shown as plain text (warning)';
  test.each<[string, string, string[]]>([
    ['no steps', 'Prose.', [NO_STEPS]],
    ['steps that are no list', '## Steps\nProse.', [NO_STEPS]],
    [
      'faulty items, also in a second list of steps',
      '## Steps\n1. Open it\n2. **Go.** a\n3. **Go:** b\n4. > Quote\n5. **…**\n\n## Steps\n1. **Go.** c',
      [
        '8:1 steps: a step should start with its title in bold: "**Open the tool.** …" (warning)',
        '10:1 steps: two steps are called "go": rename one of them',
        '11:1 steps: a step must start with words',
        '12:1 steps: a step needs a title with letters or digits',
        '15:1 steps: two steps are called "go": rename one of them',
      ],
    ],
    [
      'a list that a paragraph divides',
      '## Steps\n1. **A.** x\n\nLoose\n\n2. **B.** y',
      [
        '12:1 steps: only the first numbered list becomes steps: indent what’s between its items to keep it one list (warning)',
      ],
    ],
    [
      'nothing for a service',
      `### Koofr\n${STEPS}`,
      ['7:1 text: there’s nothing under this heading (warning)'],
    ],
  ])('%s', (_, body, expected) => {
    expect(compileText(`${FRONT}${body}\n`).lines).toEqual(expected);
  });
});

test('a guide with a check date also gets hints', () => {
  const text = `${FRONT.replace('datatype', 'checked: 2026-02-21\ndatatype')}[https://a.example/b](https://a.example/b)

## How to

So.

## Afterwards

<!-- to do -->
${STEPS}`;
  const koofr = {
    'services/koofr.yaml': 'name: Koofr\nhome: https://koofr.eu/\npages: {site: [https://a.koofr.net/*]}\n',
  };
  const files = { 'x.md': text, 'y.md': FRONT + STEPS, ...koofr };
  expect(compile(files).lines).toEqual([]);
  expect(compile(files, { today: '2026-11-23' }).lines).toEqual(
    [
      'services/koofr.yaml:1:1 examples: has no example of a "site" page',
      'x.md:3:1 checked: is over 9 months ago: check the facts again, then change the day',
      'x.md:8:1 link: its text is only an address: say where it leads',
      'x.md:10:1 text: the heading "How to" isn’t one of the usual ones: Before you start, Steps, When it arrives, If something goes wrong, What this solution can do, What this solution does not do, Afterwards',
      'x.md:14:1 text: there’s nothing under this heading yet',
      'y.md:2:1 checked: is missing: add the day on which someone last checked the facts',
    ].map((line) => `guides/${line} (warning)`),
  );
  expect(compile(files, { today: '2026-11-21' }).lines.join()).not.toContain('months ago');
});

test('a strict build turns warnings into errors', () => {
  const { collection, problems } = compileGuide(`${FRONT}Prose.\n`, { strict: true });
  expect(collection).toBeUndefined();
  expect(problems.map(({ severity }) => severity)).toEqual(['error']);
});
