import { expect, test } from 'vitest';
import { isProblem, linkReport, type AskedAddress } from '../../../../scripts/links/link-report';
import type { OutcomeKind } from '../../../../scripts/links/ask-addresses';

const asked = (kind: OutcomeKind, answer: string, ...places: string[]): AskedAddress => ({
  url: `https://a.example/${kind}`,
  kind,
  answer,
  places,
});

test('the report has the problems first, and counts what is fine', () => {
  const report = linkReport(
    [
      asked('fine', '200', 'x.md:1'),
      asked('sign-in', '302 to <https://a.example/login>', 'x.md:2'),
      asked('redirected', '200 at <https://a.example/b>', 'x.md:3'),
      asked('unclear', '403', 'x.md:4'),
      asked('unreachable', 'no such host', 'x.md:5'),
      asked('moved', '200 at <https://b.example/a|b>', 'x.md:6'),
      asked('gone', '404', 'x.md:7', 'services/y.yaml:3'),
      asked('fine', '200', 'x.md:8'),
    ],
    '2026-11-23',
  );
  expect(report).toBe(`# Do the guides’ addresses still answer?

Asked on 2026-11-23. Addresses: 8. Problems: 3.

## Gone (1)

Look for the page that took its place, or remove the link.

| Address                  | Answer | Where                     |
| ------------------------ | ------ | ------------------------- |
| <https://a.example/gone> | 404    | x.md:7, services/y.yaml:3 |

## Moved to another host (1)

If it’s the right page, change the address.

| Address                   | Answer                          | Where  |
| ------------------------- | ------------------------------- | ------ |
| <https://a.example/moved> | 200 at <https://b.example/a\\|b> | x.md:6 |

## Not reachable (1)

Try again another day before you change anything.

| Address                         | Answer       | Where  |
| ------------------------------- | ------------ | ------ |
| <https://a.example/unreachable> | no such host | x.md:5 |

## Not clear (1)

Some sites turn programs away. Open these in a browser.

| Address                     | Answer | Where  |
| --------------------------- | ------ | ------ |
| <https://a.example/unclear> | 403    | x.md:4 |

## Redirected on the same host (1)

These work. If it’s the right page, nothing has to change.

| Address                        | Answer                       | Where  |
| ------------------------------ | ---------------------------- | ------ |
| <https://a.example/redirected> | 200 at <https://a.example/b> | x.md:3 |

## Fine

- Answer: 2
- Answer after a redirect on the same host: 1
- Ask to sign in first, so that nothing is known about the page itself: 1
`);
});

test('without a problem it says so, and lists nothing', () => {
  const report = linkReport([asked('fine', '200', 'x.md:1')], '2026-11-23');
  expect(report).toContain('Addresses: 1. Problems: 0.\n\n## Fine\n');
});

test('what someone has to change is a problem', () => {
  const kinds = ['gone', 'moved', 'unreachable', 'unclear', 'redirected', 'sign-in', 'fine'] as const;
  expect(kinds.filter((kind) => isProblem({ kind }))).toEqual(['gone', 'moved', 'unreachable']);
});
