import { storedState } from '../../platform/storage';
import { mountPage } from '../mount-page';
import { readChoices } from '../settings/read-settings';
import { WelcomeApp } from './WelcomeApp';

export const startWelcome = (): Promise<void> => mountPage(loadWelcome());

async function loadWelcome() {
  const [initial, choices] = await Promise.all([storedState.read(), readChoices()]);
  return <WelcomeApp initial={initial} choices={choices} />;
}
