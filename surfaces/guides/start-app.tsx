import { render } from 'preact';
import { Texts } from '../../components/texts';
import { isUnderWay } from '../../core/state/transfer';
import { guideModel } from '../../core/guides/guide-model';
import { loadGuide } from '../../platform/collection';
import { preparePage } from '../../platform/prepare-page';
import { currentWindowId } from '../../platform/tabs';
import { translate } from '../../platform/translate';
import { GuideApp } from './GuideApp';
import { readState, type AppState } from './read-state';

/** Draws the popup or the panel, the guide being there at the first drawing. */
export async function startApp(surface: 'popup' | 'panel'): Promise<void> {
  const root = preparePage();
  const [initial, windowId] = await Promise.all([readState(), currentWindowId()]);
  const best = initial.page?.guides[0]?.id ?? (surface === 'panel' ? underWay(initial) : undefined);
  const initialView = best === undefined ? undefined : await loadView(best, initial);
  render(
    <Texts.Provider value={translate}>
      <GuideApp surface={surface} windowId={windowId} initial={initial} initialView={initialView} />
    </Texts.Provider>,
    root,
  );
}

const underWay = ({ log }: AppState) => log.transfers.find(isUnderWay)?.guide;

async function loadView(guide: string, state: AppState) {
  try {
    return guideModel(await loadGuide(guide), state, state.page);
  } catch {
    // A transfer's guide may be gone from the bundle.
    return undefined;
  }
}
