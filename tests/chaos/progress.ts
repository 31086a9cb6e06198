import { guides, type KnownPage } from './pages';
import { isInProgress, type Stored, type Transfer } from './stored';

/*
 * How far the stored transfers are.
 */

/** The transfers in progress that a page has to do with, the latest first. */
export const transfersOn = (page: KnownPage, { transfers }: Stored) =>
  transfers.filter(
    (one) =>
      isInProgress(one) &&
      page.guides.includes(one.guide) &&
      (page.kind === 'site' ? one.destination : one.source) === page.service,
  );

/** How far a transfer is; on a tool's page, the step that leads there is done by being there. */
export function progressOf({ guide: id, done }: Transfer, page?: KnownPage) {
  const steps = guides.find((guide) => guide.id === id)?.steps ?? [];
  const last = steps.findLastIndex(({ slug }) => done.includes(slug));
  const isDone = steps.map(
    ({ slug, leadsToTool }, index) => done.includes(slug) || (leadsToTool && index < last),
  );
  const here = page?.kind === 'transfer' ? steps.findIndex(({ leadsToTool }) => leadsToTool) : -1;
  const open = isDone.findIndex((is, index) => !is && index !== here);
  return {
    /** As people count them. */
    step: (open === -1 ? steps.length - 1 : open) + 1,
    total: steps.length,
    /** Whether the last step is done, or all but the last. */
    isSent: isDone.at(-1) === true || (steps.length > 1 && isDone.slice(0, -1).every(Boolean)),
    isComplete: isDone.every(Boolean),
  };
}

export const isSent = (transfer: Transfer) => progressOf(transfer).isSent;

/** The badges that are right for a page with guides: which one depends, for a question that was put off, on the time. */
export function badgesOf(page: KnownPage, stored: Stored): readonly string[] {
  const [transfer] = transfersOn(page, stored);
  if (!transfer) return ['•'];
  const { step, total } = progressOf(transfer, page);
  if (!isSent(transfer)) return [`${step}/${total}`.length > 4 ? `${step}` : `${step}/${total}`];
  if (page.kind !== 'site') return ['•'];
  return transfer.remindedAt === undefined ? ['?'] : ['?', '•'];
}
