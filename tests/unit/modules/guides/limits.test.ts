import { expect, test } from 'vitest';
import { compile, compileGuide, FRONT, STEPS } from './collection-folder';

const steps = (count: number, title = (n: number) => `Step ${String(n)}`) =>
  `${FRONT}## Steps\n\n${Array.from({ length: count }, (_, n) => `1. **${title(n)}.** Now.\n\n`).join('')}`;
const comment = (length: number) => `# ${'a'.repeat(length)}\n`;

test.each<[string, (size: number) => string, number, number, string]>([
  [
    'a block',
    (n) => `${FRONT}${'ten chars.\n'.repeat(n)}${STEPS}`,
    1_000,
    1_001,
    '1007:1 text: has over 10,000 characters without an empty line: split the paragraph',
  ],
  [
    'the lines',
    (n) => FRONT + STEPS + '\n'.repeat(n),
    3_989,
    3_990,
    '4001:1 text: has over 4,000 lines: split it into several guides',
  ],
  ['the levels', (n) => `${FRONT}${'>'.repeat(n)} x\n${STEPS}`, 97, 99, '1:1 text: is nested too deeply'],
  [
    'levels that overflow the stack',
    (n) => `${FRONT}${'>'.repeat(n)} x\n`,
    1,
    8_000,
    '1:1 text: is nested too deeply',
  ],
  [
    'the title of a step',
    (n) => steps(1, () => 'a'.repeat(n)),
    200,
    201,
    '9:1 steps: the title of a step must have at most 200 characters',
  ],
  ['the steps', (n) => steps(n), 200, 201, '9:1 steps: there can be at most 200 steps'],
  [
    'front matter',
    (n) => FRONT.replace('title:', `${comment(n)}title:`) + STEPS,
    15_000,
    16_000,
    '1:1 yaml: has over 16,000 characters: shorten it',
  ],
])('%s that fits, and one that is too large', (_, guide, most, tooMuch, problem) => {
  expect(compileGuide(guide(most)).collection).toBeDefined();
  expect(compileGuide(guide(tooMuch)).lines).toContain(`guides/x.md:${problem}`);
});

test('a service file has the limit of front matter', () => {
  const service = { 'services/a.yaml': `name: A\nhome: https://a.example/\n${comment(16_000)}` };
  expect(compile({ 'x.md': FRONT + STEPS, ...service }).lines).toEqual([
    'guides/services/a.yaml:1:1 yaml: has over 16,000 characters: shorten it',
  ]);
});
