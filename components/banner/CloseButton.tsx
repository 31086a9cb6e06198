import type { BannerView } from '../../core/guides/guide-model';
import { snoozePeriod } from '../../core/state/hidden-sites';
import { useDispatch } from '../dispatch';
import { Icon } from '../elements/Icon';
import { useTexts } from '../texts';

/** ✕ hides the guides for a while. `asksArrival`: on the question, it means "not yet". */
export function CloseButton({ view, asksArrival = false }: { view: BannerView; asksArrival?: boolean }) {
  const t = useTexts();
  const dispatch = useDispatch();
  const { match, guide, transfer } = view;
  return (
    <button
      type="button"
      class="button plain icon close"
      aria-label={t('banner.close')}
      title={t('banner.close')}
      onClick={() => {
        if (asksArrival && transfer)
          dispatch({ type: 'answer-arrival', transfer: transfer.id, answer: 'not-yet' });
        else
          dispatch({
            type: 'snooze-site',
            service: match.service,
            guide: guide.id,
            period: snoozePeriod(match.kind),
          });
      }}
    >
      <Icon name="close" />
    </button>
  );
}
