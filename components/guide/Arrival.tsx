import type { Ref } from 'preact';
import type { SectionKind } from '../../core/guides/guide';
import type { GuideModel } from '../../core/guides/guide-model';
import type { ArrivalAnswer } from '../../core/state/transfer';
import { Blocks } from './Blocks';
import { GuideContext, serviceName } from './guide-context';
import { useTexts } from '../texts';

interface Props {
  readonly view: GuideModel;
  /** Whether the person has just said that all is there. */
  readonly isFinished: boolean;
  readonly titleRef?: Ref<HTMLHeadingElement>;
  readonly onAnswer: (answer: ArrivalAnswer) => void;
  readonly onUndo: () => void;
  readonly onOpenGuide: (guide: string) => void;
}

/** "Did it arrive?", with where to look; then, what is left to do. */
export function Arrival({ view, isFinished, titleRef, onAnswer, onUndo, onOpenGuide }: Props) {
  const t = useTexts();
  const place = serviceName(view, view.destination ?? '');
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
    <GuideContext.Provider value={{ view, onOpenGuide, onAct: () => undefined }}>
      <article class="guide">
        <h2 ref={titleRef ?? null} tabIndex={-1}>
          {isFinished ? t('arrival.finished') : t('arrival.question', [place])}
        </h2>
        <p class="small">{view.guide.title}</p>
        {isFinished ? part('afterwards') : part('arrives')}
        <div class="actions">
          {isFinished ? (
            <button type="button" class="button" onClick={onUndo}>
              {t('undo.button')}
            </button>
          ) : (
            <>
              <AnswerButton answer="all-there" onAnswer={onAnswer} isPrimary />
              <AnswerButton answer="not-yet" onAnswer={onAnswer} />
              <AnswerButton answer="something-wrong" onAnswer={onAnswer} />
            </>
          )}
        </div>
      </article>
    </GuideContext.Provider>
  );
}

const ANSWERS = {
  'all-there': 'arrival.allThere',
  'not-yet': 'arrival.notYet',
  'something-wrong': 'arrival.wrong',
} as const;

function AnswerButton({
  answer,
  isPrimary = false,
  onAnswer,
}: Pick<Props, 'onAnswer'> & { answer: ArrivalAnswer; isPrimary?: boolean }) {
  const t = useTexts();
  return (
    <button
      type="button"
      class={`button${isPrimary ? ' primary' : ''}`}
      onClick={() => {
        onAnswer(answer);
      }}
    >
      {t(ANSWERS[answer])}
    </button>
  );
}
