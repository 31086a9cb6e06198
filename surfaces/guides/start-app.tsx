import { guideModel } from '../../core/guides/guide-model';
import { loadGuide } from '../../platform/collection';
import { currentWindowId } from '../../platform/tabs';
import { mountPage } from '../mount-page';
import { GuideApp } from './GuideApp';
import { readGuideAppState, type GuideAppState } from './read-state';
import { panelSelection, popupSelection, type Selection } from './selection';
import type { SelectedGuide } from './use-selected-guide';

/** Renders the popup or the panel, with the guide already loaded. */
export const startApp = (surface: 'popup' | 'panel'): Promise<void> => mountPage(loadApp(surface));

async function loadApp(surface: 'popup' | 'panel') {
  const [initial, windowId] = await Promise.all([readGuideAppState(), currentWindowId()]);
  const { page, state } = initial;
  const selection = surface === 'popup' ? popupSelection(page) : panelSelection(page, state.transfers);
  const initialGuide = await loadSelected(selection, initial);
  return <GuideApp {...{ surface, windowId, initial, initialGuide }} />;
}

async function loadSelected(selection: Selection, { state, page }: GuideAppState): Promise<SelectedGuide> {
  if (selection.guide === undefined) return { selection, view: undefined };
  try {
    const guide = await loadGuide(selection.guide);
    return { selection, view: guideModel(guide, state, page, selection) };
  } catch {
    // A transfer's guide may not be in the bundle any more.
    return { selection: { tab: selection.tab }, view: undefined };
  }
}
