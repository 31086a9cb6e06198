import { startApp } from '../../surfaces/guides/start-app';

await startApp('panel');
