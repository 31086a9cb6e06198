/** The one door to the browser for the background and the extension's pages. */
export { default as browser, type Runtime, type Tabs } from 'webextension-polyfill';
