import type { Ref, RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { BannerView } from '../../core/guides/guide-model';
import { doneOf, stepsOf } from '../../core/guides/steps';
import { Arrival } from '../guide/Arrival';
import { serviceName } from '../guide/guide-context';
import { GuideView } from '../guide/GuideView';
import { FailureNotice } from '../elements/FailureNotice';
import { useDispatch } from '../dispatch';
import { useTexts, type Failure } from '../texts';

export interface BannerProps {
  readonly view: BannerView;
  readonly isExpanded: boolean;
  readonly onExpand: () => void;
  readonly onOpenSettings: () => void;
  readonly onOpenGuide: (guide: string) => void;
  /** Absent if the browser doesn't let a web page open the panel. */
  readonly onOpenPanel: (() => void) | undefined;
  /** Whether the person has just said that everything has arrived. */
  readonly isFinished: boolean;
  /** Set if the extension that injected the banner is gone, or a command failed. */
  readonly problem: Failure | 'outdated' | undefined;
}

/** The in-page banner, minimized or expanded. It takes the focus only after a person's action. */
export function Banner(props: BannerProps) {
  const { view, isExpanded } = props;
  const t = useTexts();
  const dispatch = useDispatch();
  const title = useRef<HTMLHeadingElement>(null);
  const expandButton = useRef<HTMLButtonElement>(null);
  const wasExpanded = useRef(isExpanded);
  /** The id of the transfer for which the person reported a problem. */
  const [problem, setProblem] = useState<string>();
  useEffect(() => {
    if (wasExpanded.current !== isExpanded) (isExpanded ? title : expandButton).current?.focus();
    wasExpanded.current = isExpanded;
  }, [isExpanded]);
  return (
    <aside
      class={`surface banner ${isExpanded ? 'expanded' : 'minimized'} ${view.position}`}
      aria-label={t('banner.label')}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && isExpanded) dispatch({ type: 'collapse-guide', guide: view.guide.id });
      }}
    >
      {isExpanded ? (
        <ExpandedBanner
          {...props}
          title={title}
          hasProblem={problem !== undefined && problem === view.transfer?.id}
          onProblem={() => setProblem(view.transfer?.id)}
        />
      ) : (
        <MinimizedBanner {...props} button={expandButton} />
      )}
    </aside>
  );
}

function MinimizedBanner({ view, onExpand, button }: BannerProps & { button: Ref<HTMLButtonElement> }) {
  const t = useTexts();
  const { guide, destination } = view;
  const to =
    destination === undefined ? guide.formatted[t('language')]?.destinations : serviceName(view, destination);
  const steps = stepsOf(guide);
  const done = doneOf(steps, view.transfer).length;
  return (
    <>
      <span class="text">
        {view.transfer && <span>{t('guide.progress', [String(done), String(steps.length)])} </span>}
        <strong>{guide.title}</strong>{' '}
        <span class="muted">
          {t('guide.to')} {to}
        </span>
      </span>
      <button type="button" class="button primary" ref={button} onClick={onExpand}>
        {t('banner.open')}
      </button>
      <CloseButton view={view} />
    </>
  );
}

interface ExpandedProps extends BannerProps {
  readonly title: RefObject<HTMLHeadingElement | null>;
  readonly hasProblem: boolean;
  readonly onProblem: () => void;
}

function ExpandedBanner(props: ExpandedProps) {
  const { view } = props;
  const { match, guide } = view;
  const t = useTexts();
  const dispatch = useDispatch();
  const page = serviceName(view, match.service);
  return (
    <>
      <div class="bar">
        <span class="name">{t('extension.name')}</span>
        <button
          type="button"
          class="button plain icon"
          aria-label={t('banner.fold')}
          title={t('banner.fold')}
          onClick={() => dispatch({ type: 'collapse-guide', guide: guide.id })}
        >
          –
        </button>
        <CloseButton view={view} />
      </div>
      <div class="scroll" tabIndex={-1}>
        {props.problem === 'outdated' ? (
          <p class="notice" role="alert">
            {t('error.outdated')}
          </p>
        ) : (
          <FailureNotice failure={props.problem} otherwise="error.failed" />
        )}
        <BannerContent {...props} />
      </div>
      <div class="toolbar">
        <button
          type="button"
          class="button plain"
          title={t('banner.laterHint')}
          onClick={() =>
            dispatch({ type: 'snooze-site', service: match.service, guide: guide.id, period: 'day' })
          }
        >
          {t('banner.later')}
        </button>
        <button
          type="button"
          class="button plain"
          title={t('banner.muteHint', [page])}
          onClick={() => dispatch({ type: 'mute-site', service: match.service })}
        >
          {t('banner.mute')}
        </button>
        {props.onOpenPanel && (
          <button type="button" class="button plain" onClick={props.onOpenPanel}>
            {t('banner.panel')}
          </button>
        )}
        <button type="button" class="button plain" onClick={props.onOpenSettings}>
          {t('banner.options')}
        </button>
      </div>
    </>
  );
}

/** The guide; if due on the destination's site, first the question whether everything has arrived. */
function BannerContent(props: ExpandedProps) {
  const { view, isFinished, hasProblem, title } = props;
  const { transfer } = view;
  const before = useRef({ isFinished, hasProblem });
  useEffect(() => {
    // The pressed button is gone: the focus moves to the new content.
    if (before.current.isFinished !== isFinished || before.current.hasProblem !== hasProblem)
      title.current?.focus();
    before.current = { isFinished, hasProblem };
  }, [isFinished, hasProblem]);
  if (!(view.asksArrival && transfer && !hasProblem) && !isFinished)
    return (
      <GuideView
        view={view}
        titleRef={title}
        expanded={hasProblem ? 'wrong' : undefined}
        onOpenGuide={props.onOpenGuide}
      />
    );
  return (
    <Arrival
      view={view}
      isFinished={isFinished}
      titleRef={title}
      onProblem={props.onProblem}
      onOpenGuide={props.onOpenGuide}
    />
  );
}

function CloseButton({ view }: Pick<BannerProps, 'view'>) {
  const t = useTexts();
  const dispatch = useDispatch();
  return (
    <button
      type="button"
      class="button plain icon"
      aria-label={t('banner.close')}
      title={t('banner.close')}
      onClick={() => {
        dispatch({
          type: 'snooze-site',
          service: view.match.service,
          guide: view.guide.id,
          period: 'month',
        });
      }}
    >
      ✕
    </button>
  );
}
