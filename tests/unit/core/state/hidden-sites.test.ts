import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PAGE_KINDS, type PageKind } from '../../../../core/pages/service';
import {
  isHidden,
  snooze,
  SNOOZE_LENGTHS,
  snoozePeriod,
  stillHidden,
} from '../../../../core/state/hidden-sites';
import type { HiddenSites } from '../../../../core/state/state';
import { anyTime, guideSummary } from '../samples';

const guide = guideSummary();
const HOUR = 60 * 60 * 1000;
const isKoofrHidden = (sites: HiddenSites, now: number, guides = [guide]) =>
  isHidden(sites, 'koofr', guides, now);

test('closing hides the guides for a day on a transfer page, and for thirty days elsewhere', () => {
  const days = (kind: PageKind) => SNOOZE_LENGTHS[snoozePeriod(kind)] / (24 * HOUR);
  expect(PAGE_KINDS.map((kind) => [kind, days(kind)])).toEqual([
    ['leaving', 30],
    ['transfer', 1],
    ['settings', 30],
    ['site', 30],
  ]);
});

describe('a snooze', () => {
  const sites = { koofr: snooze(guide, 'month', 0) };

  test('begins and ends when it says, to the millisecond: a clock that was set back does not stretch it', () => {
    fc.assert(
      fc.property(anyTime, (start) => {
        const hidden = { koofr: snooze(guide, 'day', start) };
        const times = [start - 1, start, start + 24 * HOUR - 1, start + 24 * HOUR];
        expect(times.map((now) => isKoofrHidden(hidden, now))).toEqual([false, true, true, false]);
      }),
    );
  });

  test('ends when the version of its guide changes', () => {
    expect(isKoofrHidden(sites, HOUR, [guideSummary({ version: 'v2' })])).toBe(false);
  });

  test('goes on when another guide changes, or its own is not among those that fit', () => {
    const other = guideSummary({ id: 'other', version: 'v2' });
    expect(isKoofrHidden(sites, HOUR, [other, guide])).toBe(true);
    expect(isKoofrHidden(sites, HOUR, [other])).toBe(true);
  });

  test('is about its service alone', () => {
    expect(isHidden(sites, 'dropbox', [guide], HOUR)).toBe(false);
  });
});

test('a muted site stays hidden, whatever the clock or the guide', () => {
  const sites: HiddenSites = { koofr: { kind: 'mute', since: HOUR } };
  expect(isKoofrHidden(sites, 0, [guideSummary({ version: 'v2' })])).toBe(true);
});

test('a name that every object has is no hidden site', () => {
  expect(isHidden({}, 'constructor', [guide], 0)).toBe(false);
});

test('the sites that are hidden now are those without the ones that have ended', () => {
  const mute = { kind: 'mute', since: 0 } as const;
  const [ended, lasting] = [snooze(guide, 'day', 0), snooze(guide, 'month', 0)];
  expect(stillHidden({ a: mute, b: ended, c: lasting }, [guide], 48 * HOUR)).toEqual({ a: mute, c: lasting });
});
