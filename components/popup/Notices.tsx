import type { GuideModel } from '../../core/guides/guide-model';
import { useDispatch } from '../dispatch';
import { FailureNotice } from '../elements/FailureNotice';
import { serviceName } from '../guide/guide-context';
import { useTexts, type Failure } from '../texts';
import { formatNames } from './format';

export interface NoticesProps {
  readonly failed: Failure | undefined;
  /** The hosts to which the browser gives no access. */
  readonly missingHosts: readonly string[];
  /** Whether the person hides the guides on the page. */
  readonly isHidden: boolean;
  /** The name of the page's service, if the organization has turned off the guides there. */
  readonly turnedOff: string | undefined;
  /** The guide that is open. */
  readonly view: GuideModel | undefined;
  readonly onAllow: () => void;
}

/** What is wrong or turned off, each with a button that mends it, except for what an organization has decided. */
export function Notices({ failed, missingHosts, isHidden, turnedOff, view, onAllow }: NoticesProps) {
  const t = useTexts();
  const dispatch = useDispatch();
  const match = view?.match;
  return (
    <>
      <FailureNotice failure={failed} otherwise="popup.error" />
      {missingHosts.length > 0 && (
        <div class="notice warn">
          <p>{t('popup.noAccess', [formatNames(t('language'), missingHosts, 'conjunction')])}</p>
          <button type="button" class="button primary" onClick={onAllow}>
            {t('popup.allow')}
          </button>
        </div>
      )}
      {turnedOff !== undefined && (
        <div class="notice">
          <p>{t('popup.turnedOff', [turnedOff])}</p>
        </div>
      )}
      {isHidden && match && (
        <div class="notice">
          <p>{t('popup.hidden', [serviceName(view, match.service)])}</p>
          <button
            type="button"
            class="button"
            onClick={() => dispatch({ type: 'show-site', service: match.service })}
          >
            {t('popup.showAgain')}
          </button>
        </div>
      )}
    </>
  );
}
