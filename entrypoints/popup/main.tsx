import { startApp } from '../guide-app/start-app';

await startApp('popup');
