import { render, type ComponentChild } from 'preact';
import { Texts, type TextKey } from '../components/texts';
import { preparePage } from '../platform/prepare-page';
import { translate } from '../platform/translate';

/** Renders one of the extension's pages once its content is loaded. `title` names its tab. */
export async function mountPage(
  content: Promise<ComponentChild>,
  title: TextKey = 'extension.name',
): Promise<void> {
  const root = preparePage(title);
  render(<Texts.Provider value={translate}>{await content}</Texts.Provider>, root);
}
