import { expect, test } from 'vitest';
import { changelogEntry } from '../../../../scripts/release/changelog';

const CHANGELOG =
  '# Changelog\n\n## [1.1.0] - 2026-12-01\n\n### Added\n\n- One.\n\n## [1.0.0] - 2026-11-01\n\n- Two.\n\n## [0.9.0] - 2026-02-30\n\n- Three.\n\n## [0.8.0] - 2026-02-28\n\n[1.1.0]: https://x.example/1.1.0\n[0.8.0]: https://x.example/0.8.0\n';

test.each([
  ['1.1.0', { date: '2026-12-01', text: '### Added\n\n- One.' }],
  ['1.0.0', { date: '2026-11-01', text: '- Two.' }],
  ['1.0', undefined],
  // There is no such day.
  ['0.9.0', undefined],
  // Where headings lead to says nothing of a version.
  ['0.8.0', { date: '2026-02-28', text: '' }],
])('the entry of %s is what stands between its heading and the next', (version, entry) => {
  expect(changelogEntry(CHANGELOG, version)).toEqual(entry);
});
