import type { Block } from '../../core/guides/rich-text';
import { Blocks } from './Blocks';
import { useGuideLanguage } from './guide-context';

/** Blocks of a guide, in the guide's language. */
export function RichText({ blocks }: { blocks: readonly Block[] }) {
  return (
    <div class="rich" {...useGuideLanguage()}>
      <Blocks of={blocks} />
    </div>
  );
}
