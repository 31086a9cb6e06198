import { render } from 'preact';
import { Texts } from '../../components/texts';
import { preparePage } from '../../platform/prepare-page';
import { translate } from '../../platform/translate';
import { OptionsApp, readOptions } from './OptionsApp';

const root = preparePage();
render(
  <Texts.Provider value={translate}>
    <OptionsApp initial={await readOptions()} />
  </Texts.Provider>,
  root,
);
