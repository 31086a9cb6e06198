import type { RefObject } from 'preact';
import { useDispatch } from '../dispatch';
import { FailureNotice } from '../elements/FailureNotice';
import { Icon } from '../elements/Icon';
import { Logo } from '../elements/Logo';
import { serviceName } from '../guide/guide-context';
import { GuideView } from '../guide/GuideView';
import type { ArrivalState } from '../guide/use-arrival';
import { useTexts } from '../texts';
import { BannerMenu } from './BannerMenu';
import type { BannerProps } from './banner-props';
import { CloseButton } from './CloseButton';

interface Props extends BannerProps {
  readonly title: RefObject<HTMLHeadingElement | null>;
  readonly scroll: RefObject<HTMLDivElement | null>;
  readonly arrival: ArrivalState;
}

export function ExpandedBanner(props: Props) {
  const { view, arrival } = props;
  const t = useTexts();
  const dispatch = useDispatch();
  return (
    <>
      <div class="bar">
        <Logo />
        <span class="name">{t('extension.name')}</span>
        <BannerMenu {...props} service={serviceName(view, view.match.service)} />
        <button
          type="button"
          class="button plain icon"
          aria-label={t('banner.minimize')}
          title={t('banner.minimize')}
          onClick={() => dispatch({ type: 'collapse-guide', guide: view.guide.id })}
        >
          <Icon name="minimize" />
        </button>
        <CloseButton view={view} asksArrival={arrival.stage === 'question' && view.match.kind === 'site'} />
      </div>
      <Problem problem={props.problem} onReload={props.onReload} />
      <div class="scroll" tabindex={-1} ref={props.scroll}>
        <GuideView view={view} titleRef={props.title} arrival={arrival} onOpenGuide={props.onOpenGuide} />
      </div>
      <Foot view={view} arrival={arrival} />
    </>
  );
}

function Problem({ problem, onReload }: Pick<Props, 'problem' | 'onReload'>) {
  const t = useTexts();
  if (problem !== 'outdated') return <FailureNotice failure={problem} otherwise="error.failed" />;
  return (
    <div class="notice failure" role="alert">
      <p>{t('error.outdated')}</p>
      <button type="button" class="button" onClick={onReload}>
        {t('error.reload')}
      </button>
    </div>
  );
}

/** What a person may want who doesn't follow the steps now. */
function Foot({ view, arrival }: Pick<Props, 'view' | 'arrival'>) {
  const t = useTexts();
  const dispatch = useDispatch();
  const { match, guide, transfer } = view;
  const { service } = match;
  if (arrival.stage !== 'guide') return null;
  const button = (label: string, onClick: () => void) => (
    <div class="foot">
      <button type="button" class="button plain" onClick={onClick}>
        {label}
      </button>
    </div>
  );
  if (match.kind === 'leaving')
    return button(t('banner.haveEverything'), () => dispatch({ type: 'mute-site', service }));
  if (transfer) return button(t('guide.stuck'), arrival.report);
  return button(t('banner.later'), () =>
    dispatch({ type: 'snooze-site', service, guide: guide.id, period: 'day' }),
  );
}
