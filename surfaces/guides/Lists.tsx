import type { Ref } from 'preact';
import { UndoBar } from '../../components/guide/UndoBar';
import { CompletedTransfers, TransfersInProgress } from '../../components/popup/TransferList';
import { useTexts } from '../../components/texts';
import type { GuideRoute } from '../../core/guides/filter-guides';
import type { PageMatch } from '../../core/pages/service';
import type { State } from '../../core/state/state';
import { AllGuides } from './AllGuides';
import type { Selection } from './selection';
import { useListedTransfers } from './use-listed-transfers';

export interface ListProps {
  readonly state: State;
  readonly match: PageMatch | undefined;
  /** Whether the organization has turned off the guides on the page. */
  readonly isTurnedOff: boolean;
  readonly titleRef: Ref<HTMLHeadingElement>;
  readonly onOpenGuide: (guide: string, route: GuideRoute) => void;
  readonly onOpenTransfer: (guide: string, transfer: string) => void;
  readonly onRemoved: () => void;
  readonly onFailure: (error?: unknown) => void;
}

/** All that the popup has: the transfers in progress, the guides and the completed transfers. */
export function PopupList(props: ListProps) {
  const { state, match, titleRef, onOpenGuide, onOpenTransfer, onRemoved, onFailure } = props;
  const transfers = useListedTransfers(state.transfers, match, onFailure);
  const list = { transfers, onOpen: onOpenTransfer, onRemove: onRemoved };
  const { preferences } = state;
  return (
    <>
      <UndoBar undo={state.undo} />
      <TransfersInProgress {...list} />
      <AllGuides {...{ titleRef, preferences, onOpenGuide, onFailure }} />
      <CompletedTransfers {...list} />
    </>
  );
}

/** What the panel's tabs show without a guide. */
export function PanelList({ selection, ...props }: ListProps & { readonly selection: Selection }) {
  const t = useTexts();
  const { tab, guide } = selection;
  if (tab === 'transfers') return <TransfersTab {...props} />;
  if (tab === 'all') return <AllGuides {...props} preferences={props.state.preferences} />;
  // A guide that is still loading is no news, and a notice says what the organization has turned off.
  return guide === undefined && !props.isTurnedOff ? <p>{t('popup.noGuideHere')}</p> : null;
}

function TransfersTab({ state, match, titleRef, onOpenTransfer, onRemoved, onFailure }: ListProps) {
  const t = useTexts();
  const transfers = useListedTransfers(state.transfers, match, onFailure);
  const list = { transfers, onOpen: onOpenTransfer, onRemove: onRemoved };
  return (
    <>
      <h1 ref={titleRef} tabindex={-1}>
        {t('transfer.list')}
      </h1>
      <UndoBar undo={state.undo} />
      {state.transfers.length === 0 && <p class="muted">{t('transfer.none')}</p>}
      <TransfersInProgress {...list} />
      <CompletedTransfers {...list} />
    </>
  );
}
