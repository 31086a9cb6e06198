import type { GuideModel } from '../../core/guides/guide-model';
import { chooseSource } from '../../core/guides/choose-source';
import type { TransferAct } from '../../core/state/transfer';

/** The act that a person means by a click on a step; none as long as it is not known where to go. */
export function stepAct(view: GuideModel, step: string, done: boolean): TransferAct | undefined {
  const { guide, transfer, destination, match } = view;
  if (!done) return transfer && { type: 'untick-step', transfer: transfer.id, step };
  if (destination === undefined) return undefined;
  const source = transfer?.source ?? chooseSource(guide, match);
  return { type: 'tick-step', transfer: transfer?.id, guide: guide.id, source, destination, step };
}

/** The same guide once more, beside the one under way. */
export function anotherAct({ guide, destination, match }: GuideModel): TransferAct | undefined {
  if (destination === undefined) return undefined;
  return { type: 'start-another', guide: guide.id, source: chooseSource(guide, match), destination };
}
