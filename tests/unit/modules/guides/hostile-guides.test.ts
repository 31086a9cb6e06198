import { describe, expect, test, vi } from 'vitest';
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

// Many runs, which take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

/** Compiles a guide for each place of a text. What faults hold back is checked where it is drawn. */
function checkBodies(places: Readonly<Record<string, (text: string) => string>>, text: string): void {
  const bodies = Object.values(places).map((place, index) => [
    `g${String(index)}`,
    frontMatter() + place(text),
  ]);
  checkOutcome({ guides: Object.fromEntries(bodies) as Record<string, string>, services: SERVICE_TEXTS });
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
    for (const { text } of vectorsOf('hidden', 'names')) checkOutcome(place(text));
  });

  test.each(['title', 'name of a service', 'home of a service', 'page of a service', 'example of a service'])(
    '%s, of addresses',
    (name) => {
      for (const { text } of vectorsOf('addresses', 'patterns')) checkOutcome(QUOTED_PLACES[name]!(text));
    },
  );

  test.each(Object.entries(BARE_PLACES))('%s, as it is', (_, place) => {
    for (const { text } of vectorsOf('yaml-values')) checkOutcome(place(text));
  });

  test.each(['title'])('%s, of tags', (name) => {
    for (const { text } of vectorsOf('raw-html', 'markdown')) checkOutcome(QUOTED_PLACES[name]!(text));
  });

  test.each(Object.entries(WHOLE_PLACES))('%s', (_, place) => {
    for (const { text } of vectorsOf('whole-files')) checkOutcome(place(text));
  });
});

test.each(vectorsOf('long'))('without end: $tries', ({ text }) => {
  const long = text.repeat(Math.ceil(4_000 / text.length));
  checkOutcome({
    guides: { body: frontMatter() + long + STEPS, title: frontMatter({ title: long }) + STEPS },
    services: { ...SERVICE_TEXTS, long },
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
    ['script after an entity for a space', 'must not start with "javascript:"'],
    ['data in capitals', 'must not start with "data:"'],
    ['insecure page', 'is not secure'],
  ])('or is told: %s', (tries, reason) => {
    const vector = vectorsOf('addresses').find((one) => one.tries === tries);
    const { lines } = compileGuide(`${FRONT}[t](<${vector?.text ?? ''}>)${STEPS}`);
    expect(lines.join('\n')).toContain(reason);
  });
});
