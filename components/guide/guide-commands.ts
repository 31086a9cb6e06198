import type { GuideModel } from '../../core/guides/guide-model';
import { chooseSource } from '../../core/guides/choose-source';
import type { Command } from '../../core/state/commands';

/** Marks a step as done, or as not done any more. The first one starts a transfer. */
export function stepCommand(view: GuideModel, step: string, done: boolean): Command | undefined {
  const { guide, transfer, destination } = view;
  if (!done) return transfer && { type: 'reopen-step', transfer: transfer.id, step };
  const source = transfer?.source ?? view.source ?? chooseSource(guide, view.match);
  return { type: 'complete-step', transfer: transfer?.id, guide: guide.id, source, destination, step };
}

/** Starts another transfer with the same guide, beside the one in progress. */
export const startAnother = ({ guide, destination, match }: GuideModel): Command => ({
  type: 'start-transfer',
  guide: guide.id,
  source: chooseSource(guide, match),
  destination,
});

/** Chooses a destination, also for the transfer in progress. */
export const destinationCommand = ({ guide, transfer }: GuideModel, destination: string): Command => ({
  type: 'choose-destination',
  dataType: guide.dataType,
  destination,
  transfer: transfer?.id,
});
