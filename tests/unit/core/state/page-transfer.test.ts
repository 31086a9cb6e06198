import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { transferFirst, transferForPage } from '../../../../core/state/page-transfer';
import type { PageMatch } from '../../../../core/pages/service';
import { isUnderWay, type Transfer } from '../../../../core/state/transfer';
import { anyGuides, anyMatch, anyTransfer, anyTransfers, guideSummary, sampleTransfer } from '../samples';

const photos = guideSummary();
const posts = guideSummary({ id: 'posts' });
const transfer = sampleTransfer({ source: 'facebook', destination: 'koofr' });
const found = (match: PageMatch, ...transfers: Transfer[]) =>
  transferForPage({ transfers: transfers.length > 0 ? transfers : [transfer] }, match, [photos, posts])?.id;

describe('the transfer that a page has to do with', () => {
  test.each<[string, PageMatch, boolean]>([
    ['the tool that it started with', { service: 'facebook', kind: 'transfer' }, true],
    ['its source’s settings', { service: 'facebook', kind: 'settings' }, true],
    ['a tool that serves its source too', { service: 'meta', kind: 'transfer', toolOf: ['facebook'] }, true],
    ['its place', { service: 'koofr', kind: 'site' }, true],
    ['another tool', { service: 'instagram', kind: 'transfer' }, false],
    ['a tool that serves others', { service: 'meta', kind: 'transfer', toolOf: ['instagram'] }, false],
    ['another place', { service: 'dropbox', kind: 'site' }, false],
    ['its source as a place', { service: 'facebook', kind: 'site' }, false],
    ['its place’s own tool', { service: 'koofr', kind: 'transfer' }, false],
  ])('%s: %o is %s', (_name, match, concerns) => {
    expect(found(match)).toBe(concerns ? transfer.id : undefined);
  });

  const koofr: PageMatch = { service: 'koofr', kind: 'site' };

  test('is none that is finished', () => {
    expect(found(koofr, { ...transfer, arrived: 2_000 })).toBeUndefined();
  });

  test('is none whose guide does not fit the page', () => {
    expect(found(koofr, { ...transfer, guide: 'videos' })).toBeUndefined();
  });

  test('is the latest of several', () => {
    const [finished, latest] = [
      { ...transfer, id: 'finished', arrived: 9_000 },
      { ...transfer, id: 'latest', guide: 'posts' },
    ];
    expect(found(koofr, finished, latest, transfer)).toBe('latest');
  });

  test('is always under way, and about one of the page’s guides', () => {
    fc.assert(
      fc.property(anyTransfers, anyMatch, anyGuides, (some, match, guides) => {
        const guideOf = (nth: number) => guides[nth % (guides.length + 1)]?.id ?? 'gone';
        const transfers = some.map((any, nth) => ({ ...any, guide: guideOf(nth) }));
        const one = transferForPage({ transfers }, match, guides);
        if (!one) return;
        expect(isUnderWay(one)).toBe(true);
        expect(guides.map(({ id }) => id)).toContain(one.guide);
        expect(match.kind === 'site' ? one.destination : one.source).toBe(match.service);
      }),
    );
  });
});

describe('the guides for a page', () => {
  test('begin with the one of the transfer under way', () => {
    const videos = guideSummary({ id: 'videos' });
    const ordered = transferFirst([photos, posts, videos], sampleTransfer({ guide: 'videos' }));
    expect(ordered.map(({ id }) => id)).toEqual(['videos', 'photos', 'posts']);
  });

  test('stay as they are without one', () => {
    expect(transferFirst([photos, posts], undefined)).toEqual([photos, posts]);
    expect(transferFirst([photos, posts], sampleTransfer({ guide: 'gone' }))).toEqual([photos, posts]);
  });

  test('are the same guides, and the others keep their order', () => {
    fc.assert(
      fc.property(anyGuides, anyTransfer, fc.nat(), (guides, any, nth) => {
        const guide = guides[nth % (guides.length + 1)]?.id ?? 'gone';
        const ordered = transferFirst(guides, { ...any, guide });
        const others = (all: typeof guides) => all.filter(({ id }) => id !== guide);
        expect(others([...ordered])).toEqual(others(guides));
        expect(ordered).toHaveLength(guides.length);
        if (guide !== 'gone') expect(ordered[0]?.id).toBe(guide);
      }),
    );
  });
});
