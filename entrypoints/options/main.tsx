import { render } from 'preact';
import { Texts } from '../../components/texts';
import { preparePage } from '../../platform/prepare-page';
import { translate } from '../../platform/translate';
import { OptionsApp } from '../../surfaces/settings/SettingsApp';
import { readChoices, readOptions } from '../../surfaces/settings/read-settings';

const root = preparePage();
const [initial, choices] = await Promise.all([readOptions(), readChoices()]);
render(
  <Texts.Provider value={translate}>
    <OptionsApp initial={initial} choices={choices} />
  </Texts.Provider>,
  root,
);
