import { expect, test } from 'vitest';
import { showHidden, withoutHidden } from '../../../../modules/guides/hidden-characters';
import { compile, FRONT, STEPS } from './collection-folder';

const OVERRIDE = '\u202E';

test.each<[string, string, string]>([
  ['a line of code\n\tindented 👩‍👩‍👧 ❤️ می‌خواهم a\u00A0b', '', ''],
  ['\u0000\u001B\u009B\u2028', '', 'U+0000, U+001B, U+009B …'],
  ['a\uD800\u{E0041}\u200Bb', 'ab', 'U+D800, U+E0041, U+200B'],
])('%j', (text, visible, codes) => {
  const reasons: string[] = [];
  expect(withoutHidden(text, (reason) => reasons.push(reason))).toBe(codes === '' ? text : visible);
  expect(reasons).toEqual(codes === '' ? [] : [`hidden characters are left out: ${codes}`]);
});

test('hidden characters are removed from texts, addresses and fields, also if escaped, with a warning', () => {
  const body = `a${OVERRIDE}b &#x202e;\`c${OVERRIDE}\`[d](https://x.example/e${OVERRIDE})\n`;
  const { collection, lines } = compile({
    'x.md':
      FRONT.replace('Move photos', '"Move\\u202E\\n photos\\uD800"').replace('Koofr', 'Aa') + body + STEPS,
    'services/a.yaml': 'name: "A\\u200Ba"\naliases: ["\\u2060b"]\nhome: https://a.example/\n',
  });
  expect(lines.map((line) => line.replace('hidden characters are left out: ', ''))).toEqual([
    'guides/services/a.yaml:1:7 name: U+200B (warning)',
    'guides/services/a.yaml:2:11 aliases: U+2060 (warning)',
    'guides/x.md:2:8 title: U+202E, U+D800 (warning)',
    'guides/x.md:7:1 text: U+202E (warning)',
    'guides/x.md:7:13 text: U+202E (warning)',
    'guides/x.md:7:17 text: U+202E (warning)',
  ]);
  expect(collection?.guides[0]).toMatchObject({
    title: 'Move photos',
    intro: [{ children: ['ab ', { text: 'c' }, { href: 'https://x.example/e', children: ['d'] }] }],
  });
  expect(collection?.services.find(({ id }) => id === 'a')).toMatchObject({ name: 'Aa', aliases: ['b'] });
});

test('hidden characters are printed as text in a terminal', () => {
  expect(showHidden(`"\u001B[2J${OVERRIDE}\n\tb`)).toBe('"<U+001B>[2J<U+202E>  b');
});
