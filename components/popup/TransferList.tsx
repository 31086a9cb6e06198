import type { Transfer } from '../../core/state/state';
import { isInProgress } from '../../core/state/transfers';
import { useDispatch } from '../dispatch';
import { useTexts } from '../texts';

/** A transfer, with facts from its guide. */
export interface ListedTransfer {
  readonly transfer: Transfer;
  /** Absent if the guide is not in the bundle any more. */
  readonly stepCount?: number | undefined;
  readonly destinationName: string;
}

interface Props {
  readonly transfers: readonly ListedTransfer[];
  readonly onOpen: (guide: string, transfer: string) => void;
}

/** The transfers in progress, and the latest of the completed ones. */
export function TransferList({ transfers, onOpen }: Props) {
  const t = useTexts();
  const inProgress = transfers.filter(({ transfer }) => isInProgress(transfer));
  const completed = transfers.filter(({ transfer }) => !isInProgress(transfer));
  if (transfers.length === 0) return null;
  const item = (listed: ListedTransfer) => (
    <TransferItem key={listed.transfer.id} {...listed} onOpen={onOpen} />
  );
  return (
    <section class="transfers" aria-label={t('transfer.list')}>
      {inProgress.length > 0 && (
        <>
          <h2>{t('transfer.underWay')}</h2>
          <ul>{inProgress.map(item)}</ul>
        </>
      )}
      {completed.length > 0 && (
        <details class="disclosure">
          <summary>{t('transfer.finished', [String(completed.length)])}</summary>
          <ul>{completed.map(item)}</ul>
        </details>
      )}
    </section>
  );
}

function TransferItem({
  transfer,
  stepCount,
  destinationName,
  onOpen,
}: ListedTransfer & Pick<Props, 'onOpen'>) {
  const t = useTexts();
  const dispatch = useDispatch();
  const { title, completedAt, done } = transfer;
  const state = () => {
    if (completedAt !== undefined) return t('transfer.arrivedOn', [formatDay(completedAt)]);
    if (stepCount === undefined) return t('transfer.guideGone');
    return t('guide.progress', [String(done.length), String(stepCount)]);
  };
  return (
    <li>
      <p>
        <strong>{title}</strong> {t('guide.to')} {destinationName}
        <br />
        <span class="muted small">{state()}</span>
      </p>
      {isInProgress(transfer) && stepCount !== undefined && (
        <button
          type="button"
          class="button primary"
          aria-label={t('transfer.goOnWith', [title, destinationName])}
          onClick={() => onOpen(transfer.guide, transfer.id)}
        >
          {t('transfer.goOn')}
        </button>
      )}{' '}
      <button
        type="button"
        class="button plain"
        aria-label={t('transfer.removeNamed', [title, destinationName])}
        onClick={() => dispatch({ type: 'remove-transfer', transfer: transfer.id })}
      >
        {t('transfer.remove')}
      </button>
    </li>
  );
}

const formatDay = (time: number) => new Date(time).toLocaleDateString(undefined, { dateStyle: 'medium' });
