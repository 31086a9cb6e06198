import { describe, expect, test } from 'vitest';
import type { PageMatch } from '../../../../core/pages/service';
import { transferFirst, transferForPage } from '../../../../core/state/page-transfer';
import type { Transfer } from '../../../../core/state/state';
import { guideSummary, sampleTransfer } from '../samples';

const photos = guideSummary();
const posts = guideSummary({ id: 'posts' });
const transfer = sampleTransfer({ source: 'facebook', destination: 'koofr' });
const found = (match: PageMatch, ...transfers: Transfer[]) =>
  transferForPage({ transfers: transfers.length > 0 ? transfers : [transfer] }, match, [photos, posts])?.id;

describe('the transfer that a page has to do with', () => {
  test.each<[string, PageMatch, boolean]>([
    ['the tool that it started with', { service: 'facebook', kind: 'transfer' }, true],
    ['its source’s settings', { service: 'facebook', kind: 'settings' }, true],
    [
      'a tool that serves its source too',
      { service: 'meta', kind: 'transfer', exportsFor: ['facebook'] },
      true,
    ],
    ['its destination’s site', { service: 'koofr', kind: 'site' }, true],
    ['a tool that serves others', { service: 'meta', kind: 'transfer', exportsFor: ['instagram'] }, false],
    ['another site', { service: 'dropbox', kind: 'site' }, false],
    ['its source’s site', { service: 'facebook', kind: 'site' }, false],
    ['its destination’s own tool', { service: 'koofr', kind: 'transfer' }, false],
  ])('%s: %o is %s', (_name, match, concerns) => {
    expect(found(match)).toBe(concerns ? transfer.id : undefined);
  });

  test.each([
    ['its own tool, on the site of a service that shares it', 'meta', true],
    ['another tool of that site', 'takeout', false],
  ])('%s', (_name, tool, concerns) => {
    const guides = [guideSummary({ toolId: 'meta' })];
    const match: PageMatch = { service: 'instagram', kind: 'transfer', tool };
    expect(transferForPage({ transfers: [transfer] }, match, guides)?.id).toBe(
      concerns ? transfer.id : undefined,
    );
  });

  const koofr: PageMatch = { service: 'koofr', kind: 'site' };

  test('is none whose guide does not fit the page', () => {
    expect(found(koofr, { ...transfer, guide: 'videos' })).toBeUndefined();
  });

  test('is the latest of several in progress', () => {
    const completed = { ...transfer, id: 'completed', completedAt: 9_000 };
    const latest = { ...transfer, id: 'latest', guide: 'posts' };
    expect(found(koofr, completed, latest, transfer)).toBe('latest');
  });
});

test('the guides for a page begin with the one of the transfer in progress, and keep their order', () => {
  const guides = [photos, posts, guideSummary({ id: 'videos' })];
  const ids = (first: string) => transferFirst(guides, sampleTransfer({ guide: first })).map(({ id }) => id);
  expect(ids('videos')).toEqual(['videos', 'photos', 'posts']);
  expect(ids('gone')).toEqual(['photos', 'posts', 'videos']);
});
