import { beforeEach, expect, test, vi } from 'vitest';
import { NO_POLICIES, type Policies } from '../../../../core/policies/policies';
import { INITIAL_STATE } from '../../../../core/state/state';
import { guideSummary } from '../../core/samples';

const fake = vi.hoisted(() => ({ policies: {} as Policies }));
const MATCHED = {
  url: 'https://www.facebook.com/tyi',
  match: { service: 'facebook', kind: 'transfer', tool: 'meta' },
  guides: [guideSummary()],
  names: { facebook: 'Facebook' },
};
vi.mock('../../../../platform/tabs', () => ({ currentUrl: () => Promise.resolve(MATCHED.url) }));
vi.mock('../../../../platform/collection', () => ({ matchUrl: () => Promise.resolve(MATCHED) }));
vi.mock('../../../../platform/storage', () => ({
  storedState: { read: () => Promise.resolve(INITIAL_STATE) },
}));
vi.mock('../../../../platform/policies', () => ({ readPolicies: () => Promise.resolve(fake.policies) }));
const { readGuideAppState } = await import('../../../../surfaces/guides/read-state');

beforeEach(() => {
  fake.policies = NO_POLICIES;
});

test('without policies a page has its guides', async () => {
  const { page, turnedOff, reportLink } = await readGuideAppState();
  expect(page?.guides).toHaveLength(1);
  expect([turnedOff, reportLink]).toEqual([undefined, true]);
});

test('a page that the organization has turned off has none, and its service is named', async () => {
  fake.policies = { ...NO_POLICIES, hiddenSites: ['facebook'] };
  const { page, turnedOff } = await readGuideAppState();
  expect([page, turnedOff]).toEqual([undefined, 'Facebook']);
});

test('the organization’s destinations and its word on reports count', async () => {
  fake.policies = { ...NO_POLICIES, reportLink: false, destinations: { photos: 'koofr' } };
  const { state, reportLink } = await readGuideAppState();
  expect(state.preferences.destinations).toEqual({ photos: 'koofr' });
  expect(reportLink).toBe(false);
});
