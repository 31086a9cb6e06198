import { render, type ComponentChild } from 'preact';
import { Texts } from '../components/texts';
import { preparePage } from '../platform/prepare-page';
import { translate } from '../platform/translate';

/** Renders one of the extension's pages once its content is loaded. */
export async function mountPage(content: Promise<ComponentChild>): Promise<void> {
  const root = preparePage();
  render(<Texts.Provider value={translate}>{await content}</Texts.Provider>, root);
}
