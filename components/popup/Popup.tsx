import type { GuideModel } from '../../core/guides/guide-model';
import type { ComponentChildren } from 'preact';
import { serviceName } from '../guide/guide-context';
import { GuideView } from '../guide/GuideView';
import { useDispatch } from '../dispatch';
import { useTexts, type Failure } from '../texts';
import { FailureNotice } from '../elements/FailureNotice';

export interface PopupProps {
  /** The guide that is open; without one, `children` (the picker) is shown. */
  readonly view: GuideModel | undefined;
  /** Whether there is a guide for the page to go back to. */
  readonly canGoBack: boolean;
  /** Whether the person hides the guides on the page. */
  readonly isHidden: boolean;
  /** The hosts to which the browser gives no access. */
  readonly missingHosts: readonly string[];
  readonly failed: Failure | undefined;
  /** The offer below the guide. */
  readonly offer: ComponentChildren;
  readonly children: ComponentChildren;
  readonly onAllow: () => void;
  readonly onShowAll: () => void;
  readonly onGoBack: () => void;
  readonly onOpenSettings: () => void;
  readonly onOpenGuide: (guide: string) => void;
  /** Absent in the panel itself. */
  readonly onOpenPanel: (() => void) | undefined;
}

export function Popup(props: PopupProps) {
  const t = useTexts();
  const dispatch = useDispatch();
  const { view, isHidden, missingHosts } = props;
  const match = view?.match;
  return (
    <main class="surface popup">
      <h1 class={view ? 'visually-hidden' : undefined}>{view ? t('extension.name') : t('popup.title')}</h1>
      <FailureNotice failure={props.failed} otherwise="popup.error" />
      {missingHosts.length > 0 && (
        <div class="notice">
          <p>{t('popup.noAccess', [missingHosts.join(', ')])}</p>
          <button type="button" class="button primary" onClick={props.onAllow}>
            {t('popup.allow')}
          </button>
        </div>
      )}
      {isHidden && match && (
        <div class="notice">
          <p>{t('popup.quiet', [serviceName(view, match.service)])}</p>
          <button
            type="button"
            class="button"
            onClick={() => dispatch({ type: 'show-site', service: match.service })}
          >
            {t('popup.endQuiet')}
          </button>
        </div>
      )}
      {view ? <GuideView view={view} onOpenGuide={props.onOpenGuide} /> : props.children}
      {view && props.offer}
      <div class="toolbar">
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
        <button type="button" class="button plain" onClick={props.onOpenSettings}>
          {t('popup.options')}
        </button>
      </div>
    </main>
  );
}
