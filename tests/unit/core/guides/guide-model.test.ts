import { describe, expect, test } from 'vitest';
import { guideModel, rankPage, type MatchedPage } from '../../../../core/guides/guide-model';
import { INITIAL_STATE, type State, type Transfer } from '../../../../core/state/state';
import { guideSummary, guideWithSteps, preferring, sampleGuide, sampleTransfer } from '../samples';

const photos = guideSummary();
const posts = guideSummary({ id: 'posts', title: 'Transfer your posts', dataType: 'posts' });
const guide = sampleGuide();
const page: MatchedPage = {
  url: 'https://www.facebook.com/tyi',
  match: { service: 'facebook', kind: 'transfer' },
  guides: [photos, posts],
  names: { meta: 'Meta' },
};
const stateWith = (...transfers: Transfer[]): State => ({ ...INITIAL_STATE, transfers });

describe('the guides of a page', () => {
  test('begin with the one of a transfer in progress', () => {
    const ranked = rankPage(page, stateWith(sampleTransfer({ guide: 'posts' })));
    expect(ranked.guides).toEqual([posts, photos]);
    expect(ranked.transfer?.guide).toBe('posts');
  });

  test('are ranked by what the person prefers without one', () => {
    const preferences = preferring({ posts: 'koofr' });
    const ranked = rankPage(page, { ...stateWith(sampleTransfer({ completedAt: 2_000 })), preferences });
    expect(ranked).toMatchObject({ guides: [posts, photos], transfer: undefined });
  });
});

describe('the model of a guide', () => {
  const toKoofr = sampleTransfer({ id: 'to-koofr', destination: 'koofr' });
  const toDropbox = sampleTransfer({ id: 'to-dropbox', destination: 'dropbox' });

  test('has the page’s transfer, and its destination rather than the preferred one', () => {
    const state = { ...stateWith(toDropbox, toKoofr), preferences: preferring({ photos: 'koofr' }) };
    expect(guideModel(guide, state, rankPage(page, state))).toMatchObject({
      transfer: toDropbox,
      destination: 'dropbox',
    });
  });

  test('follows a requested destination before a preference and before the page’s transfer', () => {
    const state = { ...stateWith(toDropbox, toKoofr), preferences: preferring({ photos: 'dropbox' }) };
    const model = guideModel(guide, state, rankPage(page, state), { destination: 'koofr' });
    expect(model).toMatchObject({ transfer: toKoofr, destination: 'koofr' });
  });

  test('is not shown with a transfer to another destination than the requested one', () => {
    const state = stateWith(toKoofr);
    const model = guideModel(guide, state, rankPage(page, state), { destination: 'dropbox' });
    expect(model).toMatchObject({ destination: 'dropbox' });
    expect(model).not.toHaveProperty('transfer');
    // One without a destination gets the requested one.
    const { destination: _destination, ...undecided } = toKoofr;
    expect(
      guideModel(guide, stateWith(toKoofr, undecided), undefined, { destination: 'dropbox' }),
    ).toMatchObject({ destination: 'dropbox', transfer: undecided });
  });

  test('has the requested source, and no transfer from another one', () => {
    const two = sampleGuide({ sources: ['facebook', 'instagram'] });
    const state = stateWith(toKoofr);
    const fromInstagram = { ...toKoofr, id: 'from-instagram', source: 'instagram' };
    const request = { source: 'instagram', destination: 'koofr' };
    const model = guideModel(two, state, rankPage(page, state), request);
    expect(model).toMatchObject({ source: 'instagram', destination: 'koofr' });
    expect(model).not.toHaveProperty('transfer');
    const both = stateWith(toKoofr, fromInstagram);
    expect(guideModel(two, both, rankPage(page, both), { source: 'instagram' }).transfer).toBe(fromInstagram);
  });

  test('shows a requested destination for its requested transfer before the transfer has it', () => {
    const request = { transfer: 'to-koofr', destination: 'dropbox' };
    expect(guideModel(guide, stateWith(toKoofr), undefined, request)).toMatchObject({
      transfer: toKoofr,
      destination: 'dropbox',
    });
  });

  test('follows a requested transfer as long as it is in progress', () => {
    const request = { transfer: 'to-koofr' };
    const state = stateWith(toDropbox, toKoofr);
    expect(guideModel(guide, state, rankPage(page, state), request).transfer).toEqual(toKoofr);
    const completed = stateWith(toDropbox, { ...toKoofr, completedAt: 2_000 });
    expect(guideModel(guide, completed, undefined, request).transfer).toEqual(toDropbox);
  });

  test('has no destination as long as the person has to choose', () => {
    expect(guideModel(guide, INITIAL_STATE)).not.toHaveProperty('destination');
  });

  test('has the source of its transfer, else the page’s, else the only one', () => {
    const two = sampleGuide({ sources: ['facebook', 'instagram'] });
    const onFacebook = rankPage(page, INITIAL_STATE);
    const fromInstagram = stateWith(sampleTransfer({ source: 'instagram' }));
    expect(guideModel(two, fromInstagram, onFacebook).source).toBe('instagram');
    expect(guideModel(two, INITIAL_STATE, onFacebook).source).toBe('facebook');
    expect(guideModel(two, INITIAL_STATE)).not.toHaveProperty('source');
    expect(guideModel(guide, INITIAL_STATE).source).toBe('facebook');
  });

  test('has the progress of its transfer on the page', () => {
    const steps = guideWithSteps(['OPEN', 'choose', 'start']);
    const onTool = { ...page, match: { ...page.match, tool: 'meta' } };
    const transfer = sampleTransfer({ done: ['choose'] });
    expect(guideModel(steps, INITIAL_STATE, rankPage(onTool, INITIAL_STATE)).progress.states).toEqual([
      'here',
      'open',
      'open',
    ]);
    expect(guideModel(steps, stateWith(transfer)).progress).toMatchObject({
      current: 2,
      done: 2,
      isSent: true,
    });
  });

  test('has an undo only for its own guide', () => {
    const undo = { id: 'u', command: 'remove-transfer', at: 1, guide: 'photos', before: [] };
    expect(guideModel(guide, { ...INITIAL_STATE, undo }).undo).toEqual({
      id: 'u',
      command: 'remove-transfer',
      at: 1,
    });
    expect(guideModel({ ...guide, id: 'posts' }, { ...INITIAL_STATE, undo })).not.toHaveProperty('undo');
  });

  test('has the page’s other guides without itself, and the names of both', () => {
    expect(guideModel(guide, INITIAL_STATE, rankPage(page, INITIAL_STATE))).toMatchObject({
      others: [{ id: 'posts', title: 'Transfer your posts' }],
      names: { facebook: 'Facebook', meta: 'Meta' },
      match: page.match,
    });
  });
});
