import { describe, expect, test } from 'vitest';
import { showHidden, withoutHidden } from '../../../../modules/guides/hidden-characters';
import { formatProblem } from '../../../../modules/guides/problem';
import { compile, compileGuide, FRONT, STEPS } from './collection-folder';

const OVERRIDE = '\u202E';

test.each<[string, string]>([
  ['a line of code\n\tindented', ''],
  ['👩‍👩‍👧 ❤️ می‌خواهم', ''],
  ['a\u00A0b', ''],
  [`a${OVERRIDE}b`, 'U+202E'],
  ['\u0000\u001B\u009B\u2028', 'U+0000, U+001B, U+009B …'],
  ['\uD800\u{E0041}\u200B', 'U+D800, U+E0041, U+200B'],
])('%j', (text, codes) => {
  const told: string[] = [];
  const left = withoutHidden(text, (reason) => told.push(reason));
  expect(told).toEqual(codes === '' ? [] : [`hidden characters are left out: ${codes}`]);
  if (codes === '') expect(left).toBe(text);
  expect(withoutHidden(left, (reason) => told.push(reason))).toBe(left);
  expect(told.length).toBeLessThanOrEqual(1);
});

describe('hidden characters are left out, and that is a warning', () => {
  test('in a guide’s text, however they are written', () => {
    const text = `a${OVERRIDE}b &#x202e;\`c${OVERRIDE}\`[d](https://x.example/e${OVERRIDE}) **f&#x200b;**\n`;
    const { collection, lines } = compileGuide(`${FRONT}${text}${STEPS}`);
    expect(lines.map((line) => line.replace('hidden characters are left out: ', ''))).toEqual([
      'guides/x.md:7:1 text: U+202E (warning)',
      'guides/x.md:7:13 text: U+202E (warning)',
      'guides/x.md:7:17 text: U+202E (warning)',
      'guides/x.md:7:45 text: U+200B (warning)',
    ]);
    expect(collection?.guides[0]?.intro).toMatchObject([
      {
        children: [
          'ab ',
          { text: 'c' },
          { href: 'https://x.example/e', children: ['d'] },
          ' ',
          { children: ['f'] },
        ],
      },
    ]);
  });

  test('in the title, which has one line', () => {
    const { collection, lines } = compileGuide(
      FRONT.replace('Move photos', '"Move\\u202E\\n photos\\uD800"') + STEPS,
    );
    expect(lines).toEqual([
      'guides/x.md:2:8 title: hidden characters are left out: U+202E, U+D800 (warning)',
    ]);
    expect(collection?.guides[0]?.title).toBe('Move photos');
  });

  test('in the names of a service', () => {
    const { collection, lines } = compile({
      'x.md': FRONT.replace('Koofr', 'Aa') + STEPS,
      'services/a.yaml': 'name: "A\\u200Ba"\naliases: ["\\u2060b"]\nhome: https://a.example/\n',
    });
    expect(lines).toEqual([
      'guides/services/a.yaml:1:7 name: hidden characters are left out: U+200B (warning)',
      'guides/services/a.yaml:2:11 aliases: hidden characters are left out: U+2060 (warning)',
    ]);
    expect(collection?.services.find(({ id }) => id === 'a')).toMatchObject({ name: 'Aa', aliases: ['b'] });
  });
});

test('a problem tells a terminal nothing but text', () => {
  const problem = { severity: 'error', file: 'x.md', line: 1, column: 2, field: 'f\u0007' } as const;
  expect(formatProblem({ ...problem, reason: `"\u001B[2J${OVERRIDE}\n"` })).toBe(
    'x.md:1:2 f<U+0007>: "<U+001B>[2J<U+202E> "',
  );
  expect(showHidden('a\tb')).toBe('a b');
});
