import { describe, expect, test } from 'vitest';
import { SERVICE_TEXTS } from '../../../fuzz/compile-texts';
import { checkOutcome } from '../../../fuzz/hostile-outcome';
import {
  ADDRESS_PLACES,
  BARE_PLACES,
  frontMatter,
  QUOTED_PLACES,
  STEPS,
  TEXT_PLACES,
  WHOLE_PLACES,
} from '../../../fuzz/hostile-places';
import { FAMILIES, vectorsOf } from '../../../fuzz/hostile-vectors';
import { compileGuide, FRONT } from './collection-folder';

/** Compiles a guide for each place of a text, and those of them without a fault once more: they are packed then. */
function checkBodies(places: Readonly<Record<string, (text: string) => string>>, text: string): void {
  const guides = Object.entries(places).map(
    ([, place], index) => [`g${String(index)}`, frontMatter() + place(text)] as const,
  );
  const check = (some: typeof guides) =>
    checkOutcome({ guides: Object.fromEntries(some), services: SERVICE_TEXTS });
  const faulty = new Set(check(guides).flatMap(({ file, severity }) => (severity === 'fault' ? [file] : [])));
  const sound = guides.filter(([id]) => !faulty.has(`${id}.md`));
  if (faulty.size > 0 && sound.length > 0) check(sound);
}

describe('nothing but text and https: addresses comes of it, in a guide’s text', () => {
  test.each(vectorsOf('markdown', 'raw-html', 'hidden', 'names'))('$tries', ({ text }) => {
    checkBodies(TEXT_PLACES, text);
  });

  test.each(vectorsOf('addresses'))('address: $tries', ({ text }) => {
    checkBodies(ADDRESS_PLACES, text);
  });
});

describe('nothing but text and https: addresses comes of it, in a field', () => {
  test.each(Object.entries(QUOTED_PLACES))('%s, in quotes', (_, place) => {
    for (const { text } of vectorsOf('addresses', 'hidden', 'names', 'patterns')) checkOutcome(place(text));
  });

  test.each(Object.entries(BARE_PLACES))('%s, as it is', (_, place) => {
    for (const { text } of vectorsOf('yaml-values')) checkOutcome(place(text));
  });

  test.each(['title', 'name of a service'])('%s, of tags', (name) => {
    for (const { text } of vectorsOf('raw-html', 'markdown')) checkOutcome(QUOTED_PLACES[name]!(text));
  });

  test.each(Object.entries(WHOLE_PLACES))('%s', (_, place) => {
    for (const { text } of vectorsOf('whole-files', 'yaml-values', 'names')) checkOutcome(place(text));
  });
});

describe('without end', () => {
  const times = (text: string, length: number) => text.repeat(Math.ceil(length / text.length));

  test.each(vectorsOf('long'))('$tries', ({ text }) => {
    // As long as a stretch, front matter and a service file may be; and as long as a file may be.
    for (const length of [9_900, 200_000]) {
      const long = times(text, length);
      checkOutcome({
        guides: {
          body: frontMatter() + long + STEPS,
          title: frontMatter({ title: long.slice(0, 15_000) }) + STEPS,
          names: frontMatter({ sources: JSON.stringify(long.slice(0, 15_000)) }) + STEPS,
          front: `---${long}`,
          step: `${frontMatter()}## Steps\n\n1. **${long}** Now.\n`,
        },
        services: { ...SERVICE_TEXTS, long },
        allowsUndescribed: true,
      });
    }
  });
});

// Without these, the tests above could pass because nothing at all came out.
describe('what is harmless in them comes out', () => {
  test.each([
    ['raw-html', 'picture in a sentence', 'a  b'],
    ['markdown', 'entities of a tag', '<script>alert(1)</script>'],
    ['markdown', 'entities twice', '&lt;script&gt;'],
    ['hidden', 'override to the left', 'abc fdp.exe'],
    ['names', 'the prototype', 'proto'],
    ['addresses', 'plain script', 'javascript:alert(1)'],
  ])('%s: %s', (family, tries, expected) => {
    const vector = FAMILIES.get(family)?.find((one) => one.tries === tries);
    const { collection } = compileGuide(`${FRONT}${vector?.text ?? ''}${STEPS}`);
    expect(JSON.stringify(collection?.guides[0]?.intro)).toContain(JSON.stringify(expected).slice(1, -1));
  });

  test.each([
    ['user name', 'a link must not hold a user name or a password'],
    ['script with the number of a NUL inside', 'leads nowhere'],
    ['script with an entity for its colon', 'must not start with "javascript:"'],
    ['script after the number of a control character', 'must not start with "javascript:"'],
    ['data in capitals', 'must not start with "data:"'],
    ['insecure page', 'is not secure'],
  ])('or is told: %s', (tries, reason) => {
    const vector = vectorsOf('addresses').find((one) => one.tries === tries);
    const { lines } = compileGuide(`${FRONT}[t](<${vector?.text ?? ''}>)${STEPS}`);
    expect(lines.join('\n')).toContain(reason);
  });
});
