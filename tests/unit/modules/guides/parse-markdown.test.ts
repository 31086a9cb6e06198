import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseGitHubMarkdown, parseMarkdown } from '../../../../modules/guides/parse-markdown';

const pieces = [
  ...[
    'a',
    ' ',
    '\n',
    '\n\n',
    '- ',
    '1. ',
    '# ',
    '## ',
    '> ',
    '    ',
    '**',
    '*',
    '_',
    '`',
    '```',
    '---',
    '<',
    '>',
    '\\',
  ],
  ...[
    '[',
    ']',
    '(',
    ')',
    '![',
    '[x] ',
    '[ ] ',
    '[^1]',
    '[^1]: ',
    '[r]: ',
    '~~',
    '~',
    '|',
    '-|-',
    ':-:',
    '&amp;',
  ],
  ...[
    'https://a.example',
    'http://a',
    'HTTPS://A.B',
    'www.a.b',
    'WWW.a',
    'a@b.example',
    'mailto:a@b.c',
    '<b>',
    'xmpp:a@b.c',
  ],
];

test('the short cut reads every text as the whole parser does', () => {
  const anyMarkdown = fc.array(fc.constantFrom(...pieces), { maxLength: 25 }).map((all) => all.join(''));
  fc.assert(
    fc.property(anyMarkdown, (text) => {
      expect(parseMarkdown(text)).toEqual(parseGitHubMarkdown(text));
    }),
    { numRuns: 1_500 },
  );
});
