import { expect, test } from 'vitest';
import { matchPage } from '../../../../core/pages/match-page';
import { PAGE_KINDS } from '../../../../core/pages/service';
import { compile, FRONT, STEPS } from './collection-folder';

const service = (pages: Readonly<Record<string, string>>) =>
  `name: Twice\nhome: https://twice.example/\npages:\n${Object.entries(pages)
    .map(([kind, pattern]) => `  ${kind}: ${pattern}\n`)
    .join('')}`;

const GUIDE = FRONT.replace('Facebook', 'Twice') + STEPS;

/** All pairs, the kind that counts first. */
const PAIRS = PAGE_KINDS.flatMap((first, index) =>
  PAGE_KINDS.slice(index + 1).map((second) => [first, second] as const),
);

/** The same address twice is a fault of the file, but a wide one may include another. */
const [PAGE, ALL] = ['https://twice.example/page', 'https://twice.example/*'];

test.each(PAIRS)('a page that is %s and %s at once is the first', (first, second) => {
  for (const [one, other] of [
    [PAGE, ALL],
    [ALL, PAGE],
  ] as const)
    for (const pages of [
      { [first]: one, [second]: other },
      { [second]: other, [first]: one },
    ]) {
      const { collection } = compile({ 'x.md': GUIDE, 'services/twice.yaml': service(pages) });
      expect(matchPage(collection?.pages ?? {}, PAGE)).toMatchObject({ service: 'twice', kind: first });
    }
});

test('a guide from a service without a transfer page has no tool, and no step is done by being on a page', () => {
  const { collection } = compile({
    'x.md': GUIDE,
    'services/twice.yaml': service({ settings: 'https://twice.example/settings' }),
  });
  const [guide] = collection?.guides ?? [];
  expect([guide?.tool, guide?.toolId]).toEqual([undefined, undefined]);
  expect(guide?.sections.flatMap(({ steps }) => steps.map(({ reachedOn }) => reachedOn))).toEqual([[]]);
});
