import type { Guide, Step } from './guide';
import type { Block } from './rich-text';
import type { PageMatch } from '../pages/service';

/** All steps of a guide, in order. */
export const stepsOf = ({ sections }: Pick<Guide, 'sections'>): readonly Step[] =>
  sections.flatMap(({ steps }) => steps);

/** Whether the page belongs to a transfer tool that a button of the step opens. */
export const leadsHere = ({ reachedOn }: Pick<Step, 'reachedOn'>, match: PageMatch | undefined): boolean =>
  match?.tool !== undefined && reachedOn.includes(match.tool);

/**
 * A step's blocks for a page that the step leads to: without the buttons that open the tool, and without a paragraph
 * directly before them, which is about these buttons. Other buttons stay.
 */
export function withoutWayHere(blocks: readonly Block[]): readonly Block[] {
  const opensTool = (block: Block | undefined) =>
    block?.type === 'actions' && block.actions.some((action) => action.opensTool);
  return blocks.flatMap((block, index): readonly Block[] => {
    if (block.type === 'paragraph' && opensTool(blocks[index + 1])) return [];
    if (block.type !== 'actions') return [block];
    const actions = block.actions.filter((action) => !action.opensTool);
    return actions.length > 0 ? [{ ...block, actions }] : [];
  });
}

/** Whether a step has content for one destination only: it has to be done again for another destination. */
export function isForDestination(step: Step, { destinations }: Pick<Guide, 'destinations'>): boolean {
  const speaks = (block: Block): boolean => {
    switch (block.type) {
      case 'for-service':
        return destinations.includes(block.service);
      case 'list':
        return block.items.some(
          ({ service, children }) =>
            (service !== undefined && destinations.includes(service)) || children.some(speaks),
        );
      case 'quote':
        return block.children.some(speaks);
      default:
        return false;
    }
  };
  return step.blocks.some(speaks);
}
