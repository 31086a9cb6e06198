import type { GuideModel } from '../../core/guides/guide-model';
import type { ComponentChildren } from 'preact';
import type { ServiceId } from '../../core/pages/service';
import type { TransferAct } from '../../core/state/transfer';
import { serviceName } from '../guide/guide-context';
import { GuideView } from '../guide/GuideView';
import { useTexts, type Failure } from '../texts';
import { FailureNotice } from '../elements/FailureNotice';

export interface PopupProps {
  /** The guide that is open; without one, `children` (the picker) is shown. */
  readonly view: GuideModel | undefined;
  /** Whether there is a guide for the page to go back to. */
  readonly canGoBack: boolean;
  /** Whether the person asked for quiet on the page. */
  readonly quiet: boolean;
  /** The host names that the browser withholds. */
  readonly withheld: readonly string[];
  readonly failed: Failure | undefined;
  /** What is offered below the guide. */
  readonly offer: ComponentChildren;
  readonly children: ComponentChildren;
  readonly onAllow: () => void;
  readonly onEndQuiet: (service: ServiceId) => void;
  readonly onShowAll: () => void;
  readonly onGoBack: () => void;
  readonly onOptions: () => void;
  readonly onChooseDestination: (destination: ServiceId) => void;
  readonly onOpenGuide: (guide: string) => void;
  readonly onAct: (act: TransferAct) => void;
  /** Absent in the panel itself. */
  readonly onOpenPanel: (() => void) | undefined;
}

export function Popup(props: PopupProps) {
  const t = useTexts();
  const { view, quiet, withheld } = props;
  const match = view?.match;
  return (
    <main class="surface popup">
      <h1 class={view ? 'visually-hidden' : undefined}>{view ? t('extension.name') : t('popup.title')}</h1>
      <FailureNotice failure={props.failed} otherwise="popup.error" />
      {withheld.length > 0 && (
        <div class="notice">
          <p>{t('popup.noAccess', [withheld.join(', ')])}</p>
          <button type="button" class="button primary" onClick={props.onAllow}>
            {t('popup.allow')}
          </button>
        </div>
      )}
      {quiet && match && (
        <div class="notice">
          <p>{t('popup.quiet', [serviceName(view, match.service)])}</p>
          <button
            type="button"
            class="button"
            onClick={() => {
              props.onEndQuiet(match.service);
            }}
          >
            {t('popup.endQuiet')}
          </button>
        </div>
      )}
      {view ? (
        <GuideView
          view={view}
          onChooseDestination={props.onChooseDestination}
          onOpenGuide={props.onOpenGuide}
          onAct={props.onAct}
        />
      ) : (
        props.children
      )}
      {view && props.offer}
      <div class="acts">
        {view && (
          <button type="button" class="button plain" onClick={props.onShowAll}>
            {t('popup.all')}
          </button>
        )}
        {!match && props.canGoBack && (
          <button type="button" class="button plain" onClick={props.onGoBack}>
            {t('popup.back')}
          </button>
        )}
        {props.onOpenPanel && (
          <button type="button" class="button plain" onClick={props.onOpenPanel}>
            {t('popup.panel')}
          </button>
        )}
        <button type="button" class="button plain" onClick={props.onOptions}>
          {t('popup.options')}
        </button>
      </div>
    </main>
  );
}
