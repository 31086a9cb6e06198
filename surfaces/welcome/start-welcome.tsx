import { Welcome } from '../../components/welcome/Welcome';
import { pinningOf } from '../../core/pinning';
import { openSettings } from '../../platform/lifecycle';
import { mountPage } from '../mount-page';
import { readFirstTool } from './read-first-tool';

export const startWelcome = (): Promise<void> => mountPage(loadWelcome(), 'welcome.title');

async function loadWelcome() {
  const pinning = pinningOf(navigator.userAgent);
  return (
    <Welcome tool={await readFirstTool()} pinning={pinning} onOpenSettings={() => void openSettings()} />
  );
}
