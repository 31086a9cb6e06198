import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compileBody } from '../../../../modules/guides/compile-body';
import { FileReport, type Problem } from '../../../../modules/guides/problem';

const ALLOWED = new Set([
  ...['strong', 'emphasis', 'deleted', 'code', 'break', 'link', 'guide-link'],
  ...['paragraph', 'actions', 'subheading', 'list', 'quote', 'code-block', 'table', 'for-service'],
]);

function compileText(text: string) {
  const problems: Problem[] = [];
  const body = compileBody(text, {
    report: new FileReport('x.md', problems),
    guideIds: new Set(['y']),
    findService: (name) => (name.trim().toLowerCase() === 'koofr' ? 'koofr' : undefined),
    opensTool: () => false,
  });
  return { body, problems };
}

/** Every value below an object, the object itself included. */
function* objectsIn(value: unknown): Generator<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) yield value as Record<string, unknown>;
  for (const inner of Object.values(value)) yield* objectsIn(inner);
}

const fragment = fc.constantFrom(
  ...[
    '# ',
    '## Steps\n',
    '### Koofr\n',
    '1. **A.** ',
    '2. ',
    '- **Koofr:** ',
    '> ',
    '\n',
    '\n\n',
    '    ',
    '| a | b |\n|-|-|\n| c |\n',
  ],
  ...[
    '<b>',
    '</b>',
    '<script>x</script>',
    '<a href="javascript:x">',
    '<!-- ',
    '-->',
    '<https://x.example>',
    '&#10;',
    '`',
    '```\n',
  ],
  ...[
    '[t](javascript:x)',
    '[t](https://x.example)',
    '[t](http://x)',
    '[t](y.md)',
    '[t][r]',
    '\n\n[r]: data:x\n\n',
    '[^1]',
    '\n\n[^1]: n\n\n',
  ],
  ...[
    '![i](https://x.example/i.png)',
    '![',
    '](',
    ')',
    '**',
    '_',
    '~~',
    'www.x.example',
    'https://u:p@x.example',
    'a@x.example',
    'vbscript:x',
  ],
);
const markdown = fc
  .array(fc.oneof({ weight: 4, arbitrary: fragment }, fc.string()), { maxLength: 25 })
  .map((parts) => parts.join(''));

test('any Markdown compiles to allowed nodes and https: addresses only', () => {
  fc.assert(
    fc.property(markdown, (text) => {
      const { body } = compileText(text);
      for (const node of objectsIn(body)) {
        if ('type' in node) expect(ALLOWED).toContain(node['type']);
        if ('href' in node) {
          const url = new URL(String(node['href']));
          expect([url.protocol, url.username, url.password]).toEqual(['https:', '', '']);
        }
        if ('guide' in node) expect(node['guide']).toBe('y');
      }
      for (const section of body.sections) expect(section.steps.length > 0).toBe(section.kind === 'steps');
    }),
    { numRuns: 2000 },
  );
});

test('compiling is deterministic', () => {
  fc.assert(fc.property(markdown, (text) => void expect(compileText(text)).toEqual(compileText(text))));
});
