import type { Ref } from 'preact';
import type { SectionKind } from '../../core/guides/guide';
import type { GuideModel } from '../../core/guides/guide-model';
import type { Command } from '../../core/state/commands';
import { Blocks } from './Blocks';
import { GuideContext, serviceName } from './guide-context';
import { useDispatch } from '../dispatch';
import { useTexts } from '../texts';

type ArrivalAnswer = Command<'answer-arrival'>['answer'] | 'problem';

interface Props {
  readonly view: GuideModel;
  /** Whether the person has just said that everything has arrived. */
  readonly isFinished: boolean;
  readonly titleRef?: Ref<HTMLHeadingElement>;
  /** The person says that something is wrong. */
  readonly onProblem: () => void;
  readonly onOpenGuide: (guide: string) => void;
}

/** Asks whether everything has arrived, and says where to look; after the answer, says what is left to do. */
export function Arrival({ view, isFinished, titleRef, onProblem, onOpenGuide }: Props) {
  const t = useTexts();
  const dispatch = useDispatch();
  const { transfer, undo } = view;
  const destination = serviceName(view, view.destination ?? '');
  const onAnswer = (answer: ArrivalAnswer) => {
    if (answer === 'problem') onProblem();
    else if (transfer) dispatch({ type: 'answer-arrival', transfer: transfer.id, answer });
  };
  const part = (kind: SectionKind) => (
    <div class="rich">
      {view.guide.sections
        .filter((section) => section.kind === kind)
        .map((section) => (
          <Blocks key={section.heading} of={section.blocks} />
        ))}
    </div>
  );
  return (
    <GuideContext.Provider value={{ view, onOpenGuide }}>
      <article class="guide">
        <h2 ref={titleRef ?? null} tabIndex={-1}>
          {isFinished ? t('arrival.finished') : t('arrival.question', [destination])}
        </h2>
        <p class="small">{view.guide.title}</p>
        {isFinished ? part('afterwards') : part('arrives')}
        <div class="actions">
          {isFinished ? (
            <button
              type="button"
              class="button"
              onClick={() => {
                if (undo) dispatch({ type: 'undo', id: undo.id });
              }}
            >
              {t('undo.button')}
            </button>
          ) : (
            <>
              <AnswerButton answer="complete" onAnswer={onAnswer} isPrimary />
              <AnswerButton answer="not-yet" onAnswer={onAnswer} />
              <AnswerButton answer="problem" onAnswer={onAnswer} />
            </>
          )}
        </div>
      </article>
    </GuideContext.Provider>
  );
}

const ANSWERS = {
  complete: 'arrival.allThere',
  'not-yet': 'arrival.notYet',
  problem: 'arrival.wrong',
} as const;

function AnswerButton({
  answer,
  isPrimary = false,
  onAnswer,
}: {
  answer: ArrivalAnswer;
  isPrimary?: boolean;
  onAnswer: (answer: ArrivalAnswer) => void;
}) {
  const t = useTexts();
  return (
    <button type="button" class={`button${isPrimary ? ' primary' : ''}`} onClick={() => onAnswer(answer)}>
      {t(ANSWERS[answer])}
    </button>
  );
}
