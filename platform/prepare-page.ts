import { browser } from './browser';

/** The element that an extension page is rendered into, once the page speaks the browser's language. */
export function preparePage(): HTMLElement {
  document.documentElement.lang = browser.i18n.getUILanguage();
  document.documentElement.dir = browser.i18n.getMessage('@@bidi_dir');
  const root = document.getElementById('root');
  if (!root) throw new Error('The page has no element "root"');
  return root;
}
