import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decidePrompt, type PageState, type Prompt } from '../../../../core/pages/decide-prompt';
import { PAGE_KINDS, type PageKind, type PageMatch } from '../../../../core/pages/service';
import { collapse, introduce } from '../../../../core/state/banner-history';
import { snooze } from '../../../../core/state/hidden-sites';
import {
  INITIAL_STATE,
  type AutoDisplay,
  type HiddenSite,
  type Transfer,
} from '../../../../core/state/state';
import { anyPreferences, anyTime, anyTransfer, guideSummary, sampleTransfer } from '../samples';

const guide = guideSummary();
const NOW = 1_800_000_000_000;

interface Case {
  kind: PageKind;
  autoDisplay?: AutoDisplay;
  isCollapsed?: boolean;
  isIntroduced?: boolean;
  hidden?: HiddenSite;
  isPageLoad?: boolean;
  transfer?: Transfer;
  isSent?: boolean;
}

const MUTED: HiddenSite = { kind: 'mute', since: NOW };
const SNOOZED = snooze(guide, 'day', NOW);

function decide({ kind, autoDisplay, isCollapsed, isIntroduced, hidden, ...rest }: Case): Prompt {
  const { preferences, bannerHistory } = INITIAL_STATE;
  const collapsed = isCollapsed ? collapse(bannerHistory, guide.id) : bannerHistory;
  const state = {
    ...INITIAL_STATE,
    preferences: {
      ...preferences,
      autoDisplay: { ...preferences.autoDisplay, ...(autoDisplay && { [kind]: autoDisplay }) },
    },
    hiddenSites: { ...(hidden && { koofr: hidden }) },
    bannerHistory: isIntroduced ? introduce(collapsed, 'koofr', guide) : collapsed,
  };
  const match = { service: 'koofr', kind };
  return decidePrompt({ match, guides: [guide], isPageLoad: true, state, isSent: false, now: NOW, ...rest });
}

test.each<[string, Case, Prompt]>([
  ['a transfer page expands the guide', { kind: 'transfer' }, 'expanded'],
  ['also after an in-app navigation', { kind: 'transfer', isPageLoad: false }, 'expanded'],
  ['on a transfer page a collapsed guide is minimized', { kind: 'transfer', isCollapsed: true }, 'minimized'],
  ['a transfer page does not count introductions', { kind: 'transfer', isIntroduced: true }, 'expanded'],
  ['a page where people leave expands it', { kind: 'leaving' }, 'expanded'],
  [
    'even if it was collapsed elsewhere',
    { kind: 'leaving', isCollapsed: true, isPageLoad: false },
    'expanded',
  ],
  ['unless the person prefers less', { kind: 'leaving', autoDisplay: 'minimized' }, 'minimized'],
  ['or hides the site', { kind: 'leaving', hidden: SNOOZED }, 'badge'],
  ['a settings page minimizes it, every time', { kind: 'settings', isIntroduced: true }, 'minimized'],
  ['what the person prefers goes before that', { kind: 'settings', autoDisplay: 'expanded' }, 'expanded'],
  ['as does the badge alone', { kind: 'transfer', autoDisplay: 'badge' }, 'badge'],
  ['a site minimizes it', { kind: 'site' }, 'minimized'],
  ['which can begin with an in-app navigation', { kind: 'site', isPageLoad: false }, 'minimized'],
  ['a site does so once', { kind: 'site', isIntroduced: true }, 'badge'],
  ['and leaves it until the next load', { kind: 'site', isIntroduced: true, isPageLoad: false }, 'unchanged'],
  ['a muted site has the badge alone', { kind: 'transfer', hidden: MUTED }, 'badge'],
  ['as has a snoozed one', { kind: 'settings', hidden: SNOOZED }, 'badge'],
  ['even where a banner is', { kind: 'site', isIntroduced: true, isPageLoad: false, hidden: MUTED }, 'badge'],
])('%s', (_name, situation, prompt) => {
  expect(decide(situation)).toBe(prompt);
});

