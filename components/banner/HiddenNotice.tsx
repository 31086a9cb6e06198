import { useEffect, useRef } from 'preact/hooks';
import type { BannerView } from '../../core/guides/guide-model';
import { useDispatch } from '../dispatch';
import { Icon } from '../elements/Icon';
import { serviceName } from '../guide/guide-context';
import { useTexts } from '../texts';

/** What the person has hidden, and for how long. `answer`: the question whether everything has arrived. */
export type Hidden = 'day' | 'month' | 'for-good' | 'answer';

export interface HiddenNoticeProps {
  readonly view: BannerView;
  readonly notice: Hidden;
  readonly onUndo: () => void;
  readonly onDismiss: () => void;
}

const MESSAGES = {
  day: 'notice.hiddenUntilTomorrow',
  month: 'notice.hiddenForMonth',
  'for-good': 'notice.hiddenForGood',
  answer: 'notice.askedTomorrow',
} as const;

/** Says what was hidden and until when, for some seconds or as long as the keyboard's focus or the pointer is on it. */
export function HiddenNotice({ view, notice, onUndo, onDismiss }: HiddenNoticeProps) {
  const t = useTexts();
  const dispatch = useDispatch();
  const undo = useRef<HTMLButtonElement>(null);
  const service = serviceName(view, view.match.service);
  // The button that was pressed is gone.
  useEffect(() => undo.current?.focus(), [notice]);
  return (
    <div class="hidden-notice" onAnimationEnd={onDismiss}>
      <p role="status">
        {/* Firefox takes no description from an element with that role. */}
        <span id="hidden">{t(MESSAGES[notice], [service])}</span>
      </p>
      <button type="button" class="button" ref={undo} aria-describedby="hidden" onClick={onUndo}>
        {t('undo.button')}
      </button>
      {(notice === 'day' || notice === 'month') && (
        <button
          type="button"
          class="button plain"
          onClick={() => dispatch({ type: 'mute-site', service: view.match.service })}
        >
          {t('banner.never', [service])}
        </button>
      )}
      <button
        type="button"
        class="button plain icon"
        aria-label={t('notice.dismiss')}
        title={t('notice.dismiss')}
        onClick={onDismiss}
      >
        <Icon name="close" />
      </button>
    </div>
  );
}
