import { textDirection } from '../core/text-direction';
import { translate } from './translate';

/** Sets a page's title, and its language: that of its texts, not the browser's. Returns the page's root element. */
export function preparePage(title: Parameters<typeof translate>[0]): HTMLElement {
  const language = translate('language');
  document.documentElement.lang = language;
  document.documentElement.dir = textDirection(language);
  document.title = translate(title);
  const root = document.getElementById('root');
  if (!root) throw new Error('The page has no element "root"');
  return root;
}
