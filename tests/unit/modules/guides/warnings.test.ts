import { describe, expect, test } from 'vitest';
import { compileGuide, FRONT, STEPS } from './collection-folder';

const NO_STEPS = '1:1 steps: the guide has no steps: it is shown as prose (warning)';

describe('what can be shown without it is a warning', () => {
  test.each<[string, string, string[], unknown]>([
    [
      'raw HTML around text',
      '<aside>\n\nHi <b>you</b>\n\n</aside>\n',
      [
        '7:1 text: raw HTML is left out (warning)',
        '9:4 text: raw HTML is left out: <b> (warning)',
        '9:10 text: raw HTML is left out: </b> (warning)',
        '11:1 text: raw HTML is left out (warning)',
      ],
      [{ type: 'paragraph', children: ['Hi you'] }],
    ],
    ['a script', '<script>alert(1)</script>\n', ['7:1 text: raw HTML is left out (warning)'], []],
    [
      'a remote image',
      'See ![the button](https://x.example/a.png)\n',
      ['7:5 text: a picture is left out: a guide has words only (warning)'],
      [{ type: 'paragraph', children: ['See the button'] }],
    ],
    [
      'an http: link',
      '[t](http://x.example)\n',
      ['7:1 link: "http://x.example" is not secure: link to its https:// address (warning)'],
      [{ type: 'paragraph', children: ['t'] }],
    ],
    [
      'an address that starts with www.',
      'at www.x.example\n',
      ['7:4 link: "http://www.x.example" is not secure: link to its https:// address (warning)'],
      [{ type: 'paragraph', children: ['at www.x.example'] }],
    ],
    [
      'a link without a scheme',
      'see [HERE](portmap.dtinit.org).\n',
      ['7:5 link: "portmap.dtinit.org" leads nowhere: write the whole address, with https:// (warning)'],
      [{ type: 'paragraph', children: ['see HERE.'] }],
    ],
    [
      'a link to a guide that is not there',
      '[y](y.md)\n',
      ['7:1 link: "y.md" leads nowhere: write the whole address, with https:// (warning)'],
      [{ type: 'paragraph', children: ['y'] }],
    ],
    [
      'a link to another host without a scheme',
      '[p](//x.example)\n',
      ['7:1 link: "//x.example" leads nowhere: write the whole address, with https:// (warning)'],
      [{ type: 'paragraph', children: ['p'] }],
    ],
    [
      'a link that says it leads to another host',
      '[https://www.x.example/a](https://y.example/) [www.x.example](https://x.example.org) [www.x.example](https://m.x.example)\n',
      [
        '7:1 link: its text is another address than "https://y.example/" (warning)',
        '7:47 link: its text is another address than "https://x.example.org/" (warning)',
      ],
      [
        {
          type: 'paragraph',
          children: [
            'https://www.x.example/a www.x.example ',
            { type: 'link', href: 'https://m.x.example/', children: ['www.x.example'] },
          ],
        },
      ],
    ],
    [
      'a footnote',
      'a[^1]\n\n[^1]: note\n',
      ['7:2 text: a footnote is left out (warning)', '9:1 text: a footnote is left out (warning)'],
      [{ type: 'paragraph', children: ['a'] }],
    ],
  ])('%s', (_, body, expected, intro) => {
    const { collection, lines } = compileGuide(`${FRONT}${body}${STEPS}`);
    expect(lines).toEqual(expected.map((line) => `guides/x.md:${line}`));
    expect(collection?.guides[0]?.intro).toEqual(intro);
  });

  test.each<[string, string, string]>([
    ['a body without steps', 'Prose.\n', NO_STEPS],
    ['steps that are no list', '## Steps\nProse.\n', NO_STEPS],
    [
      'a step without a bold title',
      '## Steps\n1. Open it\n',
      '8:1 steps: a step should start with its title in bold: "**Open the tool.** …" (warning)',
    ],
  ])('%s', (_, body, expected) => {
    const { collection, lines } = compileGuide(FRONT + body);
    expect(lines).toEqual([`guides/x.md:${expected}`]);
    expect(collection).toBeDefined();
  });

  test('a tag that YAML does not know', () => {
    const { collection, lines } = compileGuide(FRONT.replace('Move', '!!js/function Move') + STEPS);
    expect(lines).toEqual(['guides/x.md:2:8 yaml: Unresolved tag: tag:yaml.org,2002:js/function (warning)']);
    expect(collection?.guides[0]?.title).toBe('Move photos');
  });

  test('strict makes it an error', () => {
    const { collection, problems } = compileGuide(`${FRONT}Prose.\n`, { strict: true });
    expect(collection).toBeUndefined();
    expect(problems.map(({ severity }) => severity)).toEqual(['error']);
  });
});
