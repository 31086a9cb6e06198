import { useContext, useRef } from 'preact/hooks';
import type { Step } from '../../core/guides/guide';
import { inlineText } from '../../core/guides/rich-text';
import { isForDestination, leadsHere, withoutWayHere } from '../../core/guides/steps';
import { Disclosure } from '../elements/Disclosure';
import { Icon } from '../elements/Icon';
import { useDispatch } from '../dispatch';
import { useTexts } from '../texts';
import { DestinationChoices } from './DestinationChoices';
import { stepCommand } from './guide-commands';
import { GuideContext, useGuideLanguage } from './guide-context';
import { Inlines } from './Inlines';
import { RichText } from './RichText';

interface Props {
  readonly step: Step;
  /** The step's place among all steps of the guide. */
  readonly index: number;
  readonly isOpen: boolean;
  readonly onToggle: (isOpen: boolean) => void;
  /** The person marks the current step as done. */
  readonly onDone: () => void;
}

export function StepItem({ step, index, isOpen, onToggle, onDone }: Props) {
  const t = useTexts();
  const language = useGuideLanguage();
  const view = useContext(GuideContext)?.view;
  const state = view?.progress.states[index] ?? 'open';
  const isCurrent = view?.progress.current === index;
  const isHere = leadsHere(step, view?.match);
  return (
    <li class={`step ${state}`} aria-current={isCurrent ? 'step' : undefined}>
      <StepMark step={step} index={index} />
      <Disclosure
        open={isOpen}
        onToggle={onToggle}
        summary={
          <>
            <span class="title" {...language}>
              <Inlines of={step.title} />
            </span>
            {isHere && <span class="pill">{t('guide.here')}</span>}
          </>
        }
      >
        <RichText blocks={isHere ? withoutWayHere(step.blocks) : step.blocks} />
        <DestinationQuestion step={step} isOpen={isOpen} />
        {isCurrent && <NextButton step={step} isLast={index === view.progress.total - 1} onDone={onDone} />}
      </Disclosure>
    </li>
  );
}

/** The step's number, which is also its checkbox. A step that follows from the page or from a later one has none. */
function StepMark({ step, index }: { step: Step; index: number }) {
  const t = useTexts();
  const dispatch = useDispatch();
  const view = useContext(GuideContext)?.view;
  if (!view) return null;
  const { states } = view.progress;
  const isDone = states[index] !== 'open';
  const isFixed =
    step.reachedOn.length > 0 && (leadsHere(step, view.match) || states.slice(index + 1).includes('done'));
  const number = isDone ? <Icon name="check" /> : String(index + 1);
  if (isFixed)
    return (
      <span class="mark">
        {number}
        {states[index] === 'done' && !leadsHere(step, view.match) && (
          <span class="visually-hidden">{t('guide.done')}</span>
        )}
      </span>
    );
  return (
    <label class="mark">
      <input
        type="checkbox"
        aria-label={t('guide.markDone', [inlineText(step.title)])}
        checked={isDone}
        onClick={(event) => {
          // It shows what is stored: the check mark follows the storage.
          event.preventDefault();
          const command = stepCommand(view, step.slug, !isDone);
          if (command) dispatch(command);
        }}
      />
      <span aria-hidden="true">{number}</span>
    </label>
  );
}

/** Asks for the destination in the step that depends on it. It stays while the step is open, under arrow keys, too. */
function DestinationQuestion({ step, isOpen }: Pick<Props, 'step' | 'isOpen'>) {
  const t = useTexts();
  const view = useContext(GuideContext)?.view;
  const isAsked = useRef(false);
  if (!view || view.guide.destinations.length < 2 || !isForDestination(step, view.guide)) return null;
  isAsked.current = isOpen && (isAsked.current || view.destination === undefined);
  if (!isAsked.current) return null;
  return (
    <div class="question">
      {view.destination === undefined && <p>{t('guide.chooseHere')}</p>}
      <DestinationChoices view={view} />
    </div>
  );
}

interface NextProps {
  readonly step: Step;
  readonly isLast: boolean;
  readonly onDone: () => void;
}

function NextButton({ step, isLast, onDone }: NextProps) {
  const t = useTexts();
  const dispatch = useDispatch();
  const view = useContext(GuideContext)?.view;
  // The way to the tool is that step's main button.
  const isMain = step.reachedOn.length === 0;
  return (
    <p class="next">
      <button
        type="button"
        class={`button${isMain ? ' primary' : ''}`}
        onClick={() => {
          onDone();
          const command = view && stepCommand(view, step.slug, true);
          if (command) dispatch(command);
        }}
      >
        {isLast ? t('guide.finish') : t('guide.next')}
      </button>
    </p>
  );
}
