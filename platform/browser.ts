/** The only access to the browser's API for the background and the extension's pages. */
export { default as browser, type Runtime, type SidebarAction } from 'webextension-polyfill';
