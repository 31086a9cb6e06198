import { render, type ComponentChild } from 'preact';
import { Report } from '../components/report';
import { Texts, type TextKey } from '../components/texts';
import { preparePage } from '../platform/prepare-page';
import { reportForm } from '../platform/report-form';
import { translate } from '../platform/translate';

/** Renders one of the extension's pages once its content is loaded. `title` names its tab. */
export async function mountPage(
  content: Promise<ComponentChild>,
  title: TextKey = 'extension.name',
): Promise<void> {
  const root = preparePage(title);
  render(
    <Texts.Provider value={translate}>
      <Report.Provider value={reportForm()}>{await content}</Report.Provider>
    </Texts.Provider>,
    root,
  );
}
