import { describe, expect, test } from 'vitest';
import { compile, FRONT, STEPS } from './collection-folder';

const NAMED = 'name: A\nhome: https://a.example/\n';
const linesOf = (text: string) =>
  compile({ 'x.md': FRONT + STEPS, 'services/a.yaml': text }).lines.map((line) =>
    line.replace('guides/services/', ''),
  );

describe('every problem of a service file is reported, where it is', () => {
  test.each<[string, string, string[]]>([
    [
      'missing and unknown fields',
      'nam: A\nhom: x\npages: {sites: []}\n',
      [
        '1:1 nam: unknown field; did you mean "name"?',
        '1:1 name: is missing',
        '1:1 home: is missing',
        '2:1 hom: unknown field; did you mean "home"?',
        '3:9 sites: unknown field; did you mean "site"?',
      ],
    ],
    [
      'values of another kind',
      'name: XXX\nhome: http://a.example/\nonline: 0\nexportsFor: [Facbook]\npages: x\naliases: [B, ""]\nexamples:\n  site: {a: b}\n',
      [
        '1:7 name: still contains "XXX" from the template',
        '2:7 home: must be an address that starts with "https://"',
        '3:9 online: must be "true" or "false"',
        '4:14 exportsFor: unknown service "Facbook"; did you mean "Facebook"?',
        '5:1 pages: must contain fields, one `name: value` per line',
        '6:14 aliases: must contain only text, and no empty items',
        '8:3 examples.site: must be a list',
      ],
    ],
    [
      'a tool that is no id',
      `${NAMED}tool: Our tool\n`,
      ['3:7 tool: can contain only letters from a to z, digits and "-"'],
    ],
    [
      'a home with a password',
      'name: A\nhome: https://u:p@a.example/\n',
      ['2:7 home: must be an address that starts with "https://"'],
    ],
    [
      'patterns that are none',
      `${NAMED}pages:\n  site: ["*://*/*", http://a.example/]\n`,
      [
        '4:10 pages.site: "*://*/*" matches every host',
        '4:21 pages.site: "http://a.example/" must start with "https://"',
      ],
    ],
    [
      'examples that the patterns contradict',
      `${NAMED}pages: {site: [https://a.example/*]}
examples:
  transfer: [https://a.example/b]
  settings: [https://b.example/]
  site: [https://www.facebook.com/tyi]
  none: [https://a.example/b]
`,
      [
        '5:14 examples.transfer: "https://a.example/b" should be "transfer", but the patterns say "site"',
        '6:14 examples.settings: "https://b.example/" should be "settings", but the patterns say "none"',
        '7:10 examples.site: "https://www.facebook.com/tyi" should be "site", but the patterns say "transfer of facebook"',
        '8:10 examples.none: "https://a.example/b" should be "none", but the patterns say "site"',
      ],
    ],
  ])('%s', (_, text, expected) => {
    expect(linesOf(text)).toEqual(expected.map((line) => `a.yaml:${line}`));
  });
});

test('a name and a page that another service has are reported in the later file', () => {
  expect(linesOf(`${NAMED}aliases: [Koofr]\npages: {site: [https://app.koofr.net/*]}\n`)).toEqual([
    'koofr.yaml:1:7 name: "Koofr" is already a name in guides/services/a.yaml',
    'koofr.yaml:4:9 pages.site: "https://app.koofr.net/*" is already a page in guides/services/a.yaml',
  ]);
});

test('only an online service needs a home', () => {
  expect(linesOf('name: A\n')).toEqual(['a.yaml:1:1 home: is missing']);
  expect(linesOf('name: A\nonline: false\n')).toEqual([]);
});
