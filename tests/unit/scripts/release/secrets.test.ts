import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { secretProblems, settingsProblems, takeStoreVariables } from '../../../../scripts/release/secrets';

const ALL = Object.fromEntries(
  [
    'CHROME_EXTENSION_ID',
    'CHROME_PUBLISHER_ID',
    'CHROME_SERVICE_ACCOUNT_CLIENT_EMAIL',
    'CHROME_SERVICE_ACCOUNT_PRIVATE_KEY',
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
  const problems = secretProblems({ ...ALL, EDGE_API_KEY: undefined, CHROME_PUBLISHER_ID: '' });
  expect(problems).toHaveLength(2);
  expect(problems[0]).toMatch(/Chrome.*CHROME_PUBLISHER_ID\./);
  expect(problems[1]).toMatch(/Edge.*EDGE_API_KEY\./);
  expect(problems.join()).not.toContain('secret-of');
});

test('a file that the stores’ command would read as well is named', () => {
  expect(settingsProblems(() => false)).toEqual([]);
  expect(settingsProblems((file) => file === '.env.submit')).toEqual([
    expect.stringContaining('.env.submit'),
  ]);
});

test('the variables are taken out of the environment, and nothing else is', () => {
  const environment: Record<string, string | undefined> = { ...ALL, FIREFOX_PATH: '/x', PATH: '/y' };
  expect(takeStoreVariables(environment)).toEqual(ALL);
  expect(environment).toEqual({ FIREFOX_PATH: '/x', PATH: '/y' });
});

test('the workflow and docs/releasing.md name the same variables', () => {
  const names = (text: string) => [...new Set(text.match(/\b(CHROME|EDGE|FIREFOX)_[A-Z_]+\b/g))].sort();
  const own = Object.keys(ALL).sort();
  expect(names(readFileSync('docs/releasing.md', 'utf8'))).toEqual(own);
  const workflow = readFileSync('.github/workflows/release.yml', 'utf8');
  expect(names(workflow).filter((name) => name !== 'CHROME_API_VERSION')).toEqual(own);
});
