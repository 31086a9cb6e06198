import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import {
  browserNameOf,
  REPORT_TEMPLATE,
  reportUrl,
  type ReportDetails,
} from '../../../../core/guides/report-url';

const DETAILS: ReportDetails = {
  guide: { id: 'meta-photos', version: '0a1b2c3d4e' },
  step: { number: 3, slug: 'choose-photos-&-more' },
  browserName: 'Firefox',
};
const ISSUES = 'https://github.com/someone/transfer-guides/issues';
const parametersOf = (url: string | undefined) => [...new URL(url ?? '').searchParams];

test('a report has the guide, its version, the step and the browser, and nothing else', () => {
  expect(parametersOf(reportUrl(ISSUES, DETAILS))).toEqual([
    ['template', 'guide-is-wrong.yml'],
    ['title', 'meta-photos: the guide doesn’t match the screen'],
    ['guide', 'meta-photos'],
    ['version', '0a1b2c3d4e'],
    ['step', '3 (choose-photos-&-more)'],
    ['browser', 'Firefox'],
  ]);
});

test('without a transfer in progress it names no step', () => {
  const names = parametersOf(reportUrl(ISSUES, { ...DETAILS, step: undefined })).map(([name]) => name);
  expect(names).toEqual(['template', 'title', 'guide', 'version', 'browser']);
});

test('the form on GitHub shows all that a report fills in, to be changed before it is sent', () => {
  const { body } = parse(readFileSync(`.github/ISSUE_TEMPLATE/${REPORT_TEMPLATE}`, 'utf8')) as {
    body: readonly { type: string; id?: string }[];
  };
  const shown = body.filter(({ type }) => type === 'input').map(({ id }) => id);
  const [, , ...filled] = parametersOf(reportUrl(ISSUES, DETAILS));
  expect(shown).toEqual(filled.map(([name]) => name));
});

describe('the form', () => {
  test.each([
    [ISSUES, `${ISSUES}/new`],
    [`${ISSUES}/`, `${ISSUES}/new`],
    [`${ISSUES}/new`, `${ISSUES}/new`],
    ['https://example.org/report', 'https://example.org/report'],
  ])('of %s is %s', (base, form) => {
    const { origin, pathname } = new URL(reportUrl(base, DETAILS) ?? '');
    expect(origin + pathname).toBe(form);
  });

  test('keeps what its address says already', () => {
    const templates = parametersOf(reportUrl(`${ISSUES}/new?template=other.yml`, DETAILS)).filter(
      ([name]) => name === 'template',
    );
    expect(templates).toEqual([['template', 'other.yml']]);
  });

  test.each(['', 'issues', 'http://example.org/issues', 'mailto:a@example.org', 'javascript:alert(1)'])(
    'is never "%s"',
    (base) => {
      expect(reportUrl(base, DETAILS)).toBeUndefined();
    },
  );
});

const CHROME =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/148.0.0.0 Safari/537.36';
test.each([
  ['Chrome', CHROME],
  ['Edge', `${CHROME} Edg/148.0.0.0`],
  ['Edge', `${CHROME} EdgA/148.0.0.0`],
  ['Firefox', 'Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0'],
])('%s is known by its user agent', (name, userAgent) => {
  expect(browserNameOf(userAgent)).toBe(name);
});
