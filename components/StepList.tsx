import type { Step } from '../core/guide';
import { Blocks } from './Blocks';
import { Inlines } from './Inlines';
import { useTexts } from './texts';

/** The steps, one open at a time, the first to begin with. */
export function StepList({ steps, guide }: { steps: readonly Step[]; guide: string }) {
  const t = useTexts();
  return (
    <ol class="steps" aria-label={t('guide.stepsLabel')}>
      {steps.map((step, index) => (
        <li key={step.slug} class="step">
          <details name={`steps-${guide}`} open={index === 0}>
            <summary>
              <span>
                <Inlines of={step.title} />
              </span>
            </summary>
            <div class="rich">
              <Blocks of={step.blocks} />
            </div>
          </details>
        </li>
      ))}
    </ol>
  );
}
