import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { NO_POLICIES } from '../../../core/policies/policies';

type Listener = (changes: object, area: string) => void;

/** A browser with or without policies. */
const fake = vi.hoisted(() => ({
  policies: undefined as object | undefined,
  installType: 'normal',
  listeners: new Set<unknown>(),
  loads: 0,
}));
vi.mock('../../../platform/browser', () => ({
  browser: {
    management: { getSelf: () => Promise.resolve({ installType: fake.installType }) },
    storage: {
      managed: {
        get: () =>
          fake.policies === undefined
            ? Promise.reject(new Error('Managed storage manifest not found'))
            : Promise.resolve(fake.policies),
      },
      onChanged: {
        addListener: (listener: Listener) => void fake.listeners.add(listener),
        removeListener: (listener: Listener) => void fake.listeners.delete(listener),
      },
    },
  },
}));
vi.mock('../../../platform/collection', () => ({
  loadServices: () => {
    fake.loads += 1;
    return Promise.resolve({ facebook: 'Facebook' });
  },
}));
const { readPolicies, readPoliciesAtInstallation, warnOfPolicies, watchPolicies } =
  await import('../../../platform/policies');

const change = (area: string) => {
  for (const listener of fake.listeners) (listener as Listener)({}, area);
};

const warn = vi.spyOn(console, 'warn').mockReturnValue();

beforeEach(() => {
  warn.mockClear();
  fake.loads = 0;
});

test.each([
  ['Firefox, which rejects', undefined],
  ['Chrome, which gives none', {}],
])('without policies all is as usual, and the services aren’t even loaded: %s', async (_name, policies) => {
  fake.policies = policies;
  expect(await readPolicies()).toEqual(NO_POLICIES);
  await warnOfPolicies();
  expect(fake.loads).toBe(0);
  expect(warn).not.toHaveBeenCalled();
});

test('policies are held against the services that there are; what is wrong is one warning', async () => {
  fake.policies = { hiddenSites: ['facebook', 'nowhere'], welcome: 'no' };
  expect(await readPolicies()).toEqual({ ...NO_POLICIES, hiddenSites: ['facebook'] });
  expect(warn).not.toHaveBeenCalled();
  await warnOfPolicies();
  expect(warn).toHaveBeenCalledOnce();
  for (const name of ['hiddenSites[1]', 'welcome'])
    expect(warn).toHaveBeenCalledWith(expect.stringContaining(name));
});

test('only a change of the policies calls back, until it is stopped', () => {
  const onChange = vi.fn();
  const stop = watchPolicies(onChange);
  change('local');
  expect(onChange).not.toHaveBeenCalled();
  change('managed');
  expect(onChange).toHaveBeenCalledOnce();
  stop();
  change('managed');
  expect(onChange).toHaveBeenCalledOnce();
});

describe('at the installation', () => {
  const ABSENT = {};
  const read = async (installType: string) => {
    fake.installType = installType;
    let policies: unknown;
    void readPoliciesAtInstallation().then((given) => {
      policies = given;
    });
    await vi.advanceTimersByTimeAsync(1_000);
    return () => policies;
  };

  beforeEach(() => {
    vi.useFakeTimers();
    fake.policies = ABSENT;
  });
  afterEach(() => {
    vi.useRealTimers();
    expect(fake.listeners.size).toBe(0);
  });

  test('by an organization, policies that come a moment later are waited for', async () => {
    const policies = await read('admin');
    expect(policies()).toBeUndefined();
    fake.policies = { welcome: false };
    change('managed');
    await vi.advanceTimersByTimeAsync(0);
    expect(policies()).toMatchObject({ welcome: false });
  });

  test('by an organization without policies, the wait ends', async () => {
    const policies = await read('admin');
    await vi.advanceTimersByTimeAsync(3_000);
    expect(policies()).toBeUndefined();
    await vi.advanceTimersByTimeAsync(2_000);
    expect(policies()).toEqual(NO_POLICIES);
  });

  test('policies that are there are not waited for', async () => {
    fake.policies = { welcome: false };
    expect((await read('admin'))()).toMatchObject({ welcome: false });
  });

  test.each(['normal', 'development', 'sideload'])('nobody else waits: %s', async (installType) => {
    expect((await read(installType))()).toEqual(NO_POLICIES);
  });
});
