import type { DataType } from '../../core/guides/data-types';
import type { Progress } from '../../core/guides/progress';
import type { Transfer } from '../../core/state/state';
import { isInProgress } from '../../core/state/transfers';
import { useDispatch } from '../dispatch';
import { Route } from '../elements/Route';
import { useTexts } from '../texts';
import { formatDay } from './format';

/** A transfer, with facts from its guide. */
export interface ListedTransfer {
  readonly transfer: Transfer;
  readonly sourceName: string;
  readonly destinationName: string | undefined;
  /** Absent if the guide is not in the bundle any more. */
  readonly guide?: { readonly dataType: DataType; readonly progress: Progress } | undefined;
}

export interface TransferCardProps extends ListedTransfer {
  readonly onOpen: (guide: string, transfer: string) => void;
  readonly onRemove: () => void;
}

/** A transfer in a list: from where to where, how far, and what can be done with it. */
export function TransferCard(props: TransferCardProps) {
  const { transfer, sourceName, destinationName, guide, onOpen, onRemove } = props;
  const t = useTexts();
  const dispatch = useDispatch();
  const what = guide ? t(`dataType.${guide.dataType}`) : transfer.title;
  const route = [what, sourceName, destinationName ?? t('transfer.noDestination')];
  return (
    <li class="card">
      <Route isCompact source={sourceName} destination={destinationName} filled={filledOf(props)} />
      <p class="facts small">
        <span>{what}</span>
        <Status {...props} />
      </p>
      <div class="actions">
        {guide && isInProgress(transfer) && (
          <button
            type="button"
            class="button primary"
            aria-label={t('transfer.continueNamed', route)}
            onClick={() => onOpen(transfer.guide, transfer.id)}
          >
            {t('transfer.continue')}
          </button>
        )}
        <button
          type="button"
          class="button plain"
          aria-label={t('transfer.removeNamed', route)}
          onClick={() => {
            dispatch({ type: 'remove-transfer', transfer: transfer.id });
            onRemove();
          }}
        >
          {t('transfer.remove')}
        </button>
      </div>
    </li>
  );
}

function filledOf({ transfer, guide }: ListedTransfer): number {
  if (!isInProgress(transfer)) return 1;
  return guide && guide.progress.total > 0 ? guide.progress.done / guide.progress.total : 0;
}

function Status({ transfer, guide }: ListedTransfer) {
  const t = useTexts();
  if (transfer.completedAt !== undefined)
    return <span>{t('transfer.completedOn', [formatDay(t('language'), transfer.completedAt)])}</span>;
  if (!guide) return <span>{t('transfer.guideGone')}</span>;
  const { isSent, current = 0, total } = guide.progress;
  return <span>{isSent ? t('transfer.sent') : t('guide.step', [String(current + 1), String(total)])}</span>;
}
