import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { compile, compileGuide, FRONT, STEPS, type Files } from './collection-folder';

const guideOf = (text: string, files: Files = {}) => {
  const { collection } = compile({ ...files, 'x.md': text });
  return collection?.guides.find(({ id }) => id === 'x');
};
const bodyOf = (body: string) => guideOf(FRONT + body);

describe('front matter', () => {
  test.each([
    ['a list', '["Koofr", Dropbox]'],
    ['a text', 'koofr,  DROPBOX, Koofr'],
    ['a block list', '\n  - Koofr\n  - "Dropbox"'],
  ])('services as %s', (_, destinations) => {
    const text = FRONT.replace('destinations: Koofr', `destinations: ${destinations}`) + STEPS;
    expect(guideOf(text)?.destinations).toEqual(['koofr', 'dropbox']);
  });

  test('a data type and an alias in another spelling', () => {
    const text = FRONT.replace('Photos', 'book  HISTORY').replace('Facebook', 'facebook photos, Facebook');
    expect(guideOf(text + STEPS)).toMatchObject({ dataType: 'bookHistory', sources: ['facebook'] });
  });

  test('lists and dates are formatted for every language of the UI', () => {
    const formatted = guideOf(
      FRONT.replace('Koofr\n', 'Koofr, Dropbox\nchecked: 2026-11-23\n') + STEPS,
    )?.formatted;
    expect(Object.keys(formatted ?? {})).toEqual(
      readdirSync('locales').map((file) => file.replace('.yml', '')),
    );
    expect(formatted?.['en']).toEqual({
      sources: 'Facebook',
      checked: '23 Nov 2026',
    });
  });

  test('in English, lists end in "or" without a comma', () => {
    const many = FRONT.replace('Facebook', 'Facebook, Dropbox, Instagram');
    const extra = { 'services/instagram.yaml': 'name: instagram\nhome: https://instagram.example/\n' };
    expect(guideOf(many + STEPS, extra)?.formatted['en']).toEqual({
      sources: 'Facebook, Dropbox or instagram',
    });
  });

  describe('what people read first', () => {
    const firstSight = (front: string, body = '') => {
      const { headline, promise, leaving } =
        guideOf(FRONT.replace('---\n', `---\n${front}`) + body + STEPS) ?? {};
      return { headline, promise, ...(leaving && { leaving }) };
    };

    test('is the title and the first sentence of the first paragraph', () => {
      expect(
        firstSight(
          '',
          '- A list\n\nMeta’s *own* [tool](https://www.facebook.com/tyi) 2.0\nsends it. More.\n\nEnd.\n',
        ),
      ).toEqual({
        headline: 'Move photos',
        promise: 'Meta’s own tool 2.0 sends it.',
      });
      expect(firstSight('')).toEqual({ headline: 'Move photos', promise: '' });
    });

    test.each([
      ['Is it? Yes.', 'Is it?'],
      ['Go! Now', 'Go!'],
      ['写真を送る。次に', '写真を送る。'],
      ['No end', 'No end'],
    ])('ends the sentence of "%s"', (text, promise) => {
      expect(firstSight('', `${text}\n`).promise).toBe(promise);
    });

    test('cuts a long sentence at a word', () => {
      const words = 'word '.repeat(39) + 'last!';
      expect(firstSight('', `${words}\n`).promise).toBe(words);
      expect(firstSight('', `x${words}\n`).promise).toBe(`x${'word '.repeat(39).trim()}…`);
      expect(firstSight('', `${'👍'.repeat(101)}\n`).promise).toBe(`${'👍'.repeat(99)}…`);
    });

    test('is what the front matter says, and something else on pages where people leave', () => {
      expect(
        firstSight('headline: Send it\npromise: A copy.\nleaving: {headline: First}\n', 'Intro.\n'),
      ).toEqual({
        headline: 'Send it',
        promise: 'A copy.',
        leaving: { headline: 'First' },
      });
      expect(firstSight('leaving:\n')).not.toHaveProperty('leaving');
    });
  });
});

