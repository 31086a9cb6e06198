import { render } from 'preact';
import { Banner } from '../../components/banner/Banner';
import type { BannerProps } from '../../components/banner/banner-props';
import { Dispatch } from '../../components/dispatch';
import { Report } from '../../components/report';
import { Texts, type Translate } from '../../components/texts';
import { textDirection } from '../../core/text-direction';
import type { Command } from '../../core/state/commands';
import { reportForm } from '../../platform/report-form';

interface Surroundings {
  readonly texts: Translate;
  readonly dispatch: (command: Command) => void;
}

/** Draws the banner, or draws it anew. */
export function drawBanner(
  container: HTMLElement,
  { texts, dispatch }: Surroundings,
  props: BannerProps,
): void {
  // The banner's language and direction may differ from the page's.
  container.lang = texts('language');
  container.dir = textDirection(texts('language'));
  render(
    <Texts.Provider value={texts}>
      <Dispatch.Provider value={dispatch}>
        <Report.Provider value={props.view.reportLink ? reportForm() : undefined}>
          <Banner {...props} />
        </Report.Provider>
      </Dispatch.Provider>
    </Texts.Provider>,
    container,
  );
}

export const eraseBanner = (container: HTMLElement): void => render(null, container);
