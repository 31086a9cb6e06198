import { render } from 'preact';
import { Texts } from '../../components/texts';
import { loadGuideView } from '../../platform/collection';
import { preparePage } from '../../platform/prepare-page';
import { translate } from '../../platform/translate';
import { PopupApp } from './PopupApp';
import { readState } from './read-state';

const root = preparePage();
const initial = await readState();
const [best] = initial.guides;
const initialView = best && (await loadGuideView(best.id, initial.preferences, initial.page, initial.guides));
render(
  <Texts.Provider value={translate}>
    <PopupApp initial={initial} initialView={initialView} />
  </Texts.Provider>,
  root,
);
