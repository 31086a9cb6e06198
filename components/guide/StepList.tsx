import { useContext, useEffect, useState } from 'preact/hooks';
import type { Step } from '../../core/guides/guide';
import { inlineText } from '../../core/guides/rich-text';
import { doneOf } from '../../core/guides/steps';
import { Blocks } from './Blocks';
import { Disclosure } from '../elements/Disclosure';
import { useDispatch } from '../dispatch';
import { stepCommand } from './guide-commands';
import { GuideContext } from './guide-context';
import { Inlines } from './Inlines';
import { useTexts } from '../texts';

/** The steps, each with a checkbox; the current step is expanded. */
export function StepList({ steps }: { steps: readonly Step[] }) {
  const t = useTexts();
  const view = useContext(GuideContext)?.view;
  const done = view?.transfer?.done ?? [];
  const doneHere = doneOf(steps, view?.transfer).length;
  const current = steps.find(({ slug }) => !done.includes(slug))?.slug;
  const [open, setOpen] = useState(current);
  useEffect(() => setOpen(current), [current, view?.transfer?.id]);
  return (
    <>
      {doneHere > 0 && <Progress done={doneHere} of={steps.length} />}
      <ol class="steps" aria-label={t('guide.stepsLabel')}>
        {steps.map((step) => (
          <StepItem
            key={step.slug}
            step={step}
            isDone={done.includes(step.slug)}
            isCurrent={step.slug === current}
            isOpen={step.slug === open}
            onToggle={(isOpen) => {
              if (isOpen) setOpen(step.slug);
              else if (open === step.slug) setOpen(undefined);
            }}
          />
        ))}
      </ol>
    </>
  );
}

function Progress({ done, of }: { done: number; of: number }) {
  const t = useTexts();
  return (
    <p class="progress">
      <span>{t('guide.progress', [String(done), String(of)])}</span>
      <progress value={done} max={of} aria-hidden="true" />
    </p>
  );
}

interface ItemProps {
  readonly step: Step;
  readonly isDone: boolean;
  readonly isCurrent: boolean;
  readonly isOpen: boolean;
  readonly onToggle: (open: boolean) => void;
}

function StepItem({ step, isDone, isCurrent, isOpen, onToggle }: ItemProps) {
  const t = useTexts();
  const dispatch = useDispatch();
  const view = useContext(GuideContext)?.view;
  const command = view && stepCommand(view, step.slug, !isDone);
  return (
    <li class={`step${isDone ? ' done' : ''}`} aria-current={isCurrent ? 'step' : undefined}>
      <input
        type="checkbox"
        aria-label={t('guide.tick', [inlineText(step.title)])}
        title={command ? undefined : t('guide.chooseFirst')}
        checked={isDone}
        disabled={!command}
        onClick={(event) => {
          // It shows what is stored: the check mark follows the storage.
          event.preventDefault();
          if (command) dispatch(command);
        }}
      />
      <Disclosure
        open={isOpen}
        onToggle={onToggle}
        summary={
          <span>
            <Inlines of={step.title} />
          </span>
        }
      >
        <div class="rich">
          <Blocks of={step.blocks} />
        </div>
      </Disclosure>
    </li>
  );
}
