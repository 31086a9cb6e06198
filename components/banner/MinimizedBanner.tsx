import type { Ref } from 'preact';
import type { BannerView } from '../../core/guides/guide-model';
import { ExternalLink } from '../elements/ExternalLink';
import { Logo } from '../elements/Logo';
import { GuideContext, serviceName, useGuideLanguage } from '../guide/guide-context';
import { useTexts } from '../texts';
import type { BannerProps } from './banner-props';
import { CloseButton } from './CloseButton';

/** One or two lines: what the guide is for or how far the transfer is, and the button that helps most on this page. */
export function MinimizedBanner({
  view,
  onExpand,
  button,
}: BannerProps & { button: Ref<HTMLButtonElement> }) {
  const t = useTexts();
  const { guide, match, transfer } = view;
  const way = match.kind === 'settings' ? guide.tool : undefined;
  return (
    <GuideContext.Provider value={{ view, onOpenGuide: () => undefined }}>
      <Logo />
      {transfer ? <Progress view={view} /> : <FirstSight view={view} />}
      <span class="buttons">
        {way !== undefined && (
          <ExternalLink class="button primary" href={way}>
            {t('banner.transferPage')}
          </ExternalLink>
        )}
        <button
          type="button"
          class={`button${way === undefined ? ' primary' : ''}`}
          ref={button}
          onClick={onExpand}
        >
          {transfer ? t('banner.continue') : t('banner.open')}
        </button>
      </span>
      <CloseButton view={view} />
    </GuideContext.Provider>
  );
}

function FirstSight({ view }: { view: BannerView }) {
  const t = useTexts();
  const language = useGuideLanguage();
  const { guide, source, destination } = view;
  const sources =
    source === undefined ? (guide.formatted[t('language')]?.sources ?? '') : serviceName(view, source);
  return (
    <span class="text">
      <strong {...language}>{guide.headline}</strong>
      {destination === undefined ? (
        <span class="small" {...language}>
          {guide.promise}
        </span>
      ) : (
        <span class="small">{t('guide.route', [sources, serviceName(view, destination)])}</span>
      )}
    </span>
  );
}

function Progress({ view }: { view: BannerView }) {
  const t = useTexts();
  const { guide, source, destination, progress } = view;
  const step = (progress.current ?? progress.total - 1) + 1;
  const from = serviceName(view, source ?? '');
  return (
    <span class="text">
      <strong>
        {progress.isComplete ? t('sent.title') : t('guide.step', [String(step), String(progress.total)])}
      </strong>
      <span class="small">
        {t(`dataType.${guide.dataType}`)} ·{' '}
        {destination === undefined
          ? t('guide.from', [from])
          : t('guide.route', [from, serviceName(view, destination)])}
      </span>
    </span>
  );
}
