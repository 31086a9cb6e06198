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
import { vectorsOf } from '../../../fuzz/hostile-vectors';
import { compileGuide, FRONT } from './collection-folder';

describe('a hostile text results only in text and https: addresses', () => {
  // One invalid guide stops the whole build: tests/unit/components/guide/hostile-guides.test.tsx renders each body.
  const checkGuides = (places: Readonly<Record<string, (text: string) => string>>, text: string) => {
    const guides = Object.values(places).map((place, index) => [index, frontMatter() + place(text)] as const);
    checkOutcome({ guides: Object.fromEntries(guides), services: SERVICE_TEXTS });
  };

  test.each(vectorsOf('markdown', 'raw-html', 'hidden', 'names'))('in a guide: $tries', ({ text }) => {
    checkGuides(TEXT_PLACES, text);
  });

  test.each(vectorsOf('addresses'))('as an address: $tries', ({ text }) => {
    checkGuides(ADDRESS_PLACES, text);
  });

  test.each(Object.entries(QUOTED_PLACES))('in a field, quoted: %s', (_, place) => {
    for (const { text } of vectorsOf('hidden', 'names')) checkOutcome(place(text));
  });

  test.each(['title', 'home of a service', 'page of a service'])('%s, of addresses', (name) => {
    for (const { text } of vectorsOf('addresses', 'patterns')) checkOutcome(QUOTED_PLACES[name]!(text));
  });

  test.each(Object.entries(BARE_PLACES))('in a field, as it is: %s', (_, place) => {
    for (const { text } of vectorsOf('yaml-values')) checkOutcome(place(text));
  });

  test.each(Object.entries(WHOLE_PLACES))('as a file: %s', (_, place) => {
    for (const { text } of vectorsOf('whole-files')) checkOutcome(place(text));
  });

  test.each(vectorsOf('long'))('without end: $tries', ({ text }) => {
    const long = text.repeat(Math.ceil(4_000 / text.length));
    const guides = { body: frontMatter() + long + STEPS, title: frontMatter({ title: long }) + STEPS };
    checkOutcome({ guides, services: { ...SERVICE_TEXTS, long } });
  });
});

// Without these, the tests above could pass because the output is empty.
describe('harmless content of hostile texts is kept, or reported', () => {
  const compileVector = (family: string, tries: string, write: (text: string) => string) => {
    const vector = vectorsOf(family).find((one) => one.tries === tries);
    const { collection, lines } = compileGuide(FRONT + write(vector?.text ?? '') + STEPS);
    return JSON.stringify([collection?.guides[0]?.intro, lines]);
  };

  test.each([
    ['raw-html', 'picture in a sentence', 'a  b'],
    ['markdown', 'entities of a tag', '<script>alert(1)</script>'],
    ['markdown', 'entities twice', '&lt;script&gt;'],
    ['hidden', 'override to the left', 'abc fdp.exe'],
    ['names', 'the prototype', 'proto'],
    ['addresses', 'plain script', 'javascript:alert(1)'],
  ])('%s: %s', (family, tries, text) => {
    expect(compileVector(family, tries, (vector) => vector)).toContain(text);
  });

  test.each([
    ['script with the number of a NUL inside', 'leads nowhere'],
    ['script with an entity for its colon', 'can’t start with \\"javascript:\\"'],
    ['script after an entity for a space', 'can’t start with \\"javascript:\\"'],
    ['data in capitals', 'can’t start with \\"data:\\"'],
  ])('addresses: %s', (tries, reason) => {
    expect(compileVector('addresses', tries, (vector) => `[t](<${vector}>)`)).toContain(reason);
  });
});
