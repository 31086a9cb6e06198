import { textDirection } from '../core/text-direction';
import { translate } from './translate';

/** The element that an extension page is rendered into. The page's language is that of its texts, which may differ from the browser's. */
export function preparePage(): HTMLElement {
  const language = translate('language');
  document.documentElement.lang = language;
  document.documentElement.dir = textDirection(language);
  const root = document.getElementById('root');
  if (!root) throw new Error('The page has no element "root"');
  return root;
}
