import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { compileBody } from '../../../modules/guides/compile-body';
import { reportOn } from '../../../modules/guides/problem';
import { checkBody } from '../allowed-collection';
import { asInFile, SERVICE_TEXTS } from '../compile-texts';
import { checkOutcome } from '../hostile-outcome';
import {
  ADDRESS_PLACES,
  BARE_PLACES,
  frontMatter,
  guide,
  ODD_PLACES,
  QUOTED_PLACES,
  TEXT_PLACES,
  WHOLE_PLACES,
} from '../hostile-places';
import { FAMILIES } from '../hostile-vectors';
import { defineProperty } from '../property';

const MARKDOWN = [
  ...['# ', '## Steps\n', '### Koofr\n', '1. **A.** ', '2. ', '- **Koofr:** ', '> ', '\n', '\n\n', '    '],
  ...['| a | b |\n|-|-|\n| c |\n', '<b>', '</b>', '<a href="javascript:x">', '<!-- ', '-->', '&#10;', '`'],
  ...[
    '```\n',
    '[t](javascript:x)',
    '[t](https://x.example)',
    '[t](http://x)',
    '[t](other-guide.md)',
    '[t][r]',
  ],
  ...['\n\n[r]: data:x\n\n', '[^1]', '\n\n[^1]: n\n\n', '![', '](', ')', '**', '_', '~~', 'a', ' ', '\t'],
  ...['www.x.example', 'https://u:p@x.example', 'a@x.example', '<https://x.example>', '\\', ':', '&', ';'],
];
const YAML = [
  ...['title', 'datatype', 'sources', 'destinations', 'checked', 'name', 'aliases', 'home', 'pages', 'site'],
  ...[
    ': ',
    ':',
    '- ',
    '\n',
    '\n  ',
    '[',
    ']',
    '{',
    '}',
    ', ',
    '"',
    "'",
    '&a ',
    '*a',
    '!!',
    '|',
    '>',
    '# ',
    '? ',
  ],
  ...[
    '---\n',
    '...\n',
    '<<',
    '~',
    'Koofr',
    'Facebook',
    'Photos',
    '2026-11-23',
    'https://x.example/',
    '/*',
    '%',
  ],
];

const vectors = [...FAMILIES.values()].flat().map(({ text }) => text);
const anyVector = fc.constantFrom(...vectors);
/** A part of a vector, cut anywhere. */
const anyPiece = fc
  .tuple(anyVector, fc.nat(60), fc.nat(60))
  .map(([text, from, length]) => text.slice(from, from + length));
const splice = (pieces: readonly string[]) =>
  fc
    .array(
      fc.oneof(
        { weight: 4, arbitrary: fc.constantFrom(...pieces) },
        { weight: 2, arbitrary: anyPiece },
        anyVector,
        fc.string({ unit: 'binary', maxLength: 5 }),
      ),
      { maxLength: 20 },
    )
    .map((parts) => parts.join(''));
const anyMarkdown = splice(MARKDOWN);
const anyYaml = splice(YAML);

const bodyPlaces = Object.values({ ...TEXT_PLACES, ...ADDRESS_PLACES, ...ODD_PLACES }).map(
  (place) => (text: string) => guide(frontMatter() + place(text)),
);
const yamlPlaces = Object.values({ ...QUOTED_PLACES, ...BARE_PLACES, ...WHOLE_PLACES });

const shipped = (folder: string, ending: string) =>
  readdirSync(folder)
    .filter((name) => name.endsWith(ending) && name !== 'README.md')
    .map((name) => readFileSync(`${folder}/${name}`, 'utf8'));
const shippedGuides = shipped('guides', '.md');
const shippedServices = shipped('guides/services', '.yaml');

/** A text with some of its parts taken out, doubled or replaced. */
const mutated = (texts: readonly string[], pieces: fc.Arbitrary<string>) =>
  fc
    .tuple(
      fc.constantFrom(...texts),
      fc.array(fc.tuple(fc.nat(10_000), fc.nat(80), pieces, fc.nat(2)), { minLength: 1, maxLength: 6 }),
    )
    .map(([text, changes]) =>
      changes.reduce((changed, [at, length, piece, repeats]) => {
        const start = at % (changed.length + 1);
        const cut = changed.slice(start, start + length);
        return changed.slice(0, start) + cut.repeat(repeats) + piece + changed.slice(start + length);
      }, text),
    );

/** Compiles a text with all that its faults would otherwise hold back. */
function compileFaulty(text: string) {
  return compileBody(asInFile(text), {
    report: reportOn('x.md', []),
    guideIds: new Set(['other-guide']),
    findService: (name) => (name.trim().toLowerCase() === 'koofr' ? 'koofr' : undefined),
    toolAt: () => undefined,
  });
}

export const anyBody = defineProperty('parser/body', anyMarkdown, (text) => {
  const body = compileFaulty(text);
  checkBody(body, ['other-guide']);
  assert.deepStrictEqual(compileFaulty(text), body);
});

export const anyPlace = defineProperty(
  'parser/place',
  fc
    .oneof(
      fc.tuple(fc.constantFrom(...bodyPlaces), anyMarkdown),
      fc.tuple(fc.constantFrom(...yamlPlaces), anyYaml),
      fc.tuple(fc.constantFrom(...bodyPlaces, ...yamlPlaces), anyVector),
    )
    .map(([place, text]) => place(text)),
  (texts) => void checkOutcome(texts),
);

export const mutatedGuide = defineProperty(
  'parser/mutated',
  fc.record({
    guides: fc.record({ x: mutated(shippedGuides, fc.oneof(anyPiece, anyMarkdown)) }),
    services: mutated(shippedServices, fc.oneof(anyPiece, anyYaml)).map((strange) => ({
      ...SERVICE_TEXTS,
      strange,
    })),
    allowsUndescribed: fc.boolean(),
  }),
  (texts) => void checkOutcome(texts),
);

export const longPiece = defineProperty(
  'parser/long',
  fc.tuple(
    fc.constantFrom(...bodyPlaces, ...yamlPlaces),
    anyVector,
    fc.constantFrom('', '\n\n'),
    fc.nat(20_000),
  ),
  ([place, text, between, length]) => {
    if (text !== '') checkOutcome(place(`${text}${between}`.repeat(Math.ceil(length / text.length))));
  },
);

export const PARSER = [anyBody, anyPlace, mutatedGuide, longPiece];