test('a guide that was closed and has changed since ends the snooze, whichever guide is the best now', () => {
  const before = guideSummary({ id: 'closed', version: 'old' });
  const prompt = (version: string) =>
    decidePrompt({
      guides: [guide, { ...before, version }],
      match: { service: 'koofr', kind: 'settings' },
      isPageLoad: true,
      isSent: false,
      state: { ...INITIAL_STATE, hiddenSites: { koofr: snooze(before, 'month', NOW) } },
      now: NOW,
    });
  expect(prompt('old')).toBe('badge');
  expect(prompt('new')).toBe('minimized');
});

describe('with a transfer in progress that is not sent', () => {
  const transfer = sampleTransfer({ startedAt: 1 });

  test.each<[string, Case, Prompt]>([
    ['its destination shows it minimized', { kind: 'site' }, 'minimized'],
    ['each time', { kind: 'site', isIntroduced: true, isPageLoad: false }, 'minimized'],
    ['and no larger', { kind: 'site', autoDisplay: 'expanded' }, 'minimized'],
    ['also after "not yet"', { kind: 'site', transfer: { ...transfer, remindedAt: NOW - 1 } }, 'minimized'],
    ['who hides the site has the badge alone', { kind: 'site', hidden: SNOOZED }, 'badge'],
    ['as has who wants no more', { kind: 'site', autoDisplay: 'badge' }, 'badge'],
    ['a transfer page is as without one', { kind: 'transfer' }, 'expanded'],
    ['so is a collapsed guide there', { kind: 'transfer', isCollapsed: true }, 'minimized'],
    ['and a settings page', { kind: 'settings' }, 'minimized'],
    ['and a page where people leave', { kind: 'leaving', isCollapsed: true }, 'expanded'],
  ])('%s', (_name, situation, prompt) => {
    expect(decide({ transfer, ...situation })).toBe(prompt);
  });
});

describe('with a transfer that is sent and has not arrived', () => {
  const transfer = sampleTransfer({ startedAt: 1 });
  const reminded = { ...transfer, remindedAt: NOW - 1 };

  test.each<[string, Case, Prompt]>([
    ['its destination asks whether everything has arrived', { kind: 'site' }, 'confirm-arrival'],
    ['also where the guide was introduced', { kind: 'site', isIntroduced: true }, 'confirm-arrival'],
    ['also where the guide is collapsed', { kind: 'site', isCollapsed: true }, 'confirm-arrival'],
    ['just after "not yet" it does not ask', { kind: 'site', transfer: reminded }, 'badge'],
    ['who hides the site is not asked', { kind: 'site', hidden: SNOOZED }, 'badge'],
    ['who wants the badge alone is not asked', { kind: 'site', autoDisplay: 'badge' }, 'badge'],
    ['a page that is no site does not ask', { kind: 'transfer' }, 'expanded'],
  ])('%s', (_name, situation, prompt) => {
    expect(decide({ transfer, isSent: true, ...situation })).toBe(prompt);
  });
});

test('whatever the person did, a guide expands by itself only where they let it', () => {
  const anyPage: fc.Arbitrary<PageState> = fc.record({
    match: fc.record<PageMatch>({
      service: fc.constant('koofr'),
      kind: fc.constantFrom(...PAGE_KINDS),
    }),
    guides: fc.constant([guide] as const),
    isPageLoad: fc.boolean(),
    state: fc
      .record({ preferences: anyPreferences, collapsed: fc.subarray([guide.id, 'another']) })
      .map(({ preferences, collapsed }) => ({
        ...INITIAL_STATE,
        preferences,
        bannerHistory: { collapsed, introduced: {} },
      })),
    transfer: fc.option(anyTransfer, { nil: undefined }),
    isSent: fc.boolean(),
    now: anyTime,
  });
  fc.assert(
    fc.property(anyPage, (page) => {
      const { preferences, bannerHistory } = page.state;
      const prompt = decidePrompt(page);
      if (preferences.autoDisplay[page.match.kind] === 'badge') expect(prompt).toBe('badge');
      if (prompt !== 'expanded') return;
      expect(preferences.autoDisplay[page.match.kind]).toBe('expanded');
      if (page.match.kind !== 'leaving') expect(bannerHistory.collapsed).not.toContain(guide.id);
    }),
  );
});
