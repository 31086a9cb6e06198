import type { Ref } from 'preact';
import { useState } from 'preact/hooks';
import type { GuideModel } from '../../core/guides/guide-model';
import { ExternalLink } from '../elements/ExternalLink';
import { Icon } from '../elements/Icon';
import { Route } from '../elements/Route';
import { useTexts } from '../texts';
import { DestinationChoices } from './DestinationChoices';
import { serviceName, useGuideLanguage } from './guide-context';

/** What a person sees first: what the guide is for or how far the transfer is, and from where to where. */
export function GuideHead({ view, titleRef }: { view: GuideModel; titleRef: Ref<HTMLHeadingElement> }) {
  const t = useTexts();
  const [isChanging, setChanging] = useState(false);
  const { guide, transfer, destination, source, progress } = view;
  const sources = guide.formatted[t('language')]?.sources ?? '';
  const canChoose = guide.destinations.length > 1;
  return (
    <header class="head">
      <Headline view={view} titleRef={titleRef} />
      <Route
        source={source === undefined ? sources : serviceName(view, source)}
        destination={destination === undefined ? undefined : serviceName(view, destination)}
        filled={transfer ? progress.done / progress.total : 0}
        change={
          transfer && canChoose ? (
            <button
              type="button"
              class="link change"
              aria-expanded={isChanging}
              aria-label={
                destination === undefined
                  ? t('guide.whereTo')
                  : t('guide.change', [serviceName(view, destination)])
              }
              onClick={() => setChanging(!isChanging)}
            >
              <bdi>{destination === undefined ? t('guide.whereTo') : serviceName(view, destination)}</bdi>
              <Icon name="down" />
            </button>
          ) : undefined
        }
      />
      {canChoose && (!transfer || isChanging) && <DestinationChoices view={view} />}
    </header>
  );
}

function Headline({ view, titleRef }: { view: GuideModel; titleRef: Ref<HTMLHeadingElement> }) {
  const t = useTexts();
  const language = useGuideLanguage();
  const { guide, transfer, progress, match } = view;
  const { leaving } = guide;
  if (match?.kind === 'leaving')
    return (
      <>
        <h2 ref={titleRef} tabindex={-1} {...(leaving?.headline !== undefined && language)}>
          {leaving?.headline ?? t('leaving.headline')}
        </h2>
        <p {...(leaving?.promise !== undefined && language)}>{leaving?.promise ?? t('leaving.promise')}</p>
        {transfer && <p class="notice warn">{t('leaving.wait')}</p>}
        {guide.tool !== undefined && (
          <p>
            <ExternalLink class="button primary" href={guide.tool}>
              {t('banner.transferPage')}
            </ExternalLink>
          </p>
        )}
      </>
    );
  if (!transfer)
    return (
      <>
        <h2 ref={titleRef} tabindex={-1} {...language}>
          {guide.headline}
        </h2>
        {guide.promise !== '' && (
          <p class="muted" {...language}>
            {guide.promise}
          </p>
        )}
      </>
    );
  const step = (progress.current ?? progress.total - 1) + 1;
  return (
    <div class="stage">
      <h2 ref={titleRef} tabindex={-1}>
        {progress.isComplete ? t('sent.title') : t('guide.step', [String(step), String(progress.total)])}
      </h2>
      <span class="muted">{t(`dataType.${guide.dataType}`)}</span>
    </div>
  );
}
