import { mountPage } from '../mount-page';
import { readChoices, readSettings } from './read-settings';
import { SettingsApp } from './SettingsApp';

export const startSettings = (): Promise<void> => mountPage(loadSettings(), 'settings.windowTitle');

async function loadSettings() {
  const [initial, choices] = await Promise.all([readSettings(), readChoices()]);
  return <SettingsApp initial={initial} choices={choices} />;
}
