import { startSettings } from '../../surfaces/settings/start-settings';

await startSettings();
