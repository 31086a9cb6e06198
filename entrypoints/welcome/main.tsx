import { render } from 'preact';
import { Texts } from '../../components/texts';
import { preparePage } from '../../platform/prepare-page';
import { translate } from '../../platform/translate';
import { readChoices } from '../../surfaces/settings/read-settings';
import { WelcomeApp } from '../../surfaces/welcome/WelcomeApp';
import { preferences } from '../../platform/storage';

const root = preparePage();
const [initial, choices] = await Promise.all([preferences.get(), readChoices()]);
render(
  <Texts.Provider value={translate}>
    <WelcomeApp initial={initial} choices={choices} />
  </Texts.Provider>,
  root,
);
