import { guideModel } from '../../core/guides/guide-model';
import { isInProgress } from '../../core/state/transfers';
import { loadGuide } from '../../platform/collection';
import { currentWindowId } from '../../platform/tabs';
import { mountPage } from '../mount-page';
import { GuideApp } from './GuideApp';
import { readGuideAppState, type GuideAppState } from './read-state';

/** Renders the popup or the panel, with the guide already loaded. */
export const startApp = (surface: 'popup' | 'panel'): Promise<void> => mountPage(loadApp(surface));

async function loadApp(surface: 'popup' | 'panel') {
  const [initial, windowId] = await Promise.all([readGuideAppState(), currentWindowId()]);
  const guide = initial.page?.guides[0]?.id ?? (surface === 'panel' ? guideInProgress(initial) : undefined);
  const initialView = guide === undefined ? undefined : await loadView(guide, initial);
  return <GuideApp surface={surface} windowId={windowId} initial={initial} initialView={initialView} />;
}

const guideInProgress = ({ state }: GuideAppState) => state.transfers.find(isInProgress)?.guide;

async function loadView(guide: string, { state, page }: GuideAppState) {
  try {
    return guideModel(await loadGuide(guide), state, page);
  } catch {
    // A transfer's guide may not be in the bundle any more.
    return undefined;
  }
}
