import { expect, test } from 'vitest';
import { changelogEntry } from '../../../../scripts/release/changelog';

const CHANGELOG =
  '# Changelog\n\n## [1.1.0] - 2026-12-01\n\n### Added\n\n- One.\n\n## [1.0.0] - 2026-11-01\n\n- Two.\n';

test.each([
  ['1.1.0', { date: '2026-12-01', text: '### Added\n\n- One.' }],
  ['1.0.0', { date: '2026-11-01', text: '- Two.' }],
  ['1.0', undefined],
])('the entry of %s is what stands between its heading and the next', (version, entry) => {
  expect(changelogEntry(CHANGELOG, version)).toEqual(entry);
});
