import { render } from 'preact';
import { Texts } from '../../components/texts';
import { preparePage } from '../../platform/prepare-page';
import { translate } from '../../platform/translate';
import { readChoices } from '../options-data/read-options';
import { WelcomeApp } from './WelcomeApp';
import { preferences } from '../../platform/storage';

const root = preparePage();
const [initial, choices] = await Promise.all([preferences.get(), readChoices()]);
render(
  <Texts.Provider value={translate}>
    <WelcomeApp initial={initial} choices={choices} />
  </Texts.Provider>,
  root,
);
