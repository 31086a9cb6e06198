import { expect, test } from 'vitest';
import { isOld } from '../../../../core/guides/age';

test.each([
  ['2026-01-15', '2026-01-15', false],
  ['2026-01-15', '2026-10-15T23:59:59Z', false],
  ['2026-01-15', '2026-10-16', true],
  ['2026-01-15', '2026-11-01', true],
  // Across the end of a year, and to a month that has fewer days.
  ['2025-11-23', '2026-08-23', false],
  ['2025-11-23', '2026-08-24', true],
  ['2025-05-31', '2026-02-28', false],
  ['2025-05-31', '2026-03-01', true],
  ['2024-12-31', '2026-01-01', true],
  // A device whose clock is wrong.
  ['2026-01-15', '2020-01-01', false],
])('a guide checked on %s is old on %s: %s', (checked, now, expected) => {
  expect(isOld(checked, Date.parse(now))).toBe(expected);
});
