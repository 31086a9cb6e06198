import { useContext, useEffect, useRef, useState } from 'preact/hooks';
import type { Step } from '../../core/guides/guide';
import { stepsOf } from '../../core/guides/steps';
import { useTexts } from '../texts';
import { GuideContext } from './guide-context';
import { StepItem } from './StepItem';

/** Before a transfer, so many steps after the current one are shown at first. */
const AHEAD = 1;

/** The steps of a section. The current one is expanded, and takes the focus when the one before it is done. */
export function StepList({ steps }: { steps: readonly Step[] }) {
  const t = useTexts();
  const view = useContext(GuideContext)?.view;
  const list = useRef<HTMLOListElement>(null);
  const [showsAll, setShowAll] = useState(false);
  /** Whether the person has pressed a button that is gone once the next step is current. */
  const hasActed = useRef(false);
  const all = view ? stepsOf(view.guide) : steps;
  const current = all[view?.progress.current ?? -1]?.slug;
  const [open, setOpen] = useState(current);
  const visible =
    Math.max(
      steps.findIndex(({ slug }) => slug === current),
      0,
    ) +
    1 +
    AHEAD;
  useEffect(() => {
    setOpen(current);
    if (!hasActed.current) return;
    hasActed.current = false;
    list.current?.querySelector<HTMLElement>('[aria-current] summary')?.focus();
  }, [current, view?.transfer?.id]);
  useEffect(() => {
    // The pressed button is gone: the focus moves to the first step that was hidden.
    if (showsAll) list.current?.querySelectorAll<HTMLElement>('.step summary')[visible]?.focus();
  }, [showsAll]);
  const isShortened = !view?.transfer && !showsAll && steps.length > visible + 1;
  return (
    <>
      <ol class="steps" ref={list} aria-label={t('section.steps')}>
        {(isShortened ? steps.slice(0, visible) : steps).map((step) => (
          <StepItem
            key={step.slug}
            step={step}
            index={all.indexOf(step)}
            isOpen={step.slug === open}
            onToggle={(isOpen) => {
              if (isOpen) setOpen(step.slug);
              else if (open === step.slug) setOpen(undefined);
            }}
            onDone={() => {
              hasActed.current = true;
            }}
          />
        ))}
      </ol>
      {isShortened && (
        <button type="button" class="button plain all-steps" onClick={() => setShowAll(true)}>
          {t('guide.allSteps', [String(steps.length)])}
        </button>
      )}
    </>
  );
}
