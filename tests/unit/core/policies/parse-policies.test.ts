import { describe, expect, test } from 'vitest';
import { parsePolicies, policyWarning } from '../../../../core/policies/parse-policies';
import { NO_POLICIES } from '../../../../core/policies/policies';

const SERVICES = { facebook: 'Facebook', dropbox: 'Dropbox', koofr: 'Koofr' };
const VALID = {
  welcome: false,
  reportLink: false,
  destinations: { photos: 'dropbox', posts: 'koofr' },
  hiddenSites: ['facebook'],
};

test('valid policies are taken as they are, and those that are missing are as usual', () => {
  expect(parsePolicies(VALID, SERVICES)).toEqual({ policies: VALID, problems: [] });
  expect(parsePolicies({ welcome: false }, SERVICES)).toEqual({
    policies: { ...NO_POLICIES, welcome: false },
    problems: [],
  });
  expect(parsePolicies({}, SERVICES)).toEqual({ policies: NO_POLICIES, problems: [] });
});

test('0 and 1 are no and yes, as in the registry of Windows', () => {
  const { policies, problems } = parsePolicies({ welcome: 0, reportLink: 1 }, SERVICES);
  expect(policies).toMatchObject({ welcome: false, reportLink: true });
  expect(problems).toEqual([]);
});

describe('a wrong entry is ignored and named, and all others count', () => {
  const { destinations, hiddenSites } = VALID;

  test.each<[string, object, object, RegExp]>([
    ['a text for yes or no', { welcome: 'no' }, { welcome: true }, /^welcome: .*true or false.*"no"/],
    ['nothing for yes or no', { reportLink: null }, { reportLink: true }, /^reportLink: .*null/],
    ['a number for yes or no', { reportLink: 2 }, { reportLink: true }, /^reportLink: .* 2$/],
    [
      'a list for an object',
      { destinations: ['dropbox'] },
      { destinations: {} },
      /^destinations: .*an object/,
    ],
    ['a text for an object', { destinations: 'dropbox' }, { destinations: {} }, /^destinations: .*an object/],
    [
      'an unknown data type',
      { destinations: { ...destinations, photo: 'dropbox' } },
      {},
      /^destinations: .*photos, videos.*"photo"/,
    ],
    [
      'an unknown service as a destination',
      { destinations: { ...destinations, videos: 'dropbx' } },
      {},
      /^destinations\.videos: .*id of a service.*"dropbx"/,
    ],
    [
      'an object as a destination',
      { destinations: { ...destinations, videos: { to: 'dropbox' } } },
      {},
      /^destinations\.videos: .*\{"to":"dropbox"\}/,
    ],
    [
      'an object for a list',
      { hiddenSites: { facebook: true } },
      { hiddenSites: [] },
      /^hiddenSites: .*a list/,
    ],
    ['a host', { hiddenSites: [...hiddenSites, 'www.facebook.com'] }, {}, /^hiddenSites\[1\]: .*"www/],
    ['a number for a service', { hiddenSites: [7, ...hiddenSites] }, {}, /^hiddenSites\[0\]: .* 7$/],
    ['a name on every object', { hiddenSites: ['constructor', ...hiddenSites] }, {}, /^hiddenSites\[0\]/],
    ['a policy that there isn’t', { Welcome: false }, {}, /"Welcome".*no such policy.*welcome, reportLink/],
    ['a policy with an object’s own name', { toString: 1 }, {}, /"toString".*no such policy/],
  ])('%s', (_name, wrong, ignored, problem) => {
    const { policies, problems } = parsePolicies({ ...VALID, ...wrong }, SERVICES);
    expect(policies).toEqual({ ...VALID, ...ignored });
    expect(problems).toEqual([expect.stringMatching(problem)]);
  });
});

test.each([undefined, null, 'policies', 7, [], [VALID]])('no policies at all: %j', (given) => {
  const { policies, problems } = parsePolicies(given, SERVICES);
  expect(policies).toEqual(NO_POLICIES);
  expect(problems).toHaveLength(1);
});

test('a site counts once, however often it is named', () => {
  const { policies } = parsePolicies({ hiddenSites: ['koofr', 'facebook', 'koofr'] }, SERVICES);
  expect(policies.hiddenSites).toEqual(['koofr', 'facebook']);
});

test('10,000 wrong entries and a very long one make one short warning', () => {
  const hiddenSites = [...Array.from({ length: 10_000 }, () => 'x'.repeat(10_000)), 'facebook'];
  const { policies, problems } = parsePolicies({ hiddenSites }, SERVICES);
  expect(policies.hiddenSites).toEqual(['facebook']);
  expect(problems).toHaveLength(10_000);
  const warning = policyWarning(problems);
  expect(warning.length).toBeLessThan(3_000);
  expect(warning).toContain('hiddenSites[0]');
  expect(warning).toContain('and 9990 more');
});

test('a warning with few problems names them all', () => {
  expect(policyWarning(['one', 'two'])).toMatch(/- one\n- two$/);
});
