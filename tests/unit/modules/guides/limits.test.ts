import { describe, expect, test } from 'vitest';
import { compile, compileGuide, FRONT, STEPS } from './collection-folder';

const steps = (...titles: readonly string[]) =>
  `${FRONT}## Steps\n\n${titles.map((title) => `1. **${title}.** Now.`).join('\n\n')}\n`;
const numbered = (count: number) => Array.from({ length: count }, (_, n) => `Step ${String(n)}`);

describe('what is too much is an error, and what just fits is none', () => {
  test.each<[string, string, string, string]>([
    [
      'a stretch without an empty line',
      `${FRONT}${'ten chars.\n'.repeat(1_000)}${STEPS}`,
      `${FRONT}${'ten chars.\n'.repeat(1_001)}${STEPS}`,
      '1007:1 text: has over 10,000 characters without an empty line: divide it',
    ],
    [
      'lines',
      `${FRONT}${STEPS}${'\n'.repeat(3_900)}`,
      `${FRONT}${STEPS}${'\n'.repeat(4_000)}`,
      '4001:1 text: has over 4,000 lines: make several guides of it',
    ],
    [
      'levels',
      `${FRONT}${'>'.repeat(97)} x\n${STEPS}`,
      `${FRONT}${'>'.repeat(100)} x\n${STEPS}`,
      '1:1 text: is nested too deeply',
    ],
    [
      'the title of a step',
      steps('a'.repeat(200)),
      steps('a'.repeat(201)),
      '9:1 steps: the title of a step must have at most 200 characters',
    ],
    ['steps', steps(...numbered(200)), steps(...numbered(201)), '9:1 steps: there must be at most 200 steps'],
    [
      'front matter',
      FRONT.replace('title:', `#${'a'.repeat(15_000)}\ntitle:`) + STEPS,
      FRONT.replace('title:', `#${'a'.repeat(16_000)}\ntitle:`) + STEPS,
      '1:1 yaml: has over 16,000 characters: shorten it',
    ],
  ])('%s', (_, fits, tooMuch, reason) => {
    expect(compileGuide(fits).collection).toBeDefined();
    expect(compileGuide(tooMuch).lines).toContain(`guides/x.md:${reason}`);
  });

  test('a service file', () => {
    const service = (length: number) => ({
      'x.md': FRONT + STEPS,
      'services/a.yaml': `name: A\nhome: https://a.example/\n# ${'a'.repeat(length)}`,
    });
    expect(compile(service(15_000)).collection).toBeDefined();
    expect(compile(service(16_000)).lines).toEqual([
      'guides/services/a.yaml:1:1 yaml: has over 16,000 characters: shorten it',
    ]);
  });

  test('in a list that was not written for us, a long item is a step with a short id', () => {
    const long = `${'a'.repeat(300)}\n`;
    const { collection } = compileGuide(`${FRONT}1. ${long}2. ${long}`);
    expect(collection?.guides[0]?.sections[0]?.steps.map(({ slug }) => slug)).toEqual([
      'a'.repeat(190),
      `${'a'.repeat(190)}-2`,
    ]);
  });
});

describe('a name that every object has', () => {
  test.each(['constructor', 'prototype'])('is no file’s: %s', (id) => {
    const reason = '1:1 id: the file needs another name, of at most 200 characters';
    expect(compile({ [`${id}.md`]: FRONT + STEPS }).lines).toContain(`guides/${id}.md:${reason}`);
    const own = { 'x.md': FRONT + STEPS, [`services/${id}.yaml`]: 'name: A\nhome: https://a.example/\n' };
    expect(compile(own).lines).toContain(`guides/services/${id}.yaml:${reason}`);
  });

  test('is none of a service that nobody has described', () => {
    const text = FRONT.replace('Facebook', '[Constructor, __proto__]') + STEPS;
    expect(compileGuide(text).lines).toEqual([
      'guides/x.md:4:11 sources: unknown service "Constructor"',
      'guides/x.md:4:24 sources: unknown service "__proto__"',
    ]);
  });
});
