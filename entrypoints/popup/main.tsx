import { render } from 'preact';
import { Texts } from '../../components/texts';
import { preparePage } from '../../platform/prepare-page';
import { translate } from '../../platform/translate';
import { PopupApp } from './PopupApp';
import { readState } from './read-state';

const root = preparePage();
render(
  <Texts.Provider value={translate}>
    <PopupApp initial={await readState()} />
  </Texts.Provider>,
  root,
);
