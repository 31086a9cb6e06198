import { useId } from 'preact/hooks';
import { isInProgress } from '../../core/state/transfers';
import { Disclosure } from '../elements/Disclosure';
import { useTexts } from '../texts';
import { TransferCard, type ListedTransfer, type TransferCardProps } from './TransferCard';

interface Props extends Pick<TransferCardProps, 'onOpen' | 'onRemove'> {
  readonly transfers: readonly ListedTransfer[];
}

/** The transfers in progress, the latest first. */
export function TransfersInProgress({ transfers, ...acts }: Props) {
  const t = useTexts();
  const id = useId();
  const inProgress = transfers.filter(({ transfer }) => isInProgress(transfer));
  if (inProgress.length === 0) return null;
  return (
    <section class="transfers" aria-labelledby={id}>
      <h2 id={id}>{t('transfer.inProgress')}</h2>
      <Cards transfers={inProgress} {...acts} />
    </section>
  );
}

/** The latest of the completed transfers, collapsed. */
export function CompletedTransfers({ transfers, ...acts }: Props) {
  const t = useTexts();
  const completed = transfers.filter(({ transfer }) => !isInProgress(transfer));
  if (completed.length === 0) return null;
  return (
    <Disclosure class="transfers" summary={t('transfer.completed', [String(completed.length)])}>
      <Cards transfers={completed} {...acts} />
    </Disclosure>
  );
}

function Cards({ transfers, ...acts }: Props) {
  return (
    <ul>
      {transfers.map((listed) => (
        <TransferCard key={listed.transfer.id} {...listed} {...acts} />
      ))}
    </ul>
  );
}