test('a byte order mark, CRLF and a missing last newline change nothing', () => {
  const text = `${FRONT}See <b>it</b>\n${STEPS}`;
  const plain = compileGuide(text);
  const windows = compileGuide(`\uFEFF${text.replaceAll('\n', '\r\n')}`);
  expect(windows.lines).toEqual(plain.lines);
  expect(windows.collection).toEqual(plain.collection);
  expect(guideOf(text.trimEnd())?.sections).toEqual(plain.collection?.guides[0]?.sections);
});

test('the version changes with the text', () => {
  expect(bodyOf(STEPS)?.version).toMatch(/^[0-9a-f]{10}$/);
  expect(bodyOf(`${STEPS} `)?.version).not.toBe(bodyOf(STEPS)?.version);
});

describe('sections', () => {
  test('have the kinds of their headings, whatever the case and the last punctuation', () => {
    const guide = bodyOf(`## BEFORE you start:\n\n## What now?\n${STEPS}\n## If something goes wrong!\n`);
    expect(guide?.sections.map(({ kind }) => kind)).toEqual(['before', 'other', 'steps', 'wrong']);
  });

  test('begin at headings of the first two levels, except for an empty heading and the title', () => {
    const guide = bodyOf(`# Title\n\nIntro\n\n##\n\n# More\n\nText\n${STEPS}`);
    expect(guide?.intro).toEqual([{ type: 'paragraph', children: ['Intro'] }]);
    expect(guide?.sections.map(({ heading }) => heading)).toEqual(['More', 'Steps']);
  });

  test('have a part for a service under its name, up to the next heading of its level', () => {
    const guide = bodyOf(`## More\n\n### koofr\n\nA\n\n#### Deeper\n\nB\n\n### All\n\nC\n${STEPS}`);
    const paragraph = (text: string) => ({ type: 'paragraph', children: [text] });
    const subheading = (text: string) => ({ type: 'subheading', children: [text] });
    expect(guide?.sections[0]?.blocks).toEqual([
      {
        type: 'for-service',
        service: 'koofr',
        children: [paragraph('A'), subheading('Deeper'), paragraph('B')],
      },
      subheading('All'),
      paragraph('C'),
    ]);
  });

  test('have list items for a service whose bold name comes first', () => {
    const guide = bodyOf(`- **Koofr:** one\n- **Facebook Photos**: two\n- **Nobody:** three\n${STEPS}`);
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
});

describe('steps', () => {
  test('have a title, a slug and blocks', () => {
    const guide = bodyOf('## Steps\n\n1. **Open *the* tool:** now.\n\n   More.\n2. **Wait.**\n');
    expect(guide?.sections[0]?.steps).toEqual([
      {
        slug: 'open-the-tool',
        title: ['Open ', { type: 'emphasis', children: ['the'] }, ' tool'],
        blocks: [
          { type: 'paragraph', children: ['now.'] },
          { type: 'paragraph', children: ['More.'] },
        ],
        reachedOn: [],
      },
      { slug: 'wait', title: ['Wait'], blocks: [], reachedOn: [] },
    ]);
  });

  test('are not taken from the list of one service', () => {
    const guide = bodyOf('## Steps\n### Koofr\n1. **A.** x\n\n### All\n1. **B.** y\n');
    expect(guide?.sections[0]?.steps.map(({ slug }) => slug)).toEqual(['b']);
  });

  test('have buttons for a paragraph of links; other blocks don’t', () => {
    const links = '[Tool](https://www.facebook.com/tyi) [Files](https://app.koofr.net)';
    const guide = bodyOf(`${links}\n\n## Steps\n\n1. **Go.** ${links}\n`);
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
});

test('links lead to guides by file name, to pages by label, and show an address if they have no text', () => {
  const body =
    '> [r]: https://x.example/\n\n[r]: https://z.example/\n\n[one](y.md) [two](./y.md#steps) [three][r] [](https://y.example)\n';
  const link = (href: string, text: string) => ({ type: 'link', href, children: [text] });
  expect(guideOf(FRONT + body + STEPS, { 'y.md': FRONT + STEPS })?.intro.at(-1)).toEqual({
    type: 'paragraph',
    children: [
      { type: 'guide-link', guide: 'y', children: ['one'] },
      ' ',
      { type: 'guide-link', guide: 'y', children: ['two'] },
      ' ',
      link('https://x.example/', 'three'),
      ' ',
      link('https://y.example/', 'https://y.example/'),
    ],
  });
});

describe('the transfer tool of a guide', () => {
  const files = {
    'services/tool.yaml':
      'name: Tool\nhome: https://tool.example/\nexportsFor: [Facebook]\npages: {transfer: [https://tool.example/move]}\n',
    'services/device.yaml': 'name: Device\nonline: false\n',
  };
  const TOOL = 'https://tool.example/move';
  const steps = (link: string) =>
    `\nSee [it](https://www.facebook.com/tyi).\n\n## Steps\n\n1. **Go.** Now.\n\n   ${link}\n`;
  test.each<[string, string, object]>([
    [
      'is a button to a tool of a source',
      FRONT + steps(`[Help](https://www.facebook.com/) [Go](${TOOL}?a=1)`),
      { tool: `${TOOL}?a=1`, toolId: 'tool', direct: true },
    ],
    [
      'is a link if there is no such button',
      FRONT + steps('None.'),
      { tool: 'https://www.facebook.com/tyi', toolId: 'facebook', direct: true },
    ],
    [
      'is not the tool of another service',
      FRONT.replace('Facebook', 'Dropbox') + steps(`[Go](${TOOL})`),
      { direct: false },
    ],
    [
      'makes no direct transfer to what is not online',
      FRONT.replace('Koofr', 'Device') + steps(`[Go](${TOOL})`),
      { tool: TOOL, toolId: 'tool', direct: false },
    ],
  ])('%s', (_, text, { ...expected }) => {
    const { tool, toolId, direct } = guideOf(text, files) ?? {};
    expect({ ...(tool !== undefined && { tool }), ...(toolId !== undefined && { toolId }), direct }).toEqual(
      expected,
    );
  });

  test('is known to the steps whose buttons open it, under the id that several services may share', () => {
    const shared = {
      ...files,
      'services/a.yaml':
        'name: A\nhome: https://a.example/\ntool: both\npages: {transfer: https://a.example/t}\n',
      'services/b.yaml':
        'name: B\nhome: https://b.example/\ntool: both\npages: {transfer: https://b.example/t}\n',
      'services/c.yaml': 'name: C\nhome: https://c.example/\npages: {transfer: https://c.example/t}\n',
    };
    const link = (host: string) => `[Go](https://${host}.example/t)`;
    const text = `
## Steps

1. **Both.** ${link('a')} ${link('b')}
2. **Two.** ${link('tool').replace('/t)', '/move)')}

   ${link('b')}
3. **Prose.** See ${link('a')}.
4. **List.** Or:
   - ${link('a')}
5. **Other.** ${link('c')}
`;
    const guide = guideOf(FRONT.replace('sources: Facebook', 'sources: Facebook, A, B') + text, shared);
    expect(guide?.sections[0]?.steps.map(({ reachedOn }) => reachedOn)).toEqual([
      ['both'],
      ['tool', 'both'],
      [],
      [],
      [],
    ]);
    expect(guide?.toolId).toBe('both');
  });
});

test('guides and hosts have a fixed order', () => {
  const { collection } = compile({
    'b.md': FRONT + STEPS,
    'a.md': FRONT + STEPS,
    'README.md': '# Not a guide',
  });
  expect(collection?.guides.map(({ id }) => id)).toEqual(['a', 'b']);
  expect(collection?.optionalHosts).toEqual(['app.koofr.net', 'www.facebook.com']);
});
