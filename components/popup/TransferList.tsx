import { isUnderWay, type Transfer } from '../../core/state/transfer';
import { useTexts } from '../texts';

/** A transfer, and what the bundle knows of it. */
export interface ListedTransfer {
  readonly transfer: Transfer;
  /** Absent where the guide is not in the bundle any more. */
  readonly stepCount?: number | undefined;
  readonly placeName: string;
}

interface Props {
  readonly transfers: readonly ListedTransfer[];
  readonly onOpen: (guide: string, transfer: string) => void;
  readonly onRemove: (transfer: string) => void;
}

/** The transfers under way, and a short history of the finished ones. */
export function TransferList({ transfers, onOpen, onRemove }: Props) {
  const t = useTexts();
  const underWay = transfers.filter(({ transfer }) => isUnderWay(transfer));
  const finished = transfers.filter(({ transfer }) => !isUnderWay(transfer));
  if (transfers.length === 0) return null;
  const item = (one: ListedTransfer) => (
    <TransferItem key={one.transfer.id} {...one} onOpen={onOpen} onRemove={onRemove} />
  );
  return (
    <section class="transfers" aria-label={t('transfer.list')}>
      {underWay.length > 0 && (
        <>
          <h2>{t('transfer.underWay')}</h2>
          <ul>{underWay.map(item)}</ul>
        </>
      )}
      {finished.length > 0 && (
        <details class="fold">
          <summary>{t('transfer.finished', [String(finished.length)])}</summary>
          <ul>{finished.map(item)}</ul>
        </details>
      )}
    </section>
  );
}

function TransferItem({
  transfer,
  stepCount,
  placeName,
  onOpen,
  onRemove,
}: ListedTransfer & Pick<Props, 'onOpen' | 'onRemove'>) {
  const t = useTexts();
  const { title, arrived, done } = transfer;
  const state = () => {
    if (arrived !== undefined) return t('transfer.arrivedOn', [formatDay(arrived)]);
    if (stepCount === undefined) return t('transfer.guideGone');
    return t('guide.progress', [String(done.length), String(stepCount)]);
  };
  return (
    <li>
      <p>
        <strong>{title}</strong> {t('guide.to')} {placeName}
        <br />
        <span class="muted small">{state()}</span>
      </p>
      {isUnderWay(transfer) && stepCount !== undefined && (
        <button
          type="button"
          class="button primary"
          aria-label={t('transfer.goOnWith', [title, placeName])}
          onClick={() => {
            onOpen(transfer.guide, transfer.id);
          }}
        >
          {t('transfer.goOn')}
        </button>
      )}{' '}
      <button
        type="button"
        class="button plain"
        aria-label={t('transfer.removeNamed', [title, placeName])}
        onClick={() => {
          onRemove(transfer.id);
        }}
      >
        {t('transfer.remove')}
      </button>
    </li>
  );
}

const formatDay = (time: number) => new Date(time).toLocaleDateString(undefined, { dateStyle: 'medium' });
