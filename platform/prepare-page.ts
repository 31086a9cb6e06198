import { textDirection } from '../core/text-direction';
import { translate } from './translate';

/** Sets a page's language to that of its texts, which may differ from the browser's. Returns its root element. */
export function preparePage(): HTMLElement {
  const language = translate('language');
  document.documentElement.lang = language;
  document.documentElement.dir = textDirection(language);
  const root = document.getElementById('root');
  if (!root) throw new Error('The page has no element "root"');
  return root;
}
