import { expect, test } from 'vitest';
import { secretProblems } from '../../../../scripts/release/secrets';

const ALL = Object.fromEntries(
  [
    'CHROME_EXTENSION_ID',
    'CHROME_CLIENT_ID',
    'CHROME_CLIENT_SECRET',
    'CHROME_REFRESH_TOKEN',
    'EDGE_PRODUCT_ID',
    'EDGE_CLIENT_ID',
    'EDGE_API_KEY',
    'FIREFOX_EXTENSION_ID',
    'FIREFOX_JWT_ISSUER',
    'FIREFOX_JWT_SECRET',
  ].map((name) => [name, `secret-of-${name}`]),
);

test('with all variables set, there is no problem', () => {
  expect(secretProblems(ALL)).toEqual([]);
});

test('missing and empty variables are named by store, and no value is', () => {
  const problems = secretProblems({ ...ALL, EDGE_API_KEY: undefined, CHROME_CLIENT_ID: '' });
  expect(problems).toHaveLength(2);
  expect(problems[0]).toMatch(/Chrome.*CHROME_CLIENT_ID\./);
  expect(problems[1]).toMatch(/Edge.*EDGE_API_KEY\./);
  expect(problems.join()).not.toContain('secret-of');
});
