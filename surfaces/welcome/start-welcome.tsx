import { Welcome } from '../../components/welcome/Welcome';
import { openSettings } from '../../platform/lifecycle';
import { mountPage } from '../mount-page';
import { readFirstTool } from './read-first-tool';

export const startWelcome = (): Promise<void> => mountPage(loadWelcome(), 'welcome.title');

async function loadWelcome() {
  const pinsBy = import.meta.env.FIREFOX ? 'menu' : 'pin';
  return <Welcome tool={await readFirstTool()} pinsBy={pinsBy} onOpenSettings={() => void openSettings()} />;
}
