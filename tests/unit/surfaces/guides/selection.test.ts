import { describe, expect, test } from 'vitest';
import {
  followPage,
  panelSelection,
  popupSelection,
  type Selection,
} from '../../../../surfaces/guides/selection';
import { guideSummary, sampleTransfer } from '../../core/samples';

const pageWith = (...ids: string[]) => ({ guides: ids.map((id) => guideSummary({ id })) });
const inProgress = sampleTransfer({ id: 't1', guide: 'photos' });
const completed = sampleTransfer({ id: 't2', guide: 'posts', completedAt: 2_000 });

describe('the popup opens with', () => {
  test('the best guide for the page', () => {
    expect(popupSelection(pageWith('videos', 'photos'))).toEqual({ tab: 'page', guide: 'videos' });
  });

  test.each([undefined, pageWith()])('the list where there is none', (page) => {
    expect(popupSelection(page)).toEqual({ tab: 'all' });
  });
});

describe('the panel opens with', () => {
  test('the best guide for the page, whatever is in progress', () => {
    expect(panelSelection(pageWith('videos'), [inProgress])).toEqual({ tab: 'page', guide: 'videos' });
  });

  test('the transfer in progress where there is no guide', () => {
    expect(panelSelection(undefined, [completed, inProgress])).toEqual({
      tab: 'transfers',
      guide: 'photos',
      transfer: 't1',
    });
  });

  test('the note that there is no guide, if nothing is in progress', () => {
    expect(panelSelection(undefined, [completed])).toEqual({ tab: 'page' });
  });
});

describe('on a page with guides', () => {
  const page = pageWith('videos', 'photos');

  test.each<Selection>([
    { tab: 'page' },
    { tab: 'page', isChosen: true },
    { tab: 'page', guide: 'posts', isChosen: true, focusesTitle: true },
    { tab: 'transfers', guide: 'posts', transfer: 't2' },
  ])('the panel shows the best one instead of %j', (old) => {
    expect(followPage(old, page, [])).toEqual({ tab: 'page', guide: 'videos' });
  });

  test('a guide that fits the page stays, with its destination and its transfer', () => {
    const old: Selection = { tab: 'transfers', guide: 'photos', transfer: 't1', destination: 'koofr' };
    expect(followPage(old, page, [inProgress])).toEqual({ ...old, tab: 'page' });
  });

  test.each<Selection>([
    { tab: 'all', isChosen: true },
    { tab: 'all', guide: 'posts', isChosen: true },
    { tab: 'transfers', guide: 'photos', isChosen: true },
  ])('what the person chose in another tab stays: %j', (old) => {
    expect(followPage(old, page, [])).toBe(old);
  });
});

describe('on a page without a guide', () => {
  test('a guide stays, in the tab that leads to it', () => {
    const old: Selection = { tab: 'page', guide: 'photos', isChosen: true, focusesTitle: true };
    expect(followPage(old, undefined, [inProgress])).toEqual({ tab: 'transfers', guide: 'photos' });
    expect(followPage(old, undefined, [completed])).toEqual({ tab: 'all', guide: 'photos' });
  });

  test('the panel shows the transfer in progress instead of the note that there is no guide', () => {
    expect(followPage({ tab: 'page' }, undefined, [inProgress])).toMatchObject({ transfer: 't1' });
  });

  test('the note stays if the person has selected its tab', () => {
    const old: Selection = { tab: 'page', isChosen: true };
    expect(followPage(old, undefined, [inProgress])).toBe(old);
  });
});

test('a guide that stayed on a page without one makes room for the next page’s', () => {
  const chosen: Selection = { tab: 'page', guide: 'photos', isChosen: true };
  const stayed = followPage(chosen, undefined, []);
  expect(followPage(stayed, pageWith('videos'), [])).toEqual({ tab: 'page', guide: 'videos' });
});
