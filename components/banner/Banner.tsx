import type { Ref, RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { BannerView } from '../../core/guides/guide-model';
import type { SnoozeLength } from '../../core/state/hidden-sites';
import type { ServiceId } from '../../core/pages/service';
import type { TransferAct } from '../../core/state/transfer';
import { doneOf, stepsOf } from '../../core/guides/steps';
import { Arrival } from '../guide/Arrival';
import { serviceName } from '../guide/guide-context';
import { GuideView } from '../guide/GuideView';
import { FailureNotice } from '../elements/FailureNotice';
import { useTexts, type Failure } from '../texts';

export interface BannerProps {
  readonly view: BannerView;
  readonly open: boolean;
  readonly onOpen: () => void;
  readonly onFold: () => void;
  readonly onSnooze: (length: SnoozeLength) => void;
  readonly onMute: () => void;
  readonly onOptions: () => void;
  readonly onChooseDestination: (destination: ServiceId) => void;
  readonly onOpenGuide: (guide: string) => void;
  readonly onAct: (act: TransferAct) => void;
  /** Absent where the browser lets no page open the panel. */
  readonly onOpenPanel: (() => void) | undefined;
  /** Whether the person has just said that all is there. */
  readonly isFinished: boolean;
  /** Set once the extension that put the banner here is gone, or something the person did was not done. */
  readonly problem: Failure | 'outdated' | undefined;
}

/** The in-page banner: one line, or the guide. It takes the focus only after a person's own act. */
export function Banner(props: BannerProps) {
  const { view, open, onFold } = props;
  const t = useTexts();
  const title = useRef<HTMLHeadingElement>(null);
  const openButton = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(open);
  /** The transfer that something is wrong with. */
  const [wrong, setWrong] = useState<string>();
  useEffect(() => {
    if (wasOpen.current !== open) (open ? title : openButton).current?.focus();
    wasOpen.current = open;
  }, [open]);
  return (
    <aside
      class={`surface banner ${open ? 'open' : 'line'} ${view.edge}`}
      aria-label={t('banner.label')}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && open) onFold();
      }}
    >
      {open ? (
        <OpenBanner
          {...props}
          title={title}
          isWrong={wrong !== undefined && wrong === view.transfer?.id}
          onWrong={() => {
            setWrong(view.transfer?.id);
          }}
        />
      ) : (
        <BannerLine {...props} button={openButton} />
      )}
    </aside>
  );
}

function BannerLine({ view, onOpen, onSnooze, button }: BannerProps & { button: Ref<HTMLButtonElement> }) {
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
      <button type="button" class="button primary" ref={button} onClick={onOpen}>
        {t('banner.open')}
      </button>
      <CloseButton onSnooze={onSnooze} />
    </>
  );
}

interface OpenProps extends BannerProps {
  readonly title: RefObject<HTMLHeadingElement | null>;
  /** Whether something is wrong with the transfer, as the person said. */
  readonly isWrong: boolean;
  readonly onWrong: () => void;
}

function OpenBanner(props: OpenProps) {
  const { view, onFold, onSnooze, onMute, onOptions } = props;
  const t = useTexts();
  const page = serviceName(view, view.match.service);
  return (
    <>
      <div class="bar">
        <span class="name">{t('extension.name')}</span>
        <button
          type="button"
          class="button plain icon"
          aria-label={t('banner.fold')}
          title={t('banner.fold')}
          onClick={onFold}
        >
          –
        </button>
        <CloseButton onSnooze={onSnooze} />
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
      <div class="acts">
        <button
          type="button"
          class="button plain"
          title={t('banner.laterHint')}
          onClick={() => {
            onSnooze('later');
          }}
        >
          {t('banner.later')}
        </button>
        <button type="button" class="button plain" title={t('banner.muteHint', [page])} onClick={onMute}>
          {t('banner.mute')}
        </button>
        {props.onOpenPanel && (
          <button type="button" class="button plain" onClick={props.onOpenPanel}>
            {t('banner.panel')}
          </button>
        )}
        <button type="button" class="button plain" onClick={onOptions}>
          {t('banner.options')}
        </button>
      </div>
    </>
  );
}

/** The guide; on the site that things were sent to, first the question whether they arrived. */
function BannerContent(props: OpenProps) {
  const { view, isFinished, isWrong, title, onAct } = props;
  const { transfer } = view;
  const before = useRef({ isFinished, isWrong });
  useEffect(() => {
    // The button that was pressed is gone: the focus goes on to what has come.
    if (before.current.isFinished !== isFinished || before.current.isWrong !== isWrong)
      title.current?.focus();
    before.current = { isFinished, isWrong };
  }, [isFinished, isWrong]);
  if (!(view.asksArrival && transfer && !isWrong) && !isFinished)
    return (
      <GuideView
        view={view}
        titleRef={title}
        unfolded={isWrong ? 'wrong' : undefined}
        onChooseDestination={props.onChooseDestination}
        onOpenGuide={props.onOpenGuide}
        onAct={onAct}
      />
    );
  return (
    <Arrival
      view={view}
      isFinished={isFinished}
      titleRef={title}
      onAnswer={(answer) => {
        if (answer === 'something-wrong') props.onWrong();
        if (transfer) onAct({ type: 'answer-arrival', transfer: transfer.id, answer });
      }}
      onUndo={() => {
        if (view.undo) onAct({ type: 'undo', act: view.undo.act });
      }}
      onOpenGuide={props.onOpenGuide}
    />
  );
}

function CloseButton({ onSnooze }: Pick<BannerProps, 'onSnooze'>) {
  const t = useTexts();
  return (
    <button
      type="button"
      class="button plain icon"
      aria-label={t('banner.close')}
      title={t('banner.close')}
      onClick={() => {
        onSnooze('close');
      }}
    >
      ✕
    </button>
  );
}
