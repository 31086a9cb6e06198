import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { GuideSummary } from '../../../../core/guides/guide';
import { decidePrompt, type Prompt, type PromptSituation } from '../../../../core/pages/decide-prompt';
import { DEFAULT_PREFERENCES, SHOWINGS, type Showing } from '../../../../core/state/preferences';
import { snooze, type Quiet } from '../../../../core/state/hidden-sites';
import type { PageKind } from '../../../../core/pages/service';
import { fold, introduce, NOTHING_SHOWN } from '../../../../core/state/banner-history';
import type { Transfer } from '../../../../core/state/transfer';
import { anyMatch, anyTime, anyTransfer, guideSummary, sampleTransfer } from '../samples';

const guide = guideSummary();
const NOW = 1_800_000_000_000;

interface Case {
  kind: PageKind;
  showing?: Showing;
  folded?: boolean;
  introduced?: boolean;
  quiet?: 'mute' | 'later' | 'close';
  arrived?: boolean;
  transfer?: Transfer;
}

function decide({ kind, showing, folded, introduced, quiet, arrived = true, transfer }: Case): Prompt {
  const match = { service: 'koofr', kind };
  let shown = NOTHING_SHOWN;
  if (folded) shown = fold(shown, guide.id);
  if (introduced) shown = introduce(shown, match.service, guide);
  const entry = quiet === 'mute' ? { kind: 'mute' as const, since: NOW } : quiet && snooze(guide, quiet, NOW);
  return decidePrompt({
    match,
    guide,
    arrived,
    preferences: {
      ...DEFAULT_PREFERENCES,
      showing: { ...DEFAULT_PREFERENCES.showing, ...(showing && { [kind]: showing }) },
    },
    quiet: entry ? { koofr: entry } : {},
    shown,
    transfer,
    now: NOW,
  });
}

describe('by default', () => {
  test.each<[string, Case, Prompt]>([
    ['a transfer page opens the guide', { kind: 'transfer' }, 'guide'],
    ['also after an in-app navigation', { kind: 'transfer', arrived: false }, 'guide'],
    ['once folded, a transfer page has one line', { kind: 'transfer', folded: true }, 'line'],
    ['a settings page has one line', { kind: 'settings' }, 'line'],
    ['a settings page has it every time', { kind: 'settings', introduced: true }, 'line'],
    ['a folded guide is a line on a settings page', { kind: 'settings', folded: true }, 'line'],
    ['a site has one line', { kind: 'site' }, 'line'],
    ['a site has it once', { kind: 'site', introduced: true }, 'badge'],
    ['and keeps it while one moves about', { kind: 'site', introduced: true, arrived: false }, 'keep'],
    ['which can begin the first time', { kind: 'site', arrived: false }, 'line'],
    ['a transfer page does not count introductions', { kind: 'transfer', introduced: true }, 'guide'],
    ['muted, nothing', { kind: 'transfer', quiet: 'mute' }, 'badge'],
    ['after "Not now", nothing', { kind: 'transfer', quiet: 'later' }, 'badge'],
    ['after closing, nothing', { kind: 'settings', quiet: 'close' }, 'badge'],
    ['quiet goes before keeping', { kind: 'site', introduced: true, arrived: false, quiet: 'mute' }, 'badge'],
  ])('%s', (_name, situation, prompt) => {
    expect(decide(situation)).toBe(prompt);
  });
});

test('a preference is only about its kind of page', () => {
  const preferences = {
    ...DEFAULT_PREFERENCES,
    showing: { transfer: 'badge', settings: 'guide', site: 'badge' } as const,
  };
  const situation = { guide, arrived: true, preferences, quiet: {}, shown: NOTHING_SHOWN, now: NOW };
  expect(decidePrompt({ ...situation, match: { service: 'koofr', kind: 'settings' } })).toBe('guide');
  expect(decidePrompt({ ...situation, match: { service: 'koofr', kind: 'transfer' } })).toBe('badge');
});

test('an introduction is one of a guide on a site, in the version that was shown', () => {
  const match = { service: 'koofr', kind: 'site' } as const;
  const shown = introduce(NOTHING_SHOWN, 'koofr', guide);
  const situation = {
    match,
    guide,
    arrived: true,
    preferences: DEFAULT_PREFERENCES,
    quiet: {},
    shown,
    now: NOW,
  };
  expect(decidePrompt(situation)).toBe('badge');
  expect(decidePrompt({ ...situation, match: { ...match, service: 'dropbox' } })).toBe('line');
  expect(decidePrompt({ ...situation, guide: guideSummary({ version: 'v2' }) })).toBe('line');
  expect(decidePrompt({ ...situation, guide: guideSummary({ id: 'other' }) })).toBe('line');
});

