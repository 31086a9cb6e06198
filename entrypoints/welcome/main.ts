import { startWelcome } from '../../surfaces/welcome/start-welcome';

await startWelcome();
