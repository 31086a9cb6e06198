import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  isQuiet,
  snooze,
  SNOOZE_LENGTHS,
  withoutEnded,
  type Quiet,
} from '../../../../core/state/hidden-sites';
import { anyService, anyTime, guideSummary } from '../samples';

const guide = guideSummary();
const HOUR = 60 * 60 * 1000;
const anyLength = fc.constantFrom('later' as const, 'close' as const);
const isKoofrQuiet = (quiet: Quiet, now: number, guides = [guide]) => isQuiet(quiet, 'koofr', guides, now);

test('"Not now" lasts a day, closing thirty', () => {
  expect(SNOOZE_LENGTHS).toEqual({ later: 24 * HOUR, close: 30 * 24 * HOUR });
});

describe('a snooze', () => {
  test('ends when it says, to the millisecond', () => {
    fc.assert(
      fc.property(anyTime, anyLength, fc.nat(60 * 24 * HOUR), (start, length, later) => {
        const quiet = { koofr: snooze(guide, length, start) };
        expect(isKoofrQuiet(quiet, start + later)).toBe(later < SNOOZE_LENGTHS[length]);
        expect(isKoofrQuiet(quiet, start + SNOOZE_LENGTHS[length] - 1)).toBe(true);
        expect(isKoofrQuiet(quiet, start + SNOOZE_LENGTHS[length])).toBe(false);
      }),
    );
  });

  test('is not stretched by a clock that was set back', () => {
    fc.assert(
      fc.property(anyTime, anyLength, fc.integer({ min: 1, max: 1e13 }), (start, length, back) => {
        expect(isKoofrQuiet({ koofr: snooze(guide, length, start) }, start - back)).toBe(false);
      }),
    );
  });

  test("ends when its guide's version changes", () => {
    const quiet = { koofr: snooze(guide, 'close', 0) };
    expect(isKoofrQuiet(quiet, HOUR, [guideSummary({ version: 'v2' })])).toBe(false);
  });

  test('goes on when another guide changes, or its own is not among those that fit', () => {
    const quiet = { koofr: snooze(guide, 'close', 0) };
    const other = guideSummary({ id: 'other', version: 'v2' });
    expect(isKoofrQuiet(quiet, HOUR, [other, guide])).toBe(true);
    expect(isKoofrQuiet(quiet, HOUR, [other])).toBe(true);
    expect(isKoofrQuiet(quiet, HOUR, [])).toBe(true);
  });

  test('is about its service alone', () => {
    const quiet = { koofr: snooze(guide, 'close', 0) };
    expect(isQuiet(quiet, 'dropbox', [guide], HOUR)).toBe(false);
  });
});

describe('a mute', () => {
  test('never ends, whatever the clock or the guide', () => {
    fc.assert(
      fc.property(anyTime, anyTime, fc.constantFrom('v1', 'v2'), (since, now, version) => {
        const quiet: Quiet = { koofr: { kind: 'mute', since } };
        expect(isKoofrQuiet(quiet, now, [guideSummary({ version })])).toBe(true);
      }),
    );
  });
});

test.each(['constructor', '__proto__', 'toString', 'koofr'])(
  'nothing asked for is not quiet: %s',
  (service) => {
    expect(isQuiet({}, service, [guide], 0)).toBe(false);
  },
);

describe('without what has ended', () => {
  const anyEntry = fc.oneof(
    fc.record({ kind: fc.constant('mute' as const), since: anyTime }),
    fc
      .record({ length: anyLength, start: anyTime, version: fc.constantFrom('v1', 'v2') })
      .map(({ length, start, version }) => snooze(guideSummary({ version }), length, start)),
  );
  const anyQuiet = fc.dictionary(anyService, anyEntry);

  test('are exactly the services that are quiet, and their entries untouched', () => {
    fc.assert(
      fc.property(anyQuiet, anyTime, fc.nat(40 * 24 * HOUR), (quiet, anyNow, later) => {
        // Near the beginning of an entry as well as anywhere.
        for (const now of [anyNow, ...Object.values(quiet).map(({ since }) => since + later)]) {
          const left = withoutEnded(quiet, [guide], now);
          const lasting = Object.keys(quiet).filter((service) => isQuiet(quiet, service, [guide], now));
          expect(Object.keys(left)).toEqual(lasting);
          for (const service of lasting) expect(left[service]).toBe(quiet[service]);
        }
      }),
    );
  });

  test('a second look changes nothing', () => {
    fc.assert(
      fc.property(anyQuiet, anyTime, (quiet, now) => {
        const once = withoutEnded(quiet, [guide], now);
        expect(withoutEnded(once, [guide], now)).toEqual(once);
      }),
    );
  });

  test('the ended goes, the rest stays', () => {
    const mute = { kind: 'mute', since: 0 } as const;
    const ended = snooze(guide, 'later', 0);
    const lasting = snooze(guide, 'close', 0);
    expect(withoutEnded({ a: mute, b: ended, c: lasting }, [guide], 48 * HOUR)).toEqual({
      a: mute,
      c: lasting,
    });
  });
});
