import { describe, expect, test } from 'vitest';
import { compile, compileGuide, FRONT, STEPS } from './collection-folder';

const UNREADABLE = '1:1 front matter: must be YAML between two lines of "---"';
const NAMED = 'name: A\nhome: https://a.example/\n';

test.each<[string, string, string[]]>([
  [
    'an error in the front matter hides none in the body',
    `${FRONT.replace('title: Move photos', 'title:')}[a](javascript:x)\n${STEPS}`,
    ['2:1 title: is empty', '7:1 link: a link must not start with "javascript:"; only https: is allowed'],
  ],
  [
    'a slug met in another list of steps',
    `${FRONT}## Steps\n1. **Go.** a\n\n## Steps\n1. **Go.** a\n`,
    ['11:1 steps: two steps are named "go": give one another title'],
  ],
  [
    'a javascript: link that is no URL',
    `${FRONT}[a](javascript://[)\n${STEPS}`,
    ['7:1 link: a link must not start with "javascript:"; only https: is allowed'],
  ],
  [
    'every "XXX" of a line',
    `${FRONT}XXX _XXX_\n${STEPS}`,
    ['7:1 text: still has the template\'s "XXX"', '7:6 text: still has the template\'s "XXX"'],
  ],
  ['front matter without an end', '---\ntitle: x\n\nText\n', [UNREADABLE]],
  ['front matter that ends in something else', FRONT.replace(/---\n$/, '---x\n') + STEPS, [UNREADABLE]],
  ['a language that is the name of a built-in', '---constructor\ntitle: x\n---\n', [UNREADABLE]],
  [
    'a day in the far future',
    FRONT.replace('---\ntitle', '---\nchecked: 2999-01-01\ntitle') + STEPS,
    ['2:10 checked: "2999-01-01" is far in the future'],
  ],
])('%s', (_, text, expected) => {
  expect(compileGuide(text).lines).toEqual(expected.map((line) => `guides/x.md:${line}`));
});

describe('service files', () => {
  const lines = (text: string) => compile({ 'x.md': FRONT + STEPS, 'services/a.yaml': text }).lines;

  test('a name that two services have stands where it is', () => {
    expect(lines(`${NAMED}aliases: [Koofr]\n`)).toEqual([
      'guides/services/koofr.yaml:1:7 name: "Koofr" is a name of guides/services/a.yaml already',
    ]);
  });

  test('a home with a password', () => {
    expect(lines('name: A\nhome: https://u:p@a.example/\n')).toEqual([
      'guides/services/a.yaml:2:7 home: must be an address that starts with "https://"',
    ]);
  });
});

describe('body', () => {
  test('a service’s own numbered list is not everybody’s steps', () => {
    const { collection } = compileGuide(`${FRONT}## Steps\n### Koofr\n1. **A.** x\n\n### All\n1. **B.** y\n`);
    expect(collection?.guides[0]?.sections[0]?.steps.map(({ slug }) => slug)).toEqual(['b']);
  });

  test('steps that a loose paragraph cuts off are a warning', () => {
    expect(compileGuide(`${FRONT}## Steps\n1. **A.** x\n\nLoose\n\n2. **B.** y\n`).lines).toEqual([
      'guides/x.md:12:1 steps: a second numbered list gives no steps: indent what stands between the items of one list (warning)',
    ]);
  });

  test('a link without a text shows its address, an empty heading shows nothing', () => {
    const { collection } = compileGuide(`${FRONT}[](https://x.example)\n\n###\n\n##\n${STEPS}`);
    expect(collection?.guides[0]?.intro).toEqual([
      {
        type: 'paragraph',
        children: [{ type: 'link', href: 'https://x.example/', children: ['https://x.example/'] }],
      },
    ]);
    expect(collection?.guides[0]?.sections.map(({ heading }) => heading)).toEqual(['Steps']);
  });

  test('a link reference definition counts wherever it stands', () => {
    const { collection } = compileGuide(`${FRONT}> [r]: https://x.example/\n\n[t][r]\n${STEPS}`);
    expect(collection?.guides[0]?.intro.at(-1)).toMatchObject({ children: [{ href: 'https://x.example/' }] });
  });
});
