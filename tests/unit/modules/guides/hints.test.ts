import { describe, expect, test } from 'vitest';
import { compile, FRONT, STEPS, type Files } from './collection-folder';

const ON = '2026-11-23';
const CHECKED = FRONT.replace('datatype', `checked: ${ON}\ndatatype`);
const advice = (files: Files, today = ON) => compile(files, { today }).lines;

describe('only npm run guides:check tells', () => {
  test.each<[string, Files, string[]]>([
    [
      'a guide without a day',
      { 'x.md': FRONT + STEPS },
      ['x.md:2:1 checked: is missing: the day on which the facts were last checked'],
    ],
    [
      'a guide of more than a year ago',
      { 'x.md': CHECKED.replace(ON, '2025-11-21') + STEPS },
      ['x.md:3:1 checked: is more than a year ago: hold the facts against their sources again'],
    ],
    ['a guide of a year ago', { 'x.md': CHECKED.replace(ON, '2025-11-23') + STEPS }, []],
    [
      'a link text that is only an address',
      {
        'x.md': `${CHECKED}\n[https://a.example/b](https://a.example/b) https://c.example [c](https://c.example)\n${STEPS}`,
      },
      [
        'x.md:9:1 link: its text is only an address: say where it leads',
        'x.md:9:44 link: its text is only an address: say where it leads',
      ],
    ],
    [
      'a heading that is none of ours',
      { 'x.md': `${CHECKED}\n## How to\n\nSo.\n${STEPS}` },
      [
        'x.md:9:1 text: the heading "How to" is none of ours: Before you start, Steps, When it arrives, If something goes wrong, What this solution can do, What this solution does not do, Afterwards',
      ],
    ],
    [
      'a heading with nothing under it',
      { 'x.md': `${CHECKED}\n## Afterwards\n\n<!-- to do -->\n${STEPS}` },
      ['x.md:9:1 text: nothing stands under this heading yet'],
    ],
    [
      'a service without example URLs',
      {
        'x.md': CHECKED + STEPS,
        'services/a.yaml': 'name: A\nhome: https://a.example/\npages: {site: [https://a.example/*]}\n',
      },
      ['services/a.yaml:1:1 examples: has no example of a page of the kind "site"'],
    ],
  ])('%s', (_, files, expected) => {
    const own = { 'services/koofr.yaml': 'name: Koofr\nhome: https://koofr.eu/\n' };
    expect(advice({ ...own, ...files })).toEqual(expected.map((line) => `guides/${line} (warning)`));
    expect(compile({ ...own, ...files }).lines).toEqual([]);
  });
});
