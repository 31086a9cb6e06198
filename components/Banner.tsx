import type { Ref } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { BannerView } from '../core/guide-view';
import type { SnoozeLength } from '../core/quiet';
import type { ServiceId } from '../core/service';
import { serviceName, serviceNames } from './guide-context';
import { GuideView } from './GuideView';
import { useTexts } from './texts';

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
}

/** The in-page banner: one line, or the guide. It takes the focus only after a person's own act. */
export function Banner(props: BannerProps) {
  const { view, open, onFold } = props;
  const t = useTexts();
  const title = useRef<HTMLHeadingElement>(null);
  const openButton = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(open);
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
      {open ? <OpenBanner {...props} title={title} /> : <BannerLine {...props} button={openButton} />}
    </aside>
  );
}

function BannerLine({ view, onOpen, onSnooze, button }: BannerProps & { button: Ref<HTMLButtonElement> }) {
  const t = useTexts();
  const { guide, destination } = view;
  const places = destination === undefined ? guide.destinations : [destination];
  const to = serviceNames(view, places, 'disjunction');
  return (
    <>
      <span class="text">
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

function OpenBanner(props: BannerProps & { title: Ref<HTMLHeadingElement> }) {
  const { view, title, onFold, onSnooze, onMute, onOptions } = props;
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
        <GuideView
          view={view}
          titleRef={title}
          onChooseDestination={props.onChooseDestination}
          onOpenGuide={props.onOpenGuide}
        />
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
        <button type="button" class="button plain" onClick={onOptions}>
          {t('banner.options')}
        </button>
      </div>
    </>
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