const anySituation: fc.Arbitrary<PromptSituation> = fc.record({
  match: anyMatch,
  guide: fc.constant(guide),
  arrived: fc.boolean(),
  preferences: fc.record({
    destinations: fc.constant({}),
    showing: fc.record({
      transfer: fc.constantFrom(...SHOWINGS),
      settings: fc.constantFrom(...SHOWINGS),
      site: fc.constantFrom(...SHOWINGS),
    }),
    edge: fc.constant('top' as const),
  }),
  quiet: fc.constant({}),
  shown: fc.record({
    folded: fc.subarray([guide.id, 'another']),
    introduced: fc.constantFrom<Record<string, string>>({}, { 'ada/photos': 'v1', 'bea/photos': 'v1' }),
  }),
  now: anyTime,
});

test('quiet is always the badge alone', () => {
  fc.assert(
    fc.property(anySituation, fc.constantFrom('mute', 'later', 'close'), (situation, how) => {
      const { match, now } = situation;
      const entry = how === 'mute' ? { kind: how, since: now } : snooze(guide, how, now);
      const quiet: Quiet = Object.fromEntries([[match.service, entry]]);
      expect(decidePrompt({ ...situation, quiet })).toBe('badge');
    }),
  );
});

test('quiet on one service says nothing of another', () => {
  fc.assert(
    fc.property(anySituation, (situation) => {
      const quiet: Quiet = { elsewhere: { kind: 'mute', since: 0 } };
      expect(decidePrompt({ ...situation, quiet })).toBe(decidePrompt(situation));
    }),
  );
});

test('a preference for the badge is always the badge', () => {
  fc.assert(
    fc.property(anySituation, (situation) => {
      const { preferences, match } = situation;
      const showing = { ...preferences.showing, [match.kind]: 'badge' as const };
      expect(decidePrompt({ ...situation, preferences: { ...preferences, showing } })).toBe('badge');
    }),
  );
});

test('a guide opens by itself only where the preference says so and nobody folded it', () => {
  fc.assert(
    fc.property(anySituation, (situation) => {
      if (decidePrompt(situation) !== 'guide') return;
      expect(situation.preferences.showing[situation.match.kind]).toBe('guide');
      expect(situation.shown.folded).not.toContain(guide.id);
    }),
  );
});

describe('with a transfer under way', () => {
  const DAY = 24 * 60 * 60 * 1000;
  const transfer = sampleTransfer({ started: NOW - 10 * DAY });
  const asked = (before: number) => ({ ...transfer, askedAt: NOW - before });

  test.each<[string, Case, Prompt]>([
    ['its place asks whether it has arrived', { kind: 'site' }, 'arrival'],
    ['also after an in-app navigation', { kind: 'site', arrived: false }, 'arrival'],
    ['also where the guide was introduced', { kind: 'site', introduced: true }, 'arrival'],
    ['also where the guide was folded', { kind: 'site', folded: true }, 'arrival'],
    ['just after "not yet", it does not ask', { kind: 'site', transfer: asked(0) }, 'badge'],
    ['nor does it less than a day later', { kind: 'site', transfer: asked(DAY - 1) }, 'badge'],
    ['nor while one moves about', { kind: 'site', transfer: asked(1), arrived: false }, 'badge'],
    ['a day later it asks again', { kind: 'site', transfer: asked(DAY) }, 'arrival'],
    [
      'a clock that was set back does not keep it from asking',
      { kind: 'site', transfer: asked(-1) },
      'arrival',
    ],
    ['who muted the place is not asked', { kind: 'site', quiet: 'mute' }, 'badge'],
    ['who closed the banner there is not asked', { kind: 'site', quiet: 'close' }, 'badge'],
    ['who wants the badge alone is not asked', { kind: 'site', showing: 'badge' }, 'badge'],
  ])('%s', (_name, situation, prompt) => {
    expect(decide({ transfer, ...situation })).toBe(prompt);
  });

  test('pages that are no place behave as without it', () => {
    fc.assert(
      fc.property(anySituation, anyTransfer, fc.constantFrom('transfer', 'settings'), (any, own, kind) => {
        const situation = { ...any, match: { ...any.match, kind } };
        expect(decidePrompt({ ...situation, transfer: own })).toBe(decidePrompt(situation));
      }),
    );
  });

  test('a place never opens the guide by itself in place of the question', () => {
    fc.assert(
      fc.property(anySituation, anyTransfer, (any, own) => {
        const prompt = decidePrompt({ ...any, match: { ...any.match, kind: 'site' }, transfer: own });
        expect(['arrival', 'badge']).toContain(prompt);
      }),
    );
  });
});

test('a guide that was closed and has changed since ends the silence, whichever guide is the best now', () => {
  const before = guideSummary({ id: 'closed', version: 'old' });
  const prompt = (closed: GuideSummary) =>
    decidePrompt({
      guide,
      others: [closed],
      match: { service: 'koofr', kind: 'settings' },
      arrived: true,
      preferences: DEFAULT_PREFERENCES,
      quiet: { koofr: snooze(before, 'close', NOW) },
      shown: NOTHING_SHOWN,
      now: NOW,
    });
  expect(prompt(before)).toBe('badge');
  expect(prompt({ ...before, version: 'new' })).toBe('line');
});
